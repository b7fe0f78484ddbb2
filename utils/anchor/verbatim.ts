/**
 * The quick way for a page that did not change: quote and surroundings letter by letter. Pure.
 */
import type { Position, Quote } from '../annotation/schema.ts';

/**
 * Where quote, prefix and suffix stand letter by letter: at the saved position, or once in the text.
 * @returns UTF-16 offset of the quote, or null where the words have to decide; also null where a
 * side has no surroundings and the quote does not stand at that edge of the text, because it may
 * then begin or end inside another word
 */
export function verbatimPlace(
  text: string,
  quote: Quote,
  position: Position | null,
): number | null {
  const { exact, prefix, suffix } = quote;
  const whole = prefix + exact + suffix;
  const fits = (start: number) =>
    (prefix !== '' || start === 0) && (suffix !== '' || start + exact.length === text.length);
  if (exact === '') return null;
  if (position && fits(position.start)) {
    const begin = position.start - prefix.length;
    if (begin >= 0 && text.startsWith(whole, begin)) return position.start;
  }
  const at = text.indexOf(whole);
  if (at < 0 || !fits(at + prefix.length) || text.includes(whole, at + 1)) return null;
  return at + prefix.length;
}

/** The only place of a quote without any word («…», «—»), or null. */
export function onlyPlace(text: string, exact: string): number | null {
  const at = exact.trim() === '' ? -1 : text.indexOf(exact);
  return at < 0 || text.includes(exact, at + 1) ? null : at;
}
