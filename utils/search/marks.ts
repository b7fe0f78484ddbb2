/** Where a text says what a query found. */
import { normalise } from '../text/normalise.ts';
import type { Alike } from './alike.ts';
import { readWords, termsOf } from './words.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * The words of a text that are filed under one of these terms, in text order; neighbours stay apart.
 * @param text any text of the facts
 * @param terms the terms that a query found
 */
export function spansOf(text: string, terms: ReadonlySet<string>, alike: Alike): Span[] {
  const { text: folded, from, to } = normalise(text);
  const { tokens, values } = readWords(folded);
  const told = values.filter((value) => value.terms.some((term) => terms.has(term)));
  return tokens
    .filter(
      (token, at) =>
        told.some(({ first, last }) => at >= first && at <= last) ||
        termsOf(token.text, alike).some((term) => terms.has(term)),
    )
    .map(({ start, end }) => ({ start: from[start] ?? 0, end: to[end - 1] ?? text.length }));
}
