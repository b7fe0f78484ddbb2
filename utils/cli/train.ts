/**
 * `npm run -s train [-- FILE.jsonl...]`: fits the weights of every topic's cue words to labelled
 * articles and writes them to its `weights.json`. Without names it reads `tests/corpus`, but for the
 * file that is kept apart to measure by, and the shared articles where they are present. Run it after
 * a change of cues or corpus. What cannot be read is named on stderr, and nothing is written.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readForDecision } from '../match/read-article.ts';
import { decide } from '../match/decide.ts';
import type { BuiltTopic } from '../packs/build.ts';
import { WEIGHTS } from '../packs/load.ts';
import type { FittedWeights } from '../packs/detection-schema.ts';
import { parseEdtf } from '../verdict/time.ts';
import { loadTopics, readRecord } from './articles.ts';
import { LabelledArticleSchema } from './eval.ts';
import { fitLogistic, type Feature } from './logistic.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CORPUS = join(ROOT, 'tests', 'corpus');
/** Read by no fit, so that what it measures holds for articles nobody has seen. */
const APART = 'unseen.jsonl';
/** Labelled articles that stay outside the project. */
const SHARED = join(ROOT, '..', 'shared', 'corpus', 'dev.jsonl');

/** The inverse of the penalty; chosen among 0.3, 3 and 30 on 132 articles outside the fit. */
const FREEDOM = 3;
/** How much of its own sentence's weight the sentence before may have. */
const BEFORE = 0.5;
/** Weights below are noise, and most of their number. */
const SMALL = 0.1;
/** A claim that fewer sentences say rests on its wordings. */
const ENOUGH = 3;

/** A sentence: what stands in it and in the one before, and whether it says a claim (null = either reading is right). */
interface Example {
  here: number[];
  before: number[];
  says: Map<string, boolean | null>;
}

/** The labelled articles that the weights are fitted to. */
export function trainingFiles(): string[] {
  const names = readdirSync(CORPUS).filter((name) => name.endsWith('.jsonl') && name !== APART);
  const own = names.sort().map((name) => join(CORPUS, name));
  return existsSync(SHARED) ? [...own, SHARED] : own;
}

/**
 * Fits the weights of a topic.
 * @param lines labelled articles, one JSON object each (see `LabelledArticleSchema`)
 * @throws Error or ValiError for a line that is no labelled article
 */
export function fitWeights(
  { tables, setKeys }: Pick<BuiltTopic, 'tables' | 'setKeys'>,
  lines: readonly string[],
): FittedWeights {
  const examples = lines.flatMap((line) => examplesOf(tables, line));
  // The sets of the sentence before come behind its own.
  const own = setKeys.length;
  const rows = examples.map(({ here, before }) => [
    ...here.map((set): Feature => [set, 1]),
    ...before.map((set): Feature => [own + set, BEFORE]),
  ]);
  const fitted: FittedWeights = {};
  for (const { id } of tables.claims) {
    const answers = examples.map(({ says }) => says.get(id) ?? (says.has(id) ? null : false));
    if (answers.filter(Boolean).length < ENOUGH) continue;
    const { bias, weights } = fitLogistic({ rows, features: 2 * own }, answers, FREEDOM);
    fitted[id] = {
      bias: Math.round(bias * 10),
      here: named(setKeys, weights.subarray(0, own), 1),
      before: named(setKeys, weights.subarray(own), BEFORE),
    };
  }
  return fitted;
}

/** Weights in tenths by what their sets are called; small ones say nothing. */
function named(
  setKeys: readonly string[],
  weights: Float64Array,
  share: number,
): Record<string, number> {
  const inTenths = setKeys.map((key, set): [string, number] => {
    const weight = (weights[set] ?? 0) * share;
    return [key, Math.abs(weight) < SMALL ? 0 : Math.round(weight * 10)];
  });
  return Object.fromEntries(inTenths.filter(([, weight]) => weight !== 0));
}

/** Of the articles that touch the topic only: no claim is looked for in others. */
function examplesOf(tables: BuiltTopic['tables'], line: string): Example[] {
  const { text, id, sentences } = v.parse(LabelledArticleSchema, JSON.parse(line));
  const { article, date } = readRecord(line, id);
  const published = date ? parseEdtf(date.edtf).end - 1 : null;
  const input = readForDecision(tables, { ...article, published });
  if (decide(tables, input).level === 'none') return [];
  const labels = sentences.map(({ exact, claims }) => {
    const start = text.indexOf(exact);
    return { start, end: start + exact.length, claims };
  });
  return input.sentences.map(({ reading, start, end }, at) => {
    const said = labels.filter((label) => label.start < end && label.end > start);
    const claims = said.flatMap((label) => label.claims);
    const says = new Map(claims.map((one) => [one.id, one.optional ? null : true]));
    const before = input.sentences[at - 1]?.reading.sets ?? [];
    return { here: [...reading.sets], before: [...before], says };
  });
}

/** Runs the command; returns the exit code. */
export function main(files: readonly string[]): number {
  const wanted = files.length > 0 ? files : trainingFiles();
  try {
    const lines = wanted.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean));
    for (const topic of loadTopics()) {
      const fitted = fitWeights(topic, lines);
      const { id } = topic.pack.topic;
      writeFileSync(join(ROOT, 'data', 'topics', id, WEIGHTS), print(fitted));
      process.stdout.write(`${id}: weights of ${Object.keys(fitted).length} claims\n`);
    }
    return 0;
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    return 1;
  }
}

/** A line for each claim, so that a change shows where it is. */
function print(fitted: FittedWeights): string {
  const lines = Object.entries(fitted).map(
    ([id, weights]) => `  ${JSON.stringify(id)}: ${JSON.stringify(weights)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
