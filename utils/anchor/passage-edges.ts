/**
 * From words back to exact offsets: the punctuation that belongs to the quote's edges is taken
 * along, and a quote that began inside a word is narrowed again. Pure.
 */
import { GAP, MARK, INVISIBLE, kindOf } from './letters.ts';
import { isCut, type Target } from './target.ts';
import { spell, type Words } from './words.ts';

/** UTF-16 offsets, `end` excluded. */
export interface Span {
  start: number;
  end: number;
}

/**
 * The span of words `first` to `last` (excluded, not empty) of the text, as wide as the quote was.
 */
export function spanOf(words: Words, target: Target, first: number, last: number): Span {
  const { text } = words;
  const { quote } = target;
  let start = words.starts[first] ?? 0;
  let end = words.ends[last - 1] ?? 0;
  const cut = isCut(target);
  const ownStart = target.words.starts[target.first] ?? 0;
  const ownEnd = target.words.ends[target.last - 1] ?? 0;
  if (cut.left) {
    const hidden = spell(target.words.text.slice(ownStart, target.from));
    start = behindLetters(text, start, words.ends[first] ?? end, hidden) ?? start;
  } else start = overLeading(text, start, quote.exact.slice(0, ownStart - target.from));
  if (cut.right) {
    const lastStart = words.starts[last - 1] ?? start;
    const ownLast = target.words.starts[target.last - 1] ?? target.from;
    const shown = spell(target.words.text.slice(ownLast, target.to));
    end = behindLetters(text, lastStart, end, shown) ?? end;
  } else end = overTrailing(text, end, quote.exact.slice(ownEnd - target.from));
  if (start < end) return { start, end };
  return { start: words.starts[first] ?? 0, end: words.ends[last - 1] ?? 0 };
}

/** Behind some letters of a word, and their marks; null when the word does not begin with them. */
function behindLetters(text: string, from: number, to: number, letters: string): number | null {
  if (letters === '' || !spell(text.slice(from, to)).startsWith(letters)) return null;
  let at = from;
  while (at < to && spell(text.slice(from, at)).length < letters.length) at++;
  while (at < to && isMark(text, at)) at++;
  return at;
}

function isMark(text: string, at: number): boolean {
  const kind = kindOf(text.charCodeAt(at));
  return kind === MARK || kind === INVISIBLE;
}

/** Walks to the left over punctuation of the same sort as the quote's own, nearest first. */
function overLeading(text: string, start: number, own: string): number {
  let at = start;
  for (let sign = own.length - 1; sign >= 0; sign--) {
    const sort = sortOf(own.charAt(sign));
    if (sort === '') continue;
    let next = at - 1;
    while (next >= 0 && isBlank(text, next)) next--;
    if (next < 0 || sortOf(text.charAt(next)) !== sort) continue;
    at = next;
  }
  return at;
}

function overTrailing(text: string, end: number, own: string): number {
  let at = end;
  for (const sign of own) {
    const sort = sortOf(sign);
    if (sort === '') continue;
    let next = at;
    while (next < text.length && isBlank(text, next)) next++;
    if (next >= text.length || sortOf(text.charAt(next)) !== sort) continue;
    at = next + 1;
  }
  return at;
}

function isBlank(text: string, at: number): boolean {
  return /[\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u200b]/u.test(text.charAt(at));
}

/** Quotation marks are one sort, closing stops one, dashes one; any other sign is its own. */
function sortOf(sign: string): string {
  if (/[\s\p{Cf}]/u.test(sign) || kindOf(sign.charCodeAt(0)) !== GAP) return '';
  if (/["“”„‟«»‹›〈〉《》＂'‘’‚‛′`´＇]/u.test(sign)) return '"';
  if (/[.!…。]/u.test(sign)) return '.';
  if (/[,،]/u.test(sign)) return ',';
  if (/[;؛]/u.test(sign)) return ';';
  return /\p{Pd}/u.test(sign) ? '-' : sign;
}
