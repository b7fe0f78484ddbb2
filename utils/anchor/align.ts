/**
 * Aligns a row of words with a stretch of text by the cheapest insertions, deletions and
 * replacements of whole words (Needleman–Wunsch in a band; both ends of the text are free).
 * Source: Needleman and Wunsch 1970, doi:10.1016/0022-2836(70)90057-4. Pure.
 */
import type { Words } from './words.ts';

/** For each word of the row the word of the text it met: the same, another in its place, or none. */
export interface Alignment {
  /** Index of the same word in the text, or -1. */
  same: Int32Array;
  /** Index of the word standing at its place, same or not, or -1 when it was left out. */
  place: Int32Array;
  cells: number;
}

const GAP_COST = 2;
/** Dearer than one gap, cheaper than two. */
const REPLACE_COST = 3;
const FAR = 0x3fffffff;
const [FROM_BOTH, FROM_ROW, FROM_TEXT] = [1, 2, 3] as const;

/** Kept from one alignment to the next; the longest quotes are rare. */
let steps = new Uint8Array(4096);

/**
 * @param row words looked for, all of them
 * @param text words of the page
 * @param low,high the band: text index minus row index, both included; the narrower the cheaper
 */
export function align(row: Words, text: Words, low: number, high: number): Alignment {
  const width = high - low + 1;
  const rows = row.count;
  const size = (rows + 1) * width;
  if (steps.length < size) steps = new Uint8Array(size);
  // One row of costs is enough: read from left to right it still holds the row above to the right.
  const costs = new Int32Array(width + 1).fill(FAR);
  for (let b = 0; b < width; b++) if (isInside(low + b, text.count)) costs[b] = 0;
  for (let i = 1; i <= rows; i++) {
    const wanted = row.hashes[i - 1];
    let left = FAR;
    for (let b = 0; b < width; b++) {
      // `j` words of the text are used up.
      const j = i + low + b;
      if (j < 0 || j > text.count) {
        costs[b] = left = FAR;
        steps[i * width + b] = 0;
        continue;
      }
      const replace = j > 0 && text.hashes[j - 1] === wanted ? 0 : REPLACE_COST;
      const both = j > 0 ? (costs[b] ?? FAR) + replace : FAR;
      const skipRow = (costs[b + 1] ?? FAR) + GAP_COST;
      const skipText = left + GAP_COST;
      left = both <= skipRow && both <= skipText ? both : skipRow <= skipText ? skipRow : skipText;
      costs[b] = left;
      steps[i * width + b] = left === both ? FROM_BOTH : left === skipRow ? FROM_ROW : FROM_TEXT;
    }
  }
  return { ...trace(row, text, low, width, cheapest(costs)), cells: size };
}

const isInside = (at: number, count: number) => at >= 0 && at <= count;

function cheapest(costs: Int32Array): number {
  let best = 0;
  for (let b = 1; b < costs.length - 1; b++) if ((costs[b] ?? FAR) < (costs[best] ?? FAR)) best = b;
  return best;
}

function trace(
  row: Words,
  text: Words,
  low: number,
  width: number,
  end: number,
): Omit<Alignment, 'cells'> {
  const same = new Int32Array(row.count).fill(-1);
  const place = new Int32Array(row.count).fill(-1);
  let b = end;
  for (let i = row.count; i > 0;) {
    const step = steps[i * width + b];
    if (step === FROM_TEXT) b--;
    else {
      i--;
      if (step === FROM_ROW) b++;
      else if (step === FROM_BOTH) {
        const j = i + low + b;
        place[i] = j;
        if (text.hashes[j] === row.hashes[i]) same[i] = j;
      } else break;
    }
  }
  return { same, place };
}
