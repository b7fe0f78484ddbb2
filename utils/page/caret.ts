/**
 * The reader's caret in the page: a click, a tap or a key (caret browsing, a screen reader) moves it,
 * and no event of the page is held up to learn of it.
 */

/** Selection changes come in swarms while somebody drags, ms. */
const REST = 150;

/**
 * Says in which of some ranges the caret has come to rest.
 * @param ranges asked anew each time: the page may have changed
 * @param onEnter gets the place of the first range that holds the caret
 * @returns a function that ends the watch
 */
export function watchCaret(
  document: Document,
  ranges: () => readonly (Range | null)[],
  onEnter: (at: number) => void,
): () => void {
  let due: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const selection = document.getSelection();
    const node = selection?.focusNode;
    if (!selection || !node) return;
    const at = ranges().findIndex((range) => range?.isPointInRange(node, selection.focusOffset));
    if (at >= 0) onEnter(at);
  };
  const wait = () => {
    clearTimeout(due);
    due = setTimeout(look, REST);
  };
  document.addEventListener('selectionchange', wait);
  return () => {
    clearTimeout(due);
    document.removeEventListener('selectionchange', wait);
  };
}

/** Puts the caret before a range: reading and the Tab key go on from there. */
export function putCaret(document: Document, range: Range): void {
  document.getSelection()?.collapse(range.startContainer, range.startOffset);
}
