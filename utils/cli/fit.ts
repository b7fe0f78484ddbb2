/**
 * `npm run -s fit -- TOPIC FILE.jsonl...`: learns what the weak signs of a topic weigh from labelled
 * articles (the format of `npm run -s eval`) and writes `data/topics/TOPIC/weights.json`. Prints how
 * often the level was right on articles held back in turn, so that a fit that only remembers shows.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { gather, isElsewhere, standsIn, type DecisionInput } from '../match/article-facts.ts';
import type { Level } from '../match/decide.ts';
import { readForDecision } from '../match/detect.ts';
import { compileTables, type MatcherTables } from '../match/tables.ts';
import { FACT_SIGNS, signsOf } from '../match/topicality.ts';
import { loadStanceCues, loadTopic } from '../packs/load.ts';
import type { TopicFiles, WeightsSource } from '../packs/schema.ts';
import { readRecord } from './articles.ts';
import { LabelledArticleSchema } from './eval.ts';
import { fitLogistic, type Fitted, type Sample } from './logistic.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');
/** How far the penalty reaches: facts are few and freely weighed, single words are not. */
const SCALE = { facts: 1, claims: 0.4, sets: 0.3, title: 0.3 };
const STRENGTH = 3;
/** Weights are shipped: two digits, and none that says nothing. */
const DIGITS = 100;
const FOLDS = 8;

type Part = keyof typeof SCALE;
interface Sign {
  part: Part;
  name: string;
}
interface Article {
  level: Level;
  values: number[];
}

/** Tables whose weights name every set, so that each set has a number. */
function tablesOf(files: TopicFiles): MatcherTables {
  const ones = Object.fromEntries(Object.keys(files.detection.sets).map((name) => [name, 1]));
  const all = { bias: 0, facts: {}, sets: ones, title: {}, claims: {} };
  const claims = files.claims.filter((claim) => claim.display !== 'never');
  return compileTables(files.topic.id, files.detection, loadStanceCues(DATA), claims, {
    about: all,
    touched: { ...all, sets: {} },
  });
}

function signNames(files: TopicFiles, tables: MatcherTables): Sign[] {
  const sets = Object.keys(files.detection.sets);
  const names = { facts: FACT_SIGNS, claims: tables.claims.map(({ id }) => id), sets, title: sets };
  return (Object.keys(SCALE) as Part[]).flatMap((part) =>
    names[part].map((name) => ({ part, name })),
  );
}

/** The values of all signs in an article. */
function valuesOf(tables: MatcherTables, input: DecisionInput, names: readonly Sign[]): number[] {
  const signs = signsOf(tables, input, gather(tables, input));
  const numbers = tables.weights?.about.sets.map(([set]) => set) ?? [];
  const setNames = names.filter(({ part }) => part === 'sets').map(({ name }) => name);
  const numberOf = new Map(setNames.map((name, at) => [name, numbers[at] as number]));
  const value = {
    facts: (name: string) => signs.facts[name as (typeof FACT_SIGNS)[number]],
    claims: (name: string) => signs.claims.get(name) ?? 0,
    sets: (name: string) => signs.sets.get(numberOf.get(name) ?? -1) ?? 0,
    title: (name: string) => signs.title.get(numberOf.get(name) ?? -1) ?? 0,
  };
  return names.map(({ part, name }) => SCALE[part] * value[part](name));
}

/** Articles out of a file; those that never come into question teach nothing. */
function readArticles(path: string, tables: MatcherTables, names: readonly Sign[]): Article[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line) => {
    const { id, level } = v.parse(LabelledArticleSchema, JSON.parse(line));
    const { article, date } = readRecord(line, id);
    const published = date ? Date.parse(date.edtf.slice(0, 10)) : null;
    const input = readForDecision(tables, { ...article, published });
    const inQuestion = standsIn([...tables.evidence, ...tables.oblique], input.article);
    if (!inQuestion || isElsewhere(tables, input)) return [];
    return [{ level, values: valuesOf(tables, input, names) }];
  });
}

function fit(articles: readonly Article[], is: (level: Level) => boolean): Fitted {
  const samples = articles.map(({ level, values }): Sample => ({
    values,
    is: is(level),
    weight: 1,
  }));
  return fitLogistic(samples, STRENGTH);
}

/** How many articles get their class from a fit that has not seen them. */
function heldBack(articles: readonly Article[], is: (level: Level) => boolean): string {
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = articles.filter((_, at) => at % FOLDS !== fold);
    const { bias, weights } = fit(seen, is);
    for (const [at, { level, values }] of articles.entries()) {
      if (at % FOLDS !== fold) continue;
      const odds = values.reduce((sum, value, sign) => sum + value * (weights[sign] ?? 0), bias);
      if (odds > 0 === is(level)) right++;
    }
  }
  return `${right} of ${articles.length}`;
}

function write(names: readonly Sign[], { bias, weights }: Fitted): WeightsSource['about'] {
  const round = (value: number) => Math.round(value * DIGITS) / DIGITS;
  const part = (wanted: Part) =>
    Object.fromEntries(
      names.flatMap(({ part, name }, at) => {
        const weight = round((weights[at] ?? 0) * SCALE[part]);
        return part === wanted && weight !== 0 ? [[name, weight]] : [];
      }),
    );
  return {
    bias: round(bias),
    facts: part('facts'),
    sets: part('sets'),
    title: part('title'),
    claims: part('claims'),
  };
}

/** Runs the command; returns the exit code. */
export function main([topic, ...paths]: string[]): number {
  if (!topic || paths.length === 0) {
    process.stderr.write('Name topic and labelled files: npm run -s fit -- TOPIC FILE.jsonl...\n');
    return 1;
  }
  const files = loadTopic(DATA, topic);
  const tables = tablesOf(files);
  const names = signNames(files, tables);
  const articles = paths.flatMap((path) => readArticles(path, tables, names));
  const isAbout = (level: Level) => level === 'about';
  const isTouched = (level: Level) => level !== 'none';
  process.stdout.write(`about, held back: ${heldBack(articles, isAbout)}\n`);
  process.stdout.write(`about or mentions, held back: ${heldBack(articles, isTouched)}\n`);
  const weights: WeightsSource = {
    about: write(names, fit(articles, isAbout)),
    touched: write(names, fit(articles, isTouched)),
  };
  const file = join(DATA, 'topics', topic, 'weights.json');
  writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`);
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
