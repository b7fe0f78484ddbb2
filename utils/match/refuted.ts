/**
 * Sayings that an article holds up in order to judge them, as fact-check columns print them: a line
 * that opens with a quotation (« … » : faux, …) or with a label (« Rumeur : … »), then the verdict.
 * Pure.
 */

/** A saying and the words that judge it; UTF-16 offsets, `end` excluded. */
export interface Saying {
  start: number;
  end: number;
  /** What follows it in the same line, at most `VERDICT` units of it. */
  verdict: string;
}

/** How far behind a saying its verdict is looked for, in UTF-16 units. */
const VERDICT = 240;
/** A saying in UTF-16 units; what is shorter is a name. */
const LENGTH = '{12,300}';
const QUOTED = [`«([^«»\\n]${LENGTH})»`, `“([^“”\\n]${LENGTH})”`, `"([^"\\n]${LENGTH})"`].join('|');
const LABEL =
  'rumeur|affirmation|idée reçue|claim|rumou?r|myth|الإشاعة|إشاعة|الشائعة|شائعة|الادعاء';
const BULLET = '^[^\\S\\n]*(?:\\d+[.)-]|[-–•])?[^\\S\\n]*';
/** A comma behind a quotation leads to its speaker, a colon to what the article says of it. */
const JUDGED = new RegExp(`${BULLET}(?:${QUOTED})[^\\S\\n]*[:：][^\\S\\n]*(?=\\S)`, 'gmu');
const LABELLED = new RegExp(`${BULLET}(?:${LABEL})[^\\S\\n]*[:：][^.!\\n]${LENGTH}[.!]`, 'gimu');
/** A full stop may lead to anything: it is a verdict only in a list of such lines. */
const LISTED = new RegExp(`${BULLET}(?:${QUOTED})[^\\S\\n]*[.–—]?[^\\S\\n]+(?=\\p{L})`, 'gmu');
const LIST = 2;
const ENDS = /[.!؟?][\s»”"]*$|[.–—]\s*$/u;

/** Finds the sayings of a text that a verdict follows. */
export function findSayings(text: string): Saying[] {
  const listed = [...text.matchAll(LISTED)].filter(([head]) => ENDS.test(head));
  const heads = [
    ...text.matchAll(JUDGED),
    ...text.matchAll(LABELLED),
    ...(listed.length >= LIST ? listed : []),
  ];
  return heads.map(({ index, 0: head }) => {
    const end = index + head.length;
    const [verdict = ''] = text.slice(end, end + VERDICT).split('\n');
    return { start: index, end, verdict };
  });
}
