/**
 * Rules over the phrases of one sentence: all of these groups, none of those, close together.
 * The cue tables of a topic and of its claims are such rules.
 */
import type { Token } from '../text/tokens.ts';
import { findPhrases, type Automaton, type Hit } from './automaton.ts';
import { readNumbers } from './numbers.ts';
import type { NumberRange } from './phrase.ts';

/** What a sentence does with a claim. */
export type Stance = 'asserts' | 'reports' | 'denies' | 'asks';

/** A compiled rule: each group is a list of set numbers of which one must be found. */
export interface Rule {
  all: number[][];
  none: number[];
  /** All groups within so many words; 0 = anywhere in the sentence. */
  near: number;
  /** The stance that this wording itself carries, whatever stands around it. */
  stance?: Stance;
  /** Counts only in an article that is about the topic, and never as evidence that it is. */
  loose?: true;
}

/** The words of a sentence and what was found in them. */
export interface Reading {
  tokens: Token[];
  hits: Hit[];
  sets: Set<number>;
}

/** A number set: found where a number of that size stands. */
export interface NumberSet {
  set: number;
  range: NumberRange;
}

/**
 * Reads one sentence: all phrases and numbers, less those that lie in a masked phrase.
 * @param mask set number whose phrases hide every hit inside them
 * @param names sets of the names of the topic's bodies
 */
export function readSentence(
  automaton: Automaton,
  numbers: readonly NumberSet[],
  mask: number,
  names: readonly number[],
  tokens: Token[],
): Reading {
  const found = findPhrases(automaton, tokens);
  if (numbers.length > 0) found.push(...findNumbers(numbers, tokens));
  const masks = found.filter((hit) => hit.set === mask);
  const shown = masks.length === 0 ? found : found.filter((hit) => !isMasked(hit, masks));
  const hits = withoutPartsOfNames(shown, names);
  return { tokens, hits, sets: new Set(hits.map((hit) => hit.set)) };
}

function findNumbers(numbers: readonly NumberSet[], tokens: Token[]): Hit[] {
  const hits: Hit[] = [];
  for (const { value, first, last } of readNumbers(tokens)) {
    for (const { set, range } of numbers) {
      if (value >= range.min && value <= range.max) hits.push({ set, first, last });
    }
  }
  return hits;
}

/** A word of a body's own name (« sécurité » in « sécurité sociale ») says nothing by itself. */
function withoutPartsOfNames(hits: Hit[], names: readonly number[]): Hit[] {
  const whole = hits.filter((hit) => names.includes(hit.set) && hit.last > hit.first);
  if (whole.length === 0) return hits;
  const inside = (hit: Hit) =>
    whole.some(
      (name) =>
        hit.first >= name.first &&
        hit.last <= name.last &&
        hit.last - hit.first < name.last - name.first,
    );
  return hits.filter((hit) => names.includes(hit.set) || !inside(hit));
}

function isMasked(hit: Hit, masks: Hit[]): boolean {
  return masks.some((mask) => hit.first >= mask.first && hit.last <= mask.last);
}

/** Whether any of the sets was found. */
export function hasAny(reading: Reading, sets: readonly number[]): boolean {
  return sets.some((set) => reading.sets.has(set));
}

/**
 * Tests a rule on a sentence.
 * @returns the hits that satisfy it, one a group, or null
 */
export function applyRule(rule: Rule, reading: Reading): Hit[] | null {
  if (hasAny(reading, rule.none)) return null;
  if (!rule.all.every((group) => hasAny(reading, group))) return null;
  const groups = rule.all.map((group) => reading.hits.filter((hit) => group.includes(hit.set)));
  if (rule.near === 0) return groups.map((hits) => hits[0] as Hit);
  return closest(groups, rule.near);
}

/** Tries each hit of the first group as the anchor; the others must lie within `near` words of it. */
function closest(groups: Hit[][], near: number): Hit[] | null {
  for (const anchor of groups[0] ?? []) {
    const chosen = groups.map((hits) => hits.find((hit) => distance(anchor, hit) <= near));
    if (chosen.every((hit) => hit !== undefined)) return chosen;
  }
  return null;
}

function distance(a: Hit, b: Hit): number {
  if (a.last < b.first) return b.first - a.last;
  if (b.last < a.first) return a.first - b.last;
  return 0;
}
