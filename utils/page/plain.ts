/**
 * An article out of flat text, as aggregators and archives hand it over: headline walls, ticker
 * bullets, date lines and footers are set aside, the title is found, the article's own parts kept
 * with their offsets. Wall rule: shared vocabulary §5.
 */
import { findDate, type ArticleDate } from './dates.ts';
import { isNoiseLine, opensComments, opensHeadlines } from './noise.ts';

/** What was found; offsets are UTF-16 units of the text handed in. */
export interface PlainArticle {
  title: string;
  own: { start: number; end: number }[];
  published: ArticleDate | null;
}

interface Chunk {
  start: number;
  end: number;
  text: string;
  /** Words, for telling a headline from a paragraph. */
  words: number;
  bullet: boolean;
  /** A blank line stands before it. */
  opensParagraph: boolean;
}

const HEADLINE_WORDS = 28;
const WALL = 6;
const TICKER = 3;
const EDGE = 4;
const EDGE_WORDS = 18;
const PARAGRAPH_WORDS = 30;
const SENTENCE_WORDS = 8;

/**
 * Reads an article from flat text.
 * @param text the text, title and noise included
 * @param knownTitle the title where it is known from elsewhere; then none is looked for
 */
export function readPlainText(text: string, knownTitle = ''): PlainArticle {
  const chunks = dropRelated(dropComments(dropWalls(split(text))));
  const body = firstParagraph(chunks);
  const head = chunks.slice(0, body);
  const published = head.map((chunk) => findDate(chunk.text)).find(Boolean) ?? null;
  const titled = knownTitle ? undefined : findTitle(head);
  const own = dropEdges(
    (knownTitle ? chunks : chunks.slice(body)).filter((chunk) => !isNoiseLine(chunk.text)),
  );
  return { title: knownTitle || (titled?.text ?? ''), own: own.map(spanOf), published };
}

function spanOf({ start, end }: Chunk): { start: number; end: number } {
  return { start, end };
}

/** Splits at line breaks, bullets and runs of three or more blanks. */
function split(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (const match of text.matchAll(/(?:(?![\n•]|[^\S\n]{3}).)+/gsu)) {
    const content = match[0].trim();
    if (!content) continue;
    const start = match.index + match[0].indexOf(content);
    chunks.push({
      start,
      end: start + content.length,
      text: content,
      words: content.split(/\s+/u).length,
      bullet: text[match.index - 1] === '•',
      opensParagraph: /\n[^\S\n]*\n\s*$/u.test(text.slice(Math.max(0, start - 40), start)),
    });
  }
  return chunks;
}

function isHeadline(chunk: Chunk): boolean {
  return chunk.words <= HEADLINE_WORDS && !/[.!?؟…»”"]$|[.!?؟]["»”)]$/u.test(chunk.text);
}

/** Six headlines in a row are a wall, three bullets a ticker; neither belongs to the article. */
function dropWalls(chunks: Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  for (let at = 0; at < chunks.length;) {
    const headlines = runLength(chunks, at, isWallItem);
    const bullets = runLength(chunks, at, (chunk) => chunk.bullet);
    const skipped =
      headlines >= WALL ? wallLength(chunks, at, headlines) : bullets >= TICKER ? bullets : 0;
    if (skipped === 0) kept.push(chunks[at] as Chunk);
    at += skipped || 1;
  }
  return kept;
}

/** A title behind a blank line is not the last brick of the wall before it. */
function wallLength(chunks: Chunk[], at: number, run: number): number {
  if (at + run === chunks.length) return run;
  for (let kept = 1; run - kept >= WALL && kept <= TICKER; kept++)
    if (chunks[at + run - kept]?.opensParagraph) return run - kept;
  return run;
}

/** Inside a wall a headline may well end in a quotation mark or an ellipsis. */
function isWallItem(chunk: Chunk): boolean {
  return chunk.words <= HEADLINE_WORDS && !/[.!?؟][\s»”")]*$/u.test(chunk.text);
}

function runLength(chunks: Chunk[], from: number, test: (chunk: Chunk) => boolean): number {
  let at = from;
  while (at < chunks.length && test(chunks[at] as Chunk)) at++;
  return at - from;
}

function dropComments(chunks: Chunk[]): Chunk[] {
  const heading = chunks.findIndex((chunk) => opensComments(chunk.text));
  return heading < 0 ? chunks : chunks.slice(0, heading);
}

/** Behind the heading of a related list everything short is a headline of something else. */
function dropRelated(chunks: Chunk[]): Chunk[] {
  let inList = false;
  return chunks.filter((chunk) => {
    if (opensHeadlines(chunk.text)) inList = true;
    else if (isParagraph(chunk)) inList = false;
    return !inList;
  });
}

/** A few headlines before the first paragraph, or behind the last one, are those of other articles. */
function dropEdges(chunks: Chunk[]): Chunk[] {
  const isText = (chunk: Chunk) => !isEdgeItem(chunk);
  const first = chunks.findIndex(isText);
  const last = chunks.findLastIndex(isText);
  if (first < 0) return chunks;
  return chunks.slice(
    first >= EDGE ? first : 0,
    chunks.length - 1 - last >= EDGE ? last + 1 : chunks.length,
  );
}

/** Headlines may ask or call out, but they end in no full stop. */
function isEdgeItem({ words, text, bullet }: Chunk): boolean {
  return !bullet && words <= EDGE_WORDS && !/[.…][\s»”")]*$/u.test(text);
}

/** Headlines are short, and few of them end in a full stop. */
function isParagraph(chunk: Chunk): boolean {
  return (
    chunk.words > HEADLINE_WORDS || (chunk.words >= SENTENCE_WORDS && /[.!]$/u.test(chunk.text))
  );
}

/** Where the article's text begins: the first chunk that reads like a paragraph. */
function firstParagraph(chunks: Chunk[]): number {
  const at = chunks.findIndex((chunk) => chunk.words >= PARAGRAPH_WORDS);
  return at < 0 ? 0 : at;
}

/** The last headline before the text that is no date line and no byline. */
function findTitle(head: Chunk[]): Chunk | undefined {
  return head.findLast(
    (chunk) =>
      chunk.words >= 4 && isHeadline(chunk) && !isNoiseLine(chunk.text) && !findDate(chunk.text),
  );
}
