/**
 * The quick way for a page that did not change: quote and surroundings letter by letter. Pure.
 */
import type { Quote } from '../annotation/schema.ts';

/**
 * Whether quote, prefix and suffix stand at an offset letter by letter. A side without surroundings
 * must be an edge of the text: else the quote may begin or end inside another word.
 * @param start UTF-16 offset of the quote
 */
export function standsVerbatim(
  text: string,
  { exact, prefix, suffix }: Quote,
  start: number,
): boolean {
  const end = start + exact.length;
  if (exact === '' || start < prefix.length) return false;
  if ((prefix === '' && start > 0) || (suffix === '' && end < text.length)) return false;
  return (
    text.startsWith(exact, start) &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, end)
  );
}

/** The only place where they do, or null; reads the whole text. */
export function verbatimPlace(text: string, quote: Quote): number | null {
  const whole = quote.prefix + quote.exact + quote.suffix;
  const at = text.indexOf(whole);
  if (at < 0 || text.includes(whole, at + 1)) return null;
  const start = at + quote.prefix.length;
  return standsVerbatim(text, quote, start) ? start : null;
}

/** Whether a side stands elsewhere too, perhaps beside an edited form of the quote. */
export function hasTwin(text: string, { prefix, suffix }: Quote): boolean {
  // Forwards: engines search from behind letter by letter, ten times as long.
  return [prefix, suffix].some((side) => {
    const at = text.indexOf(side);
    return at >= 0 && text.includes(side, at + 1);
  });
}

/** The only place of a quote without any word («…», «—»), or null. */
export function onlyPlace(text: string, exact: string): number | null {
  const at = exact.trim() === '' ? -1 : text.indexOf(exact);
  return at < 0 || text.includes(exact, at + 1) ? null : at;
}
