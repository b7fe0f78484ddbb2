/**
 * Passages of a live page: from a selection to offsets in the page's text and back. The text is the
 * article's where there is one, else that of all visible blocks; the page's nodes are only read.
 */
import { rangeOf } from '../page/range.ts';
import { findBody, textOfBody, type PageBody } from '../page/body.ts';
import type { SiteRule } from '../page/site-rule.ts';
import { collectBlocks, type Block } from '../text/blocks.ts';

/** A page as text; read it anew after the page has changed. */
export interface PageText {
  /** Whether it is an article's own text or that of the whole page. */
  kind: 'article' | 'page';
  text: string;
  blocks: Block[];
  /** What the text was found by, for those who want to know more of the article. */
  body: PageBody;
}

/** Reads the text in which passages of this page are described and found. */
export function readPage(document: Document, rule: SiteRule | null = null): PageText {
  const body = findBody(document, rule);
  const { kind, lead } = body;
  if (kind === 'article') {
    const blocks = lead ? [lead, ...body.blocks] : body.blocks;
    return { kind, text: textOfBody(body), blocks, body };
  }
  // Null in a page that is no HTML, whatever the types say.
  const root = document.body as HTMLElement | null;
  const blocks = root ? collectBlocks(root, null) : [];
  return { kind: 'page', text: blocks.map((block) => block.text).join('\n'), blocks, body };
}

/**
 * The passage that a range covers.
 * @param range any range of the same document: across blocks, with ends in elements, or in parts of
 * the page that are not in its text (they are left out)
 * @returns UTF-16 offsets in the page's text, `end` excluded, blanks at both ends left out; null
 * when the range covers no text of it
 */
export function offsetsOf(page: PageText, range: Range): { start: number; end: number } | null {
  let start = -1;
  let end = -1;
  for (const { node, at } of pieces(page)) {
    const covered = coveredOf(node, range);
    if (!covered) continue;
    if (start < 0) start = at + covered.from;
    end = at + covered.to;
  }
  const passage = page.text.slice(Math.max(0, start), Math.max(0, end));
  if (passage.trim() === '') return null;
  return {
    start: end - passage.trimStart().length,
    end: start + passage.trimEnd().length,
  };
}

/** The same for what the user has selected; a selection of several ranges counts from first to last. */
export function selectedOffsets(
  page: PageText,
  selection: Selection,
): { start: number; end: number } | null {
  const all = Array.from({ length: selection.rangeCount }, (_, at) =>
    offsetsOf(page, selection.getRangeAt(at)),
  ).filter((one) => one !== null);
  const [first] = all;
  return first ? { start: first.start, end: Math.max(...all.map((one) => one.end)) } : null;
}

/**
 * The range of a passage on the live nodes.
 * @returns null when the passage is empty or its nodes have left the page
 */
export function rangeAt(page: PageText, start: number, end: number): Range | null {
  return rangeOf(page, start, end);
}

/** Every text node of the page's text with the offset at which it stands. */
function* pieces({ blocks }: PageText): Generator<{ node: Text; at: number }> {
  let begin = 0;
  for (const block of blocks) {
    for (const { node, start } of block.pieces) yield { node, at: begin + start };
    begin += block.text.length + 1;
  }
}

/** The part of a text node that a range covers, or null. */
function coveredOf(node: Text, range: Range): { from: number; to: number } | null {
  if (!range.intersectsNode(node)) return null;
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.length;
  return from < to ? { from, to } : null;
}
