/**
 * From offsets of a page's text back to its live nodes. By itself, so that who only needs this does
 * not carry the reading of dates and titles into every page.
 */
import type { Block } from '../text/blocks.ts';

interface Blocks {
  blocks: readonly Block[];
}

/**
 * The range of a passage on the live nodes.
 * @param start UTF-16 offset in the article's text
 * @param end the same, excluded
 * @returns null when the passage is empty or its nodes have left the page
 */
export function rangeOf(article: Blocks, start: number, end: number): Range | null {
  const from = locate(article, start);
  const to = locate(article, end - 1);
  if (!from || !to || !from.node.isConnected || !to.node.isConnected) return null;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, Math.min(from.offset, from.node.length));
  range.setEnd(to.node, Math.min(to.offset + 1, to.node.length));
  return range;
}

function locate(article: Blocks, offset: number): { node: Text; offset: number } | null {
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
