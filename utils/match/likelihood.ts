/**
 * How likely a sentence says a claim, by everything that stands in it and in the one before: logistic
 * regression (Cox, 1958) over the sets of cue words, its weights fitted to labelled articles by
 * `npm run train`. A wording alone is right or wrong by what else the sentence holds; the weights know
 * which words come with a claim and which with its neighbours.
 */
import type { Reading } from './rules.ts';

/**
 * Weights of some questions, by their index, as they are shipped: plain text, read set by set, since a
 * sentence holds few of them.
 */
export interface SetWeights {
  /** Of each question its weight in every sentence; null = too few labelled ones say yes. */
  bias: (number | null)[];
  /** For each set that stands in the sentence a line of `question:weight` pairs, in tenths. */
  here: string;
  /** The same for the sets of the sentence before. */
  before: string;
}

/** What stands in a sentence and in the one before; numbers of sets. */
export interface Context {
  here: ReadonlySet<number>;
  before: ReadonlySet<number>;
}

const NOTHING: ReadonlySet<number> = new Set();

/** What stands in a sentence and in the one before. */
export function contextOf(sentences: readonly { reading: Reading }[], at: number): Context {
  const setsAt = (place: number) => sentences[place]?.reading.sets ?? NOTHING;
  return { here: setsAt(at), before: setsAt(at - 1) };
}

/** Likelihoods, 0 to 1, by the index of the claim; claims without weights are absent. */
export function likelihoods(weights: SetWeights | null, context: Context): Map<number, number> {
  const scores = weights ? scoresOf(weights, context) : new Map<number, number>();
  for (const [claim, score] of scores) scores.set(claim, 1 / (1 + Math.exp(-score / 10)));
  return scores;
}

/** Scores in tenths, by the index of the question; those without weights are absent. */
export function scoresOf(weights: SetWeights, context: Context): Map<number, number> {
  const scores = new Map(
    weights.bias.flatMap((bias, claim) => (bias === null ? [] : [[claim, bias] as const])),
  );
  for (const bank of ['here', 'before'] as const)
    for (const set of context[bank])
      for (const [claim, weight] of weightsOf(weights, bank, set))
        scores.set(claim, (scores.get(claim) ?? 0) + weight);
  return scores;
}

/** The sets of a sentence that speak for a claim, the strongest first. */
export function setsFor(
  weights: SetWeights | null,
  claim: number,
  found: ReadonlySet<number>,
): number[] {
  if (!weights) return [];
  const weightOf = (set: number) =>
    weightsOf(weights, 'here', set).find(([one]) => one === claim)?.[1] ?? 0;
  return [...found]
    .map((set) => ({ set, weight: weightOf(set) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ set }) => set);
}

type Bank = 'here' | 'before';
type Line = readonly (readonly [claim: number, weight: number])[];

/** What was read of weights so far, so that each line is read once. */
type Opened = Record<Bank, { lines: string[]; read: Map<number, Line> }>;

const opened = new WeakMap<SetWeights, Opened>();

function open(text: string): Opened[Bank] {
  return { lines: text.split('\n'), read: new Map() };
}

function weightsOf(weights: SetWeights, bank: Bank, set: number): Line {
  let banks = opened.get(weights);
  if (!banks)
    opened.set(weights, (banks = { here: open(weights.here), before: open(weights.before) }));
  const { lines, read } = banks[bank];
  let line = read.get(set);
  if (!line) read.set(set, (line = readLine(lines[set] ?? '')));
  return line;
}

function readLine(text: string): Line {
  if (text === '') return [];
  return text.split(' ').map((pair) => {
    const [claim = 0, weight = 0] = pair.split(':').map(Number);
    return [claim, weight] as const;
  });
}
