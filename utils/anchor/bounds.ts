/**
 * Where an edited passage begins and ends, out of the alignment of the quote and its surroundings:
 * between the old neighbours where they still stand, else where the quote's own words do. Pure.
 */
import type { Alignment } from './align.ts';
import { likeness } from './likeness.ts';
import type { Target } from './target.ts';
import type { Words } from './words.ts';

/** Words that may have been put before the first words of a text, or behind its last. */
const EDGE = 3;
/** How alike two words must be to be two spellings of one. */
const SPELLING = 0.5;

/** @returns words of the text, the second excluded; null when nothing of the passage is there */
export function boundsOf(
  text: Words,
  target: Target,
  alignment: Alignment,
): [first: number, last: number] | null {
  let first = behindPrefix(target, alignment);
  let last = beforeSuffix(target, alignment);
  if (first === undefined || last === undefined) {
    const own = ownWords(text, target, alignment);
    first ??= own?.[0];
    last ??= own?.[1];
  }
  if (first === undefined || last === undefined) return null;
  if (target.opens && first <= EDGE) first = 0;
  if (target.closes && last >= text.count - EDGE) last = text.count;
  return first < last ? [first, last] : null;
}

/** The word behind the prefix, when one of its two nearest words is still there. */
function behindPrefix(target: Target, { same, place }: Alignment): number | undefined {
  const { first, before } = target;
  for (let at = first - 1; at >= Math.max(before, first - 2); at--)
    if ((same[at] ?? -1) >= 0) return Math.max(place[at] ?? -1, place[first - 1] ?? -1) + 1;
  return undefined;
}

function beforeSuffix(target: Target, { same, place }: Alignment): number | undefined {
  const { last, after } = target;
  for (let at = last; at < Math.min(after, last + 2); at++) {
    if ((same[at] ?? -1) < 0) continue;
    const nearest = place[last] ?? -1;
    return nearest < 0 ? place[at] : nearest;
  }
  return undefined;
}

/** From the first to the last word that stands at the place of one of the quote's. */
function ownWords(
  text: Words,
  target: Target,
  { same, place }: Alignment,
): [number, number] | null {
  const { first, last } = target;
  if (!same.slice(first, last).some((word) => word >= 0)) return null;
  let from = first;
  while ((place[from] ?? -1) < 0) from++;
  let to = last - 1;
  while ((place[to] ?? -1) < 0) to--;
  let [start, end] = [place[from] ?? 0, place[to] ?? 0];
  // Words that the alignment left out at the ends may stand there in another spelling.
  while (from > first && start > 0 && isSpelling(target.words, from - 1, text, start - 1))
    [from, start] = [from - 1, start - 1];
  while (to + 1 < last && end + 1 < text.count && isSpelling(target.words, to + 1, text, end + 1))
    [to, end] = [to + 1, end + 1];
  return [start, end + 1];
}

function isSpelling(old: Words, at: number, now: Words, word: number): boolean {
  const one = old.text.slice(old.starts[at], old.ends[at]);
  return likeness(one, now.text.slice(now.starts[word], now.ends[word])) >= SPELLING;
}
