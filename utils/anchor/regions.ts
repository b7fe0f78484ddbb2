/**
 * Where in the text a quote with its surroundings probably stood, when its words are no longer all
 * there: pairs of words vote for the shift between the two (seed and extend, Altschul et al. 1990,
 * doi:10.1016/S0022-2836(05)80360-2). Pure.
 */
import { placesOfPair, visitSingles, type TextIndex } from './text-index.ts';
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
  let count = gatherPairs(index, target);
  if (count < 3 && words.count < SHORT) count = gatherSingles(index, target);
  const cast = votes.subarray(0, count).sort();
  const spread = Math.min(MOST_SPREAD, Math.max(LEAST_SPREAD, last - first));
  const regions: Region[] = [];
  while (regions.length < REGIONS) {
    const best = densest(cast, count, spread, regions);
    if (!best || best.votes < LEAST_VOTES) break;
    if (best.votes * WEAKER < (regions[0]?.votes ?? 0)) break;
    regions.push(best);
  }
  return regions;
}

/** Writes the votes of the pairs that are not too common; returns how many. */
function gatherPairs(index: TextIndex, { words }: Target): number {
  const asked = words.count - 1;
  let count = 0;
  for (let at = 0; at < asked && count < MOST_VOTES; at++) {
    const most = Math.min(COMMON_PAIR + 1, MOST_VOTES - count);
    const places = placesOfPair(index, words, at, votes, count, most);
    if (places > COMMON_PAIR) continue;
    for (const end = count + places; count < end; count++) votes[count] = (votes[count] ?? 0) - at;
  }
  index.steps += Math.max(0, asked) + count;
  return count;
}

/** The same for single words: few words in all, so few votes. */
function gatherSingles(index: TextIndex, { words }: Target): number {
  let count = 0;
  for (let at = 0; at < words.count; at++) {
    const before = count;
    visitSingles(index, words, at, (place) => {
      votes[count++] = place - at;
      return count - before <= COMMON_WORD;
    });
    if (count - before > COMMON_WORD) count = before;
  }
  index.steps += words.count + count;
  return count;
}

/** The window of shifts with the most votes that meets none of the earlier ones. */
function densest(
  cast: Int32Array,
  count: number,
  spread: number,
  taken: readonly Region[],
): Region | null {
  let best: Region | null = null;
  let most = 0;
  let from = 0;
  for (let to = 0; to < count; to++) {
    const high = cast[to] ?? 0;
    while (high - (cast[from] ?? 0) > spread) from++;
    if (to - from < most) continue;
    const low = cast[from] ?? 0;
    if (meets(taken, low, high)) continue;
    most = to - from + 1;
    best = { low, high, votes: most };
  }
  return best;
}

function meets(taken: readonly Region[], low: number, high: number): boolean {
  for (const region of taken) if (high >= region.low && low <= region.high) return true;
  return false;
}
