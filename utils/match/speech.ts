/**
 * Which passages of an article are somebody else's words: quotations, and the answers of an
 * interview. What stands in them the article passes on, whatever verbs stand around it. Pure.
 */

/** A passage; UTF-16 offsets, `end` excluded. */
interface Span {
  start: number;
  end: number;
}

/** Tells whether a passage of the text is mostly somebody else's words. */
export type IsSpeech = (start: number, end: number) => boolean;

/** Longest quotation in UTF-16 units: a mark that is never closed must not swallow the article. */
const LONGEST = 2000;
const QUOTATION = new RegExp(
  ['«[^«»]', '“[^“”]', '„[^„“”]', '"[^"\\n]']
    .map((open, at) => `${open}{20,${LONGEST}}[${['»', '”', '“”', '"'][at] ?? ''}]`)
    .join('|'),
  'gu',
);

/** How much of a passage must be quoted; a few words in quotation marks are the article's own. */
const MOSTLY = 0.6;

/** A line that is an answer by its label («ج:», « R. : », "A:"). */
const ANSWER = /^\s*(?:ج|جواب|الجواب|r|rép|réponse|a|answer)(?:\s*\.)?\s*[:：–—-]/iu;
/** A line that is a question alone, as interviews print them; longest in UTF-16 units. */
const QUESTION = /[?؟][\s»"”]*$/u;
const LONGEST_QUESTION = 300;
const INTERVIEW_QUESTIONS = 2;

/** Finds the passages of a text that are somebody else's words. */
export function findSpeech(text: string): IsSpeech {
  const quotations = [...text.matchAll(QUOTATION)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const spans = [...quotations, ...answers(text)];
  return (start, end) => {
    const covered = spans.map((span) => Math.min(span.end, end) - Math.max(span.start, start));
    return Math.max(0, ...covered) >= (end - start) * MOSTLY;
  };
}

/** A line as long as it looks: invisible signs and marks make no question longer. */
function seen(line: string): string {
  return line.replace(/[\p{Cf}\p{M}]/gu, '');
}

/** In an interview everything behind the first question that is no question. */
function answers(text: string): Span[] {
  const lines = [...text.matchAll(/[^\n]+/gu)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    question: QUESTION.test(line[0]) && seen(line[0]).length <= LONGEST_QUESTION,
    answer: ANSWER.test(line[0]),
  }));
  const labelled = lines.filter((line) => line.answer);
  if (labelled.length > 0) return labelled;
  const first = lines.findIndex((line) => line.question);
  if (lines.filter((line) => line.question).length < INTERVIEW_QUESTIONS) return [];
  return lines.slice(first).filter((line) => !line.question);
}
