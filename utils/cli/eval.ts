/**
 * `npm run -s eval -- FILE.jsonl...`: how well recognition meets labelled articles. Prints tables
 * and every error; with `--json` one JSON object (see `Score`). A line that cannot be read is named
 * on stderr with its remedy, the others still count, and the exit code is 1.
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { loadTopics, readRecord, recognise } from './articles.ts';
import { score, type Judged, type LevelScore, type Rates, type Score } from './score.ts';

const StanceSchema = v.picklist(['asserts', 'reports', 'denies', 'asks']);
const LabelSchema = v.object({
  id: v.string(),
  stance: StanceSchema,
  alt_stance: v.exactOptional(StanceSchema),
  optional: v.exactOptional(v.boolean()),
});

/** One line of a labelled corpus; what else stands in it is left alone. */
export const LabelledArticleSchema = v.object({
  id: v.string(),
  lang: v.string(),
  level: v.picklist(['about', 'mentions', 'none']),
  kind: v.string(),
  text: v.string(),
  sentences: v.array(v.object({ exact: v.string(), claims: v.array(LabelSchema) })),
});

/**
 * Recognises the labelled articles of a file's content.
 * @param complain is told of each line that cannot be read, and why
 */
export function judgeLines(content: string, complain: (fault: string) => void): Judged[] {
  const topics = loadTopics();
  return content.split('\n').flatMap((line, at) => {
    if (!line.trim()) return [];
    try {
      const article = v.parse(LabelledArticleSchema, JSON.parse(line));
      const { level, claims } = recognise(topics, readRecord(line, article.id));
      return [{ article, level, claims }];
    } catch (fault) {
      complain(`line ${at + 1}: ${remedy(fault)}`);
      return [];
    }
  });
}

function remedy(fault: unknown): string {
  if (!v.isValiError(fault)) return fault instanceof Error ? fault.message : String(fault);
  const [issue] = fault.issues;
  return `${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`;
}

/** The score as tables for people. */
function print(result: Score): string {
  const { claims, stance } = result;
  return [
    'LEVEL',
    levelTable({ all: result.level, ...result.levelByLang }),
    'LEVEL BY KIND',
    levelTable(result.levelByKind),
    `CLAIMS  ${ratesOf(claims)}`,
    ...Object.entries(result.claimsById).map(([id, one]) => `  ${id.padEnd(34)} ${ratesOf(one)}`),
    `STANCE  ${percent(stance.accuracy)} of ${stance.judged}`,
    `ERRORS  ${result.errors.length}`,
    ...result.errors.map(
      (error) =>
        `  ${[error.article, error.fault, error.claim, `${error.expected} → ${error.found}`]
          .filter(Boolean)
          .join('  ')}${error.sentence ? `\n      ${error.sentence}` : ''}`,
    ),
  ].join('\n');
}

function levelTable(rows: Record<string, LevelScore>): string {
  return Object.entries(rows)
    .map(
      ([name, row]) =>
        `  ${name.padEnd(34)} ${row.right}/${row.articles} right · about ${ratesOf(row.about)} · about or mentions ${ratesOf(row.touched)} · false alarms ${row.falseAlarms}`,
    )
    .join('\n');
}

function ratesOf({ precision, recall, f1, labelled }: Rates): string {
  return `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)} (${labelled})`;
}

function percent(rate: number | null): string {
  return rate === null ? '–' : rate.toFixed(3);
}

/** Runs the command; returns the exit code. */
export function main(args: readonly string[]): number {
  const paths = args.filter((arg) => arg !== '--json');
  if (paths.length === 0) {
    process.stderr.write('Name the labelled files: npm run -s eval -- [--json] FILE.jsonl...\n');
    return 1;
  }
  let code = 0;
  const judged = paths.flatMap((path) => {
    const complain = (fault: string) => {
      process.stderr.write(`${path}: ${fault}\n`);
      code = 1;
    };
    try {
      return judgeLines(readFileSync(path, 'utf8'), complain);
    } catch (fault) {
      complain(remedy(fault));
      return [];
    }
  });
  const result = score(judged);
  const text = args.includes('--json') ? JSON.stringify(result) : print(result);
  process.stdout.write(`${text}\n`);
  return code;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
