/**
 * The words of a text with a quick way to every place where a word, or two words in a row, stand:
 * chains through typed arrays, built once for a text and asked by every quote. Pure.
 */
import { readWords, type Words } from './words.ts';

/** Places of n-grams: from `head[hash & mask]` on along `next`, ascending, -1 at the end. */
interface Chains {
  head: Int32Array;
  next: Int32Array;
  mask: number;
}

/** A text to anchor in. */
export interface TextIndex {
  words: Words;
  pairs: Chains;
  /** Steps taken so far: chain links, compared words, cells of alignments. What the budget counts. */
  steps: number;
  /** The single words' chains, built when first asked for. */
  singles: Chains | null;
}

/** Reads a text and indexes its words; linear in the text. */
export function indexText(text: string): TextIndex {
  const words = readWords(text);
  const pairs = chain(words.count - 1, (at) => pairHash(words, at));
  return { words, pairs, steps: words.count, singles: null };
}

/** Visits the places where two words stand in a row, by their hashes; false ends the visit. */
export function visitPairs(
  index: TextIndex,
  first: number,
  second: number,
  visit: (place: number) => boolean,
): void {
  const { hashes } = index.words;
  const { head, next, mask } = index.pairs;
  let place = head[hashOfPair(first, second) & mask] ?? -1;
  for (; place >= 0; place = next[place] ?? -1) {
    index.steps++;
    if (hashes[place] === first && hashes[place + 1] === second && !visit(place)) return;
  }
}

/** The same for one word. */
export function visitSingles(
  index: TextIndex,
  asked: Words,
  at: number,
  visit: (place: number) => boolean,
): void {
  const { hashes, count } = index.words;
  index.singles ??= chain(count, (place) => hashes[place] ?? 0);
  const hash = asked.hashes[at] ?? 0;
  const { head, next, mask } = index.singles;
  for (let place = head[hash & mask] ?? -1; place >= 0; place = next[place] ?? -1) {
    index.steps++;
    if (hashes[place] === hash && !visit(place)) return;
  }
}

/**
 * Writes the places of the pair of words at `at` of `asked` into `into`, from `from` on, ascending;
 * the bulk form of `visitPairs` for those who ask for every pair of a quote.
 * @param most stops behind so many
 * @returns how many were written
 */
export function placesOfPair(
  index: TextIndex,
  asked: Words,
  at: number,
  into: Int32Array,
  from: number,
  most: number,
): number {
  const first = asked.hashes[at];
  const second = asked.hashes[at + 1];
  const { hashes } = index.words;
  const { head, next, mask } = index.pairs;
  let count = 0;
  let steps = 0;
  let place = head[pairHash(asked, at) & mask] ?? -1;
  for (; place >= 0 && count < most; place = next[place] ?? -1) {
    steps++;
    if (hashes[place] === first && hashes[place + 1] === second) into[from + count++] = place;
  }
  index.steps += steps;
  return count;
}

/** How often two words stand in a row, by their hashes; counts no further than `most`. */
export function countPair(index: TextIndex, first: number, second: number, most: number): number {
  let count = 0;
  visitPairs(index, first, second, () => ++count < most);
  return count;
}

/** The first word that does not end before or at an offset (UTF-16 units); the count when none. */
export function wordFrom({ ends, count }: Words, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const pairHash = ({ hashes }: Words, at: number) =>
  hashOfPair(hashes[at] ?? 0, hashes[at + 1] ?? 0);

function hashOfPair(first: number, second: number): number {
  const mixed = Math.imul(first, 31) + second;
  return mixed ^ (mixed >>> 15);
}

function chain(count: number, hashAt: (at: number) => number): Chains {
  let size = 16;
  while (size < count * 2) size *= 2;
  const head = new Int32Array(size).fill(-1);
  const next = new Int32Array(Math.max(0, count));
  for (let at = count - 1; at >= 0; at--) {
    const slot = hashAt(at) & (size - 1);
    next[at] = head[slot] ?? -1;
    head[slot] = at;
  }
  return { head, next, mask: size - 1 };
}
