/** Fits the weights of a topic's cue words to labelled articles: which claim, and with which stance. */
import { findClaims } from '../match/find-claims.ts';
import { contextOf, type Context } from '../match/likelihood.ts';
import type { Stance } from '../match/rules.ts';
import { compileWeights } from '../match/compile-weights.ts';
import type { MatcherTables } from '../match/tables.ts';
import { STANCES } from '../match/weigh-stance.ts';
import type { BuiltTopic } from '../packs/build.ts';
import type { FittedQuestion, FittedWeights } from '../packs/detection-schema.ts';
import { readLabelled, type LabelledReading } from './labelled-sentences.ts';
import { fitLogistic, type Feature } from './logistic.ts';

/** The inverse of the penalty; chosen among 0.3, 3 and 30 on 132 articles outside the fit. */
const FREEDOM = 3;
/** How much of its own sentence's weight the sentence before may have. */
const BEFORE = 0.5;
/** Weights below are noise, and most of their number. */
const SMALL = 0.1;
/** A claim that fewer sentences say rests on its wordings. */
const ENOUGH = 3;
/** For a stance its words count less than what the rules say of it. */
const STANCE_SETS = 0.3;
const TOLD = 4;

/**
 * Fits the weights of a topic; the same articles give the same weights.
 * @param lines labelled articles, one JSON object each (see `LabelledArticleSchema`)
 * @throws Error or ValiError for a line that is no labelled article
 */
export function fitWeights(
  { tables, setKeys }: Pick<BuiltTopic, 'tables' | 'setKeys'>,
  lines: readonly string[],
): FittedWeights {
  // What an earlier fit says must not lead this one.
  const bare: MatcherTables = { ...tables, weights: null, stances: null };
  const articles = lines.flatMap((line) => readLabelled(bare, line) ?? []);
  const claims = fitClaims(bare, setKeys, articles);
  const ids = tables.claims.map(({ id }) => id);
  const weighed = { ...bare, weights: compileWeights(ids, setKeys, claims) };
  return { claims, ...fitStances(weighed, setKeys, articles) };
}

function fitClaims(
  tables: MatcherTables,
  setKeys: readonly string[],
  articles: readonly LabelledReading[],
): FittedWeights['claims'] {
  const rows: Feature[][] = [];
  const says: Map<string, boolean | null>[] = [];
  for (const { sentences, labels } of articles)
    for (const [at, claims] of labels.entries()) {
      rows.push(featuresOf(contextOf(sentences, at), setKeys.length, 1));
      says.push(new Map(claims.map(({ id, optional }) => [id, optional ? null : true])));
    }
  const fitted: FittedWeights['claims'] = {};
  for (const { id } of tables.claims) {
    const answers = says.map((said) => said.get(id) ?? (said.has(id) ? null : false));
    if (answers.filter(Boolean).length >= ENOUGH)
      fitted[id] = fitQuestion(rows, answers, setKeys, 1).question;
  }
  return fitted;
}

/** By what the rules say of the claims that are found and labelled. */
function fitStances(
  tables: MatcherTables,
  setKeys: readonly string[],
  articles: readonly LabelledReading[],
): Pick<FittedWeights, 'stances' | 'told'> {
  const rows: Feature[][] = [];
  const labelled: Stance[] = [];
  for (const { text, level, sentences, labels } of articles)
    for (const { id, stance, start } of findClaims(tables, text, sentences, level)) {
      const at = sentences.findIndex((one) => one.start === start);
      const label = labels[at]?.find((one) => one.id === id && !one.optional);
      if (!label) continue;
      const features = featuresOf(contextOf(sentences, at), setKeys.length, STANCE_SETS);
      rows.push([...features, [2 * setKeys.length + STANCES.indexOf(stance), TOLD]]);
      labelled.push(label.stance);
    }
  const told = { asserts: [], reports: [], denies: [], asks: [] } as Record<Stance, number[]>;
  const stances = {} as Record<Stance, FittedQuestion>;
  for (const stance of STANCES) {
    const answers = labelled.map((one) => one === stance);
    const { question, others } = fitQuestion(rows, answers, setKeys, STANCE_SETS);
    stances[stance] = question;
    for (const [at, one] of STANCES.entries())
      told[one].push(Math.round((others[at] ?? 0) * TOLD * 10));
  }
  return { stances, told };
}

/** The sets of the sentence before come behind its own. */
function featuresOf({ here, before }: Context, sets: number, value: number): Feature[] {
  return [
    ...[...here].map((set): Feature => [set, value]),
    ...[...before].map((set): Feature => [sets + set, value * BEFORE]),
  ];
}

/** One yes-or-no question; `others` are the weights of features behind the sets. */
function fitQuestion(
  rows: readonly Feature[][],
  answers: readonly (boolean | null)[],
  setKeys: readonly string[],
  value: number,
): { question: FittedQuestion; others: Float64Array } {
  const sets = setKeys.length;
  const examples = { rows, features: 2 * sets + STANCES.length };
  const { bias, weights } = fitLogistic(examples, answers, FREEDOM);
  const question = {
    bias: Math.round(bias * 10),
    here: named(setKeys, weights.subarray(0, sets), value),
    before: named(setKeys, weights.subarray(sets, 2 * sets), value * BEFORE),
  };
  return { question, others: weights.subarray(2 * sets) };
}

/** Weights in tenths by what their sets are called; small ones say nothing. */
function named(
  setKeys: readonly string[],
  weights: Float64Array,
  value: number,
): Record<string, number> {
  const inTenths = setKeys.map((key, set): [string, number] => {
    const weight = (weights[set] ?? 0) * value;
    return [key, Math.abs(weight) < SMALL ? 0 : Math.round(weight * 10)];
  });
  return Object.fromEntries(inTenths.filter(([, weight]) => weight !== 0));
}
