/**
 * How much text stands below an element, as far as anybody wants to know: a page can hold a text of
 * any length in any number of nodes, and `textContent` would read all of it in one go.
 */

/** So many nodes, and neither the end of a title nor the beginning of an article has come. */
const MOST_NODES = 3000;

/** Whether the text below an element has at least so many UTF-16 units; stops as soon as it knows. */
export function holdsText(element: Element, least: number): boolean {
  return lengthUpTo(element, least) >= least;
}

/** Whether the text below an element is so short, in UTF-16 units, that it may be taken in one go. */
export function isShort(element: Element, most: number): boolean {
  return lengthUpTo(element, most + 1) <= most;
}

/** Counts until it is enough; NaN after too many nodes. */
function lengthUpTo(element: Element, enough: number): number {
  const walker = element.ownerDocument.createTreeWalker(element);
  let length = 0;
  for (let nodes = 0; length < enough; nodes++) {
    const node = walker.nextNode();
    if (!node) break;
    if (nodes === MOST_NODES) return NaN;
    // Text, and CDATA in pages that are XML.
    if (node.nodeType === 3 || node.nodeType === 4) length += (node as Text).length;
  }
  return length;
}
