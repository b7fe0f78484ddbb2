/**
 * Describes a passage so that it can be found again: the quote with 32 graphemes of its surroundings
 * and its position (W3C TextQuoteSelector and TextPositionSelector). Pure.
 */
import type { Position, Quote } from '../annotation/schema.ts';

const GRAPHEMES = 32;
/** Most UTF-16 units of a side; the record allows 2,000, and marks can be piled up without end. */
const MOST_UNITS = 2_000;
/** Read first: enough for 32 graphemes of any ordinary text. */
const FIRST_UNITS = 256;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * @param text the text of the page
 * @param start,end UTF-16 offsets, `end` excluded; blanks at both ends are left out
 * @returns slices of the text; a run of blanks in the surroundings counts as one grapheme
 * @throws RangeError when the offsets do not name a passage of the text
 */
export function describe(
  text: string,
  start: number,
  end: number,
): { quote: Quote; position: Position } {
  if (!(
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= start &&
    start < end &&
    end <= text.length
  ))
    throw new RangeError(`No passage: ${start} to ${end} in a text of ${text.length} units.`);
  const passage = text.slice(start, end);
  const isBlank = passage.trim() === '';
  const from = isBlank ? start : end - passage.trimStart().length;
  const to = isBlank ? end : start + passage.trimEnd().length;
  return {
    quote: { exact: text.slice(from, to), prefix: before(text, from), suffix: behind(text, to) },
    position: { start: from, end: to },
  };
}

function before(text: string, at: number): string {
  for (const units of [FIRST_UNITS, MOST_UNITS]) {
    const parts = graphemes(text.slice(Math.max(0, at - units), at));
    const kept = parts.slice(firstOfLast(parts)).join('');
    // The first grapheme read may have been cut: it must not be needed.
    if (kept.length < units || units === MOST_UNITS || at <= units) return kept;
  }
  return '';
}

function behind(text: string, at: number): string {
  for (const units of [FIRST_UNITS, MOST_UNITS]) {
    const parts = graphemes(text.slice(at, at + units));
    const kept = parts.slice(0, endOfFirst(parts)).join('');
    if (kept.length < units || units === MOST_UNITS || at + units >= text.length) return kept;
  }
  return '';
}

function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const blank = (part: string | undefined) => part !== undefined && /^\s/u.test(part);

function firstOfLast(parts: string[]): number {
  let at = parts.length;
  for (let count = 0; at > 0; at--) {
    if (!(blank(parts[at - 1]) && blank(parts[at])) && ++count > GRAPHEMES) break;
  }
  return at;
}

function endOfFirst(parts: string[]): number {
  let at = 0;
  for (let count = 0; at < parts.length; at++) {
    if (!(blank(parts[at]) && blank(parts[at - 1])) && ++count > GRAPHEMES) break;
  }
  return at;
}
