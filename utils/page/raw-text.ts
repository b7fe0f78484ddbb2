/**
 * Text of a page as it stands in its nodes, scripts and all, read in steps: the cheapest text there is
 * for a question that may be answered "maybe" too often.
 */
import { MAX_NODES, MAX_NODE_UNITS, MAX_UNITS, STEP } from '../text/blocks.ts';
import { follows } from './density.ts';

/** What was read of a page. */
export interface RawText {
  text: string;
  /** Whether all was read; beyond the limits of `collectBlocks` no article goes on. */
  whole: boolean;
}

/** `NodeFilter` by number: texts, and CDATA in pages that are XML. */
const TEXTS = 4 | 8;

/**
 * Reads the text below an element, and what stands between another one and its beginning.
 * @param above where the text begins, when that is before the element
 */
export function* readRaw(root: Element, above: Element | null): Generator<void, RawText> {
  const { ownerDocument } = root;
  const walker = ownerDocument.createTreeWalker(above ? ownerDocument.body : root, TEXTS);
  if (above) walker.currentNode = above;
  let text = '';
  let node = walker.nextNode() as Text | null;
  for (let nodes = 1; node; node = walker.nextNode() as Text | null, nodes++) {
    if (nodes > MAX_NODES || text.length > MAX_UNITS) return { text, whole: false };
    // Behind the element nothing is wanted any more.
    if (above && !root.contains(node) && follows(root, node)) break;
    if (node.length <= MAX_NODE_UNITS) text += node.data;
    if (nodes % STEP === 0) yield;
  }
  return { text, whole: true };
}
