/**
 * A quote whose own words stand unchanged says the opposite when a negation was put right before
 * it, or taken away. Pure.
 */
import { isNegation } from './protected-words.ts';
import type { Target } from './target.ts';
import type { Words } from './words.ts';

/**
 * Tells whether a negation before the passage came or went.
 * @param first word of the text with which the passage begins
 * @returns how many words the old and the new passage must reach back to show it, or null
 */
export function flippedBefore(
  target: Target,
  words: Words,
  first: number,
): { old: number; now: number } | null {
  if (target.first === target.before) return null;
  const old = negatesNext(target.words, target.first - 1) ? 1 : 0;
  const now = negatesNext(words, first - 1) ? 1 : 0;
  return old === now ? null : { old, now };
}

/** Whether the word is a negation in the sentence of the next one. */
function negatesNext(words: Words, at: number): boolean {
  if (at < 0 || !isNegation(words, at)) return false;
  return !/[.!?؟…\n]/u.test(words.text.slice(words.ends[at], words.starts[at + 1]));
}
