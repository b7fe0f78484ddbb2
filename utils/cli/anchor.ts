/**
 * `npm run -s anchor -- FILE.jsonl...`: finds saved quotes again, the same code as in the page. One
 * case a line: `id`, `quote` (the words), `prefix`, `suffix`, `position` {start, end} or null, `text`.
 * Prints `{id, outcome, start, end, exact, diff}` a line. A line that cannot be read is named on
 * stderr, the others are still answered, and the exit code is 1.
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { anchorWithDiff } from '../anchor/anchor-diff.ts';

const wanted = ({ expected }: v.BaseIssue<unknown>) =>
  expected === 'Object' ? 'not an object: write one case a line' : `give the case ${expected}`;

const CaseSchema = v.object(
  {
    id: v.union([v.string(), v.number()], '"id" must be a string or a number'),
    quote: v.pipe(
      v.string('"quote" must be the words looked for, a string'),
      v.minLength(1, '"quote" is empty: give the words looked for'),
    ),
    prefix: v.optional(v.string('"prefix" must be a string, "" where unknown'), ''),
    suffix: v.optional(v.string('"suffix" must be a string, "" where unknown'), ''),
    position: v.optional(
      v.union(
        [v.null(), v.object({ start: v.number(), end: v.number() })],
        '"position" must be {"start": n, "end": n} or null',
      ),
      null,
    ),
    text: v.string('"text" must be the text to look in, a string'),
  },
  wanted,
);

/** @throws Error that says what is wrong with the line and what to do */
function answer(line: string): string {
  const given = v.safeParse(CaseSchema, parse(line));
  if (!given.success) {
    const [issue] = given.issues;
    const path = v.getDotPath(issue);
    throw new Error(path ? `${path}: ${issue.message}` : issue.message);
  }
  const { id, quote: exact, prefix, suffix, position, text } = given.output;
  return JSON.stringify({
    id,
    ...anchorWithDiff(text, { quote: { exact, prefix, suffix }, position }),
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error('not JSON: write one object in curly brackets on one line');
  }
}

function anchorFile(path: string, complain: (fault: string) => void): void {
  const content = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  for (const [at, line] of content.split('\n').entries()) {
    if (!line.trim()) continue;
    try {
      process.stdout.write(`${answer(line)}\n`);
    } catch (fault) {
      complain(`line ${at + 1}: ${reason(fault)}`);
    }
  }
}

function reason(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : '';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'not UTF-8 text: save it as UTF-8';
  if (code === 'ENOENT') return 'no such file: check the path';
  return fault instanceof Error ? fault.message : String(fault);
}

/** Runs the command; returns the exit code. */
export function main(paths: string[]): number {
  if (paths.length === 0) {
    process.stderr.write('Name the files to read: npm run -s anchor -- FILE.jsonl\n');
    return 1;
  }
  let code = 0;
  for (const path of paths) {
    const complain = (fault: string) => {
      process.stderr.write(`${path}: ${fault}\n`);
      code = 1;
    };
    try {
      anchorFile(path, complain);
    } catch (fault) {
      complain(reason(fault));
    }
  }
  return code;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
