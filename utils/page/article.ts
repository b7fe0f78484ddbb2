/**
 * An article as recognition needs it, out of a live page, with the way back from offsets to ranges.
 */
import type { Lang } from '../packs/schema.ts';
import { languageOf } from '../text/language.ts';
import type { Block } from '../text/blocks.ts';
import { findBody, type PageBody } from './body.ts';
import { dateFromUrl, type ArticleDate } from './dates.ts';
import { printedDate, readMetadata } from './metadata.ts';

/** The article of a page; offsets of `text` lead to nodes through `rangeOf`. */
export interface PageArticle {
  kind: PageBody['kind'];
  title: string;
  /** The article's own blocks, each on a line of its own. */
  text: string;
  blocks: Block[];
  lang: Lang;
  url: string | null;
  published: ArticleDate | null;
}

/** Finds and dates the article of a page. */
export function findArticle(document: Document): PageArticle {
  const body = findBody(document);
  const metadata = readMetadata(document);
  const url = metadata.canonical ?? (/^https?:/u.test(document.URL) ? document.URL : null);
  const text = body.blocks.map((block) => block.text).join('\n');
  const title = metadata.headline ?? body.title;
  return {
    kind: body.kind,
    title,
    text,
    blocks: body.blocks,
    lang: languageOf(`${title}\n${text}`),
    url,
    published:
      metadata.published ??
      printedDate(document, body.blocks[0]?.element ?? null) ??
      (url ? dateFromUrl(url) : null),
  };
}

/**
 * The range of a passage on the live nodes.
 * @param start UTF-16 offset in the article's text
 * @param end the same, excluded
 * @returns null when the passage is empty or its nodes have left the page
 */
export function rangeOf(article: PageArticle, start: number, end: number): Range | null {
  const from = locate(article, start);
  const to = locate(article, end - 1);
  if (!from || !to || !from.node.isConnected || !to.node.isConnected) return null;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, Math.min(from.offset, from.node.length));
  range.setEnd(to.node, Math.min(to.offset + 1, to.node.length));
  return range;
}

function locate(article: PageArticle, offset: number): { node: Text; offset: number } | null {
  let begin = 0;
  for (const block of article.blocks) {
    const local = offset - begin;
    if (local >= 0 && local < block.text.length) {
      const piece = block.pieces.findLast((one) => one.start <= local);
      return piece ? { node: piece.node, offset: local - piece.start } : null;
    }
    begin += block.text.length + 1;
  }
  return null;
}
