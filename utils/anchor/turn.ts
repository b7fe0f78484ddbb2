/**
 * A quote whose own words stand unchanged says something else when a negation was put right before
 * it or taken away, or when its statement became a question. Pure.
 */
import { isNegation, isQuestion } from './protected-words.ts';
import type { Target } from './target.ts';
import type { Words } from './words.ts';

/** How many words the old and the new passage must reach beyond the quote to show the turn: 0 or 1. */
export interface Turn {
  before: { old: number; now: number };
  behind: { old: number; now: number };
}

/**
 * Tells whether what stands beside the passage turned it round.
 * @param first word of the text with which the passage begins
 * @param last word behind it
 * @returns null when nothing of the kind happened, or the old surroundings are unknown
 */
export function turnAt(target: Target, words: Words, first: number, last: number): Turn | null {
  const known = { before: target.first > target.before, behind: target.last < target.after };
  const before = {
    old: Number(known.before && negatesNext(target.words, target.first - 1)),
    now: Number(known.before && negatesNext(words, first - 1)),
  };
  const behind = {
    old: Number(known.behind && isQuestion(target.words, target.last)),
    now: Number(known.behind && isQuestion(words, last)),
  };
  return before.old === before.now && behind.old === behind.now ? null : { before, behind };
}

/** Whether the word is a negation in the sentence of the next one. */
function negatesNext(words: Words, at: number): boolean {
  if (at < 0 || !isNegation(words, at)) return false;
  return !/[.!?؟…\n]/u.test(words.text.slice(words.ends[at], words.starts[at + 1]));
}
