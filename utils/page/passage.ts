/**
 * Sentences kept by their words, not by their nodes: a page may re-render at any time, so a range is
 * made when it is needed and looked at before it is trusted again.
 */
import type { PageArticle } from './article.ts';
import { rangeOf } from './range.ts';

/** A stretch of an article's text; UTF-16 offsets as they were when it was read. */
export interface Passage {
  exact: string;
  start: number;
  end: number;
}

/**
 * The range of a passage on the live nodes, wherever its words now stand in the article.
 * @returns null when the words, or their nodes, have left the page
 */
export function findPassage(article: PageArticle, { exact, start }: Passage): Range | null {
  const at = article.text.startsWith(exact, start) ? start : article.text.indexOf(exact);
  return at < 0 ? null : rangeOf(article, at, at + exact.length);
}

/** Whether a range still holds the words of its passage; white space does not count. */
export function holds(range: Range, { exact }: Passage): boolean {
  return bare(range.toString()) === bare(exact);
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
