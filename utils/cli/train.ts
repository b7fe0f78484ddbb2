/**
 * `npm run -s train [-- FILE.jsonl...]`: fits the weights of every topic's cue words to labelled
 * articles and writes them to its `weights.json` (some minutes). Without names it reads `tests/corpus`,
 * but for the file that is kept apart to measure by, and the shared articles where they are present.
 * Run it after a change of cues or corpus. What cannot be read is named on stderr, and nothing is
 * written.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WEIGHTS } from '../packs/load.ts';
import type { FittedWeights } from '../packs/detection-schema.ts';
import { loadTopics } from './articles.ts';
import { fitWeights } from './fit-weights.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CORPUS = join(ROOT, 'tests', 'corpus');
/** Read by no fit. The bounds and the penalty were chosen with its totals in view, so it is not wholly blind. */
const APART = 'unseen.jsonl';
/** Labelled articles that stay outside the project. */
const SHARED = join(ROOT, '..', 'shared', 'corpus', 'dev.jsonl');

/** The labelled articles that the weights are fitted to. */
export function trainingFiles(): string[] {
  const names = readdirSync(CORPUS).filter((name) => name.endsWith('.jsonl') && name !== APART);
  const own = names.sort().map((name) => join(CORPUS, name));
  return existsSync(SHARED) ? [...own, SHARED] : own;
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
      process.stdout.write(`${id}: weights of ${Object.keys(fitted.claims).length} claims\n`);
    }
    return 0;
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    return 1;
  }
}

/** A line for each question, so that a change shows where it is. */
function print(fitted: FittedWeights): string {
  const parts = Object.entries(fitted).map(([part, questions]) => {
    const lines = Object.entries(questions).map(
      ([name, weights]) => `    ${JSON.stringify(name)}: ${JSON.stringify(weights)}`,
    );
    return `  ${JSON.stringify(part)}: {\n${lines.join(',\n')}\n  }`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
