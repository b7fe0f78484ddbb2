/**
 * Every place where exactly the words of a quote stand. Pure.
 */
import { supportAt, type Support } from './surroundings.ts';
import { countPair, visitPairs, visitSingles, type TextIndex } from './text-index.ts';
import type { Target } from './target.ts';
import { spell } from './words.ts';

/** A place with the words of the quote; word indexes of the text, `last` excluded. */
export interface Occurrence extends Support {
  first: number;
  last: number;
}

/** A quote that stands more often than this is told apart by nothing. */
const MOST = 2_000;
/** Steps for one quote: only a page that repeats itself without end needs more. */
const BUDGET = 1_000_000;
/** How many pairs of the quote are tried for a rare one. */
const TRIED = 8;

/**
 * Finds the places, in text order, each with its support.
 * @returns null when there are too many to look at all of them, so that none may be chosen
 */
export function findOccurrences(index: TextIndex, target: Target): Occurrence[] | null {
  const { words, first, last } = target;
  const found: Occurrence[] = [];
  if (last === first) return found;
  const limit = index.steps + BUDGET;
  const add = (start: number): boolean => {
    if (start >= 0 && standsAt(index, target, start) && isSpelledAt(index, target, start)) {
      const end = start + last - first;
      found.push({ first: start, last: end, ...supportAt(index, target, start, end) });
    }
    return found.length < MOST && index.steps < limit;
  };
  if (last === first + 1) visitSingles(index, words, first, add);
  else {
    const rare = rarestPair(index, target);
    const { hashes } = words;
    if (rare >= 0)
      visitPairs(index, hashes[rare] ?? 0, hashes[rare + 1] ?? 0, (place) =>
        add(place - (rare - first)),
      );
  }
  return found.length < MOST && index.steps < limit ? found : null;
}

/** Index of the quote's pair with the fewest places among the first few; -1 when one has none. */
function rarestPair(index: TextIndex, { words: { hashes }, first, last }: Target): number {
  let rarest = first;
  let fewest = Infinity;
  const stride = Math.max(1, Math.floor((last - first - 1) / TRIED));
  for (let at = first; at + 1 < last && fewest > 1; at += stride) {
    const count = countPair(index, hashes[at] ?? 0, hashes[at + 1] ?? 0, fewest);
    if (count === 0) return -1;
    if (count < fewest) [rarest, fewest] = [at, count];
  }
  return rarest;
}

function standsAt(index: TextIndex, { words, first, last }: Target, start: number): boolean {
  const { hashes, count } = index.words;
  const length = last - first;
  if (start + length > count) return false;
  for (let at = 0; at < length; at++) {
    if (hashes[start + at] !== words.hashes[first + at]) {
      index.steps += at;
      return false;
    }
  }
  index.steps += length;
  return true;
}

/** Hashes may be forged by a page: the letters have the last word. */
function isSpelledAt(index: TextIndex, { words, first, last }: Target, start: number): boolean {
  const { words: page } = index;
  const old = words.text.slice(words.starts[first], words.ends[last - 1]);
  const now = page.text.slice(page.starts[start], page.ends[start + last - first - 1]);
  return old === now || spell(old) === spell(now);
}
