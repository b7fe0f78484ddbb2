/**
 * Aligns a row of words with a stretch of text by the cheapest insertions, deletions and
 * replacements of whole words (Needleman–Wunsch in a band; both ends of the text are free).
 * Source: Needleman and Wunsch 1970, doi:10.1016/0022-2836(70)90057-4. Pure.
 */
import type { Words } from './words.ts';

/** For each word of the row the word of the text it met: the same, another in its place, or none. */
export interface Alignment {
  /** Index of the same word in the text, or -1. */
  same: number[];
  /** Index of the word standing at its place, same or not, or -1 when it was left out. */
  place: number[];
  cells: number;
}

const GAP_COST = 2;
/** Dearer than one gap, cheaper than two. */
const REPLACE_COST = 3;
const FAR = 0x3fffffff;
const [FROM_BOTH, FROM_ROW, FROM_TEXT] = [1, 2, 3] as const;

/**
 * Kept from one alignment to the next; the longest quotes are rare. Arrays of their own for every
 * quote would cost more than the alignment of most.
 */
const room = { steps: new Uint8Array(4096), costs: new Int32Array(64) };

/**
 * @param row words looked for, all of them
 * @param text words of the page
 * @param low,high the band: text index minus row index, both included; the narrower the cheaper
 */
export function align(row: Words, text: Words, low: number, high: number): Alignment {
  const width = high - low + 1;
  const rows = row.count;
  const size = (rows + 1) * width;
  if (room.steps.length < size) room.steps = new Uint8Array(size);
  if (room.costs.length <= width) room.costs = new Int32Array(width + 1);
  const end = fill(row, text, low, width);
  const same = new Array<number>(rows).fill(-1);
  const place = new Array<number>(rows).fill(-1);
  if (end >= 0) trace(row, text, { low, width, end }, same, place);
  return { same, place, cells: size };
}

/** Fills the band row by row; returns the cheapest end, or -1 when the band lies beside the text. */
function fill(row: Words, text: Words, low: number, width: number): number {
  const { steps, costs } = room;
  const { hashes, count } = text;
  // One row of costs is enough: read from left to right it still holds the row above to the right.
  for (let b = 0; b <= width; b++) costs[b] = b < width && isInside(low + b, count) ? 0 : FAR;
  for (let i = 1; i <= row.count; i++) {
    const wanted = row.hashes[i - 1];
    // With `b` of the band, `i + low + b` words of the text are used up: none to all of them.
    const from = Math.max(0, -i - low);
    const to = Math.min(width - 1, count - i - low);
    let left = FAR;
    for (let b = from; b <= to; b++) {
      const j = i + low + b;
      const replace = j > 0 && hashes[j - 1] === wanted ? 0 : REPLACE_COST;
      const both = (costs[b] ?? FAR) + replace;
      const skipRow = (costs[b + 1] ?? FAR) + GAP_COST;
      const skipText = left + GAP_COST;
      left = both <= skipRow && both <= skipText ? both : skipRow <= skipText ? skipRow : skipText;
      costs[b] = left;
      steps[i * width + b] = left === both ? FROM_BOTH : left === skipRow ? FROM_ROW : FROM_TEXT;
    }
    if (to + 1 >= 0 && to + 1 < width) costs[to + 1] = FAR;
  }
  return cheapest(costs, width);
}

const isInside = (at: number, count: number) => at >= 0 && at <= count;

function cheapest(costs: Int32Array, width: number): number {
  let best = 0;
  for (let b = 1; b < width; b++) if ((costs[b] ?? FAR) < (costs[best] ?? FAR)) best = b;
  return (costs[best] ?? FAR) < FAR ? best : -1;
}

/** Walks back from the cheapest end and notes which word met which. */
function trace(
  row: Words,
  text: Words,
  { low, width, end }: { low: number; width: number; end: number },
  same: number[],
  place: number[],
): void {
  const { steps } = room;
  let b = end;
  for (let i = row.count; i > 0;) {
    const step = steps[i * width + b];
    if (step === FROM_TEXT) b--;
    else {
      i--;
      if (step === FROM_ROW) b++;
      else {
        const j = i + low + b;
        place[i] = j;
        if (text.hashes[j] === row.hashes[i]) same[i] = j;
      }
    }
  }
}
