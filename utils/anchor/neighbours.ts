/**
 * A quote that stands word for word says something else under «he denied that …» or behind another
 * figure. The words right beside it are held against those that were kept: one on which the meaning
 * hangs, come or gone, is no old surrounding. Pure.
 */
import { isProtected } from './protected-words.ts';
import type { Target } from './target.ts';
import { spell, type Words } from './words.ts';

/** How far from the quote a word speaks about it: «il est faux que …», « … the ministry denied ». */
const NEAR = 4;
/** How far off a word may have been pushed by others and still be the old one. */
const PUSHED = 8;

/** Prepositions that deny only what follows them. */
const LEADING = /^(?:sans|without|دون|بدون)$/u;

/** Some words beside a quote, the nearest at `edge`, the others by `step` from there. */
interface Side {
  words: Words;
  edge: number;
  step: 1 | -1;
  /** How many, within the sentence; a word that was cut off is not among them. */
  count: number;
}

/**
 * Whether a word on which the meaning hangs came or went right beside the passage.
 * @param first word of the text with which the passage begins
 * @param last word behind it
 */
export function neighboursTurned(
  { words: own, first: from, last: to, before, after, opens }: Target,
  words: Words,
  first: number,
  last: number,
): boolean {
  // Of a side that was kept in part, what stood farther off is not known.
  const old = side(own, from - 1, -1, from - before);
  const oldBehind = side(own, to, 1, after - to);
  return (
    differ(old, side(words, first - 1, -1, first), opens ? NEAR : old.count) ||
    differ(oldBehind, side(words, last, 1, words.count - last), oldBehind.count)
  );
}

/** The words from `edge` on, up to the end of the sentence. */
function side(words: Words, edge: number, step: 1 | -1, there: number): Side {
  let count = 0;
  while (count < Math.min(there, PUSHED) && !isParted(words, edge + count * step, step)) count++;
  return { words, edge, step, count };
}

/** Whether the sentence ends between a word and the one nearer to the quote. */
function isParted({ text, starts, ends }: Words, at: number, step: 1 | -1): boolean {
  const [left, right] = step < 0 ? [at, at + 1] : [at - 1, at];
  return /[.!?؟…\n]/u.test(text.slice(ends[left], starts[right]));
}

const differ = (old: Side, now: Side, known: number) =>
  known > 0 && (has(now, Math.min(NEAR, known), old) || has(old, NEAR, now));

/** Whether one of the nearest words of a side is protected and not on the other at all. */
function has(one: Side, most: number, other: Side): boolean {
  for (let near = 0; near < Math.min(most, one.count); near++) {
    const at = one.edge + near * one.step;
    const word = spell(one.words.text.slice(one.words.starts[at], one.words.ends[at]));
    // «… without further words» begins something new behind the quote.
    if (one.step > 0 && LEADING.test(word)) return false;
    if (isProtected(one.words, at, word) && !holds(other, one.words.hashes[at])) return true;
  }
  return false;
}

function holds({ words, edge, step, count }: Side, hash: number | undefined): boolean {
  for (let near = 0; near < count; near++)
    if (words.hashes[edge + near * step] === hash) return true;
  return false;
}
