/**
 * `npm run -s attest -- FILE.jsonl...`: reads labelled articles and writes, for every topic, which words
 * of its cues stand in a sentence that says the claim (`attested.json`; see `match/attested.ts`). Run it
 * after a change of cues or corpus. What cannot be read is named on stderr, and nothing is written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { buildAutomaton, findPhrases, pathsOf, type Automaton } from '../match/automaton.ts';
import { readForDecision } from '../match/detect.ts';
import { applyRule, type Reading } from '../match/rules.ts';
import type { MatcherTables } from '../match/tables.ts';
import { ATTESTED } from '../packs/load.ts';
import type { Attested } from '../packs/schema.ts';
import { loadTopics, readRecord } from './articles.ts';
import { LabelledArticleSchema } from './eval.ts';

const TOPICS = join(import.meta.dirname, '..', '..', 'data', 'topics');

/**
 * The attested words of a topic.
 * @param lines labelled articles, one JSON object each (see `LabelledArticleSchema`)
 * @returns claims and words (compiled paths, see `phrase.ts`), in code-unit order
 * @throws Error or ValiError for a line that is no labelled article
 */
export function attestedWords(tables: MatcherTables, lines: readonly string[]): Attested {
  const known = new Set(tables.claims.map(({ id }) => id));
  const claims = new Set<string>();
  const words = new Set<string>();
  const cues = cuesOf(tables);
  for (const line of lines) {
    const article = v.parse(LabelledArticleSchema, JSON.parse(line));
    const { text, level } = article;
    const labels = article.sentences.map(({ exact, claims }) => ({
      start: text.indexOf(exact),
      end: text.indexOf(exact) + exact.length,
      ids: claims.map(({ id }) => id),
    }));
    for (const id of labels.flatMap(({ ids }) => ids)) if (known.has(id)) claims.add(id);
    const input = { ...readRecord(line, article.id).article, published: null };
    for (const { reading, start, end } of readForDecision(tables, input).sentences) {
      const said = labels.filter((label) => label.start < end && label.end > start);
      const ids = new Set(said.flatMap((label) => label.ids));
      for (const word of wordsOf(tables, cues, reading, ids, level === 'about')) words.add(word);
    }
  }
  const sorted = (all: Set<string>) => [...all].sort((a, b) => (a < b ? -1 : 1));
  return { claims: sorted(claims), words: sorted(words) };
}

/** The cues of a topic, and an automaton in which each path is a set of its own: its hits tell which one was met. */
interface Cues {
  paths: ReturnType<typeof pathsOf>;
  apart: Automaton;
}

function cuesOf({ automaton }: MatcherTables): Cues {
  const paths = pathsOf(automaton);
  const apart = buildAutomaton(new Map(paths.map(({ path }, at) => [path, new Set([at])])));
  return { paths, apart };
}

/** The words by which a sentence meets the rules of the claims it says. */
function wordsOf(
  tables: MatcherTables,
  { paths, apart }: Cues,
  reading: Reading,
  ids: ReadonlySet<string>,
  about: boolean,
): string[] {
  const met = tables.claims
    .filter(({ id }) => ids.has(id))
    .flatMap(({ rules }) => rules)
    .filter((rule) => (about || !rule.loose) && applyRule(rule, reading) !== null);
  const sets = new Set(met.flatMap(({ all }) => all.flat()));
  const shown = new Set(reading.hits.map(({ set, first, last }) => `${set}/${first}/${last}`));
  return findPhrases(apart, met.length > 0 ? reading.tokens : [])
    .filter(({ set: path, first, last }) =>
      (paths[path]?.sets ?? []).some(
        (set) => sets.has(set) && shown.has(`${set}/${first}/${last}`),
      ),
    )
    .map(({ set: path }) => paths[path]?.path ?? '');
}

/** Runs the command; returns the exit code. */
export function main(files: readonly string[]): number {
  if (files.length === 0) {
    process.stderr.write('Name the labelled files: npm run -s attest -- FILE.jsonl...\n');
    return 1;
  }
  try {
    const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean));
    for (const { pack, tables } of loadTopics()) {
      const attested = attestedWords(tables, lines);
      const path = join(TOPICS, pack.topic.id, ATTESTED);
      writeFileSync(path, `${JSON.stringify(attested, null, 2)}\n`);
      process.stdout.write(
        `${pack.topic.id}: ${attested.words.length} words of ${attested.claims.length} claims are attested\n`,
      );
    }
    return 0;
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    return 1;
  }
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
