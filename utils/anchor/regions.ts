/**
 * Where in the text a quote with its surroundings probably stood, when its words are no longer all
 * there: pairs of words vote for the shift between the two (seed and extend, Altschul et al. 1990,
 * doi:10.1016/S0022-2836(05)80360-2). Pure.
 */
import { visitPairs, visitSingles, type TextIndex } from './text-index.ts';
import type { Target } from './target.ts';

/** Shifts from quote words to text words, both included, among which the passage is to be aligned. */
export interface Region {
  low: number;
  high: number;
  votes: number;
}

/** A pair that stands more often than this says nothing about the place. */
const COMMON_PAIR = 24;
const COMMON_WORD = 8;
/** Most votes that are counted. */
const MOST_VOTES = 4096;
const REGIONS = 3;
const LEAST_VOTES = 2;
/** A region with so many times fewer votes than the best is chance. */
const WEAKER = 8;
/** Below this number of words single words vote too. */
const SHORT = 16;
/** Words that may have been put in or left out at once. */
const LEAST_SPREAD = 12;
const MOST_SPREAD = 120;

const votes = new Int32Array(MOST_VOTES);

/** Finds the likeliest regions, best first. */
export function findRegions(index: TextIndex, target: Target): Region[] {
  const { words, first, last } = target;
  let count = gather(index, target, visitPairs, COMMON_PAIR, words.count - 1);
  if (count < 3 && words.count < SHORT)
    count = gather(index, target, visitSingles, COMMON_WORD, words.count);
  const cast = votes.subarray(0, count).sort();
  const spread = Math.min(MOST_SPREAD, Math.max(LEAST_SPREAD, last - first));
  const regions: Region[] = [];
  while (regions.length < REGIONS) {
    const best = densest(cast, spread, regions);
    if (!best || best.votes < LEAST_VOTES) break;
    if (best.votes * WEAKER < (regions[0]?.votes ?? 0)) break;
    regions.push(best);
  }
  return regions;
}

function gather(
  index: TextIndex,
  { words }: Target,
  visit: typeof visitPairs,
  common: number,
  asked: number,
): number {
  let count = 0;
  for (let at = 0; at < asked && count < MOST_VOTES; at++) {
    const before = count;
    let places = 0;
    visit(index, words, at, (place) => {
      votes[count++] = place - at;
      return ++places <= common && count < MOST_VOTES;
    });
    if (places > common) count = before;
  }
  index.steps += asked + count;
  return count;
}

/** The window of shifts with the most votes that meets none of the earlier ones. */
function densest(cast: Int32Array, spread: number, taken: readonly Region[]): Region | null {
  let best: Region | null = null;
  let from = 0;
  for (let to = 0; to < cast.length; to++) {
    const high = cast[to] ?? 0;
    while (high - (cast[from] ?? 0) > spread) from++;
    const low = cast[from] ?? 0;
    const free = taken.every((region) => high < region.low || low > region.high);
    if (free && to - from + 1 > (best?.votes ?? 0)) best = { low, high, votes: to - from + 1 };
  }
  return best;
}
