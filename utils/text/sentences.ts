/**
 * Sentences of a text as the platform's own segmenter finds them (Unicode UAX 29), with the repairs that
 * press texts need: initials and short titles do not end a sentence, and neither does the line
 * break of a hard-wrapped text.
 */

import { plainBreaks } from './plain-breaks.ts';

/** A sentence with its place in the text; UTF-16 units, blanks at both ends left out. */
export interface Sentence {
  start: number;
  end: number;
}

const ABBREVIATION =
  /(?:^|[\s'’(«"“])(?:\p{Lu}|M\.?\s?M|Mme|Mlle|Dr|Pr|Me|St|Ste|art|n°|N°|No|Mr|Mrs|vs|etc)\.$/u;

/** Bytes of text that one call of the segmenter gets: it is linear, but not cheap, on long runs. */
const PARAGRAPH = /[^\n]+/gu;

/**
 * Splits a text into sentences.
 * @param text original text; `\n` separates paragraphs unless the text is hard-wrapped
 * @param lang BCP 47 language of the text
 */
export function splitSentences(text: string, lang: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const paragraph of paragraphs(text)) {
    const joined = text.slice(paragraph.start, paragraph.end).replace(/\n/gu, ' ');
    let [open, from] = [0, 0];
    for (const found of plainBreaks(joined) ?? segmented(joined, lang)) {
      // The mark that closes a French quotation stands behind a blank, and still belongs to it.
      const end = found + Number(joined[found] === '»');
      const segment = joined.slice(from, end).trimEnd();
      from = end;
      if (end < joined.length && ABBREVIATION.test(segment)) continue;
      pushTrimmed(sentences, text, paragraph.start + open, paragraph.start + end);
      open = end;
    }
  }
  return sentences;
}

/** Where the platform's segmenter ends sentences; as `plainBreaks`. */
export function segmented(paragraph: string, lang: string): number[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  return [...segmenter.segment(paragraph)].map(({ segment, index }) => index + segment.length);
}

function paragraphs(text: string): Sentence[] {
  const lines = [...text.matchAll(PARAGRAPH)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }));
  return isHardWrapped(text, lines) ? joinWrapped(text, lines) : lines;
}

/** Some sites break a line after every few words: many short lines, few of them ending a sentence. */
function isHardWrapped(text: string, lines: Sentence[]): boolean {
  if (lines.length < 8) return false;
  const open = lines.filter((line) => {
    const content = text.slice(line.start, line.end).trim();
    return content.split(/\s+/u).length <= 7 && !/[.!?؟:…»"”]$/u.test(content);
  });
  return open.length > lines.length * 0.6;
}

function joinWrapped(text: string, lines: Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    const blank = previous && /\n\s*\n/u.test(text.slice(previous.end, line.start));
    if (previous && !blank) previous.end = line.end;
    else joined.push({ ...line });
  }
  return joined;
}

function pushTrimmed(into: Sentence[], text: string, start: number, end: number): void {
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  if (end > start) into.push({ start, end });
}
