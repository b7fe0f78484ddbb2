/** Brings a sentence of the page into view, whatever element it is that scrolls there. */

/**
 * Scrolls so that a range begins a third down the part of the window that is free.
 * @param free height of the window that nothing of ours covers, CSS pixels
 */
export function bringIntoView(range: Range, free: number): void {
  const document = range.startContainer.ownerDocument;
  const view = document?.defaultView;
  const start = range.startContainer.parentElement;
  if (!document || !view || !start) return;
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const top = range.getBoundingClientRect().top - free / 3;
  (scrollerOf(start) ?? view).scrollBy({ top, behavior: calm ? 'instant' : 'smooth' });
}

/** The nearest element around the text that scrolls by itself; null = the window does. */
function scrollerOf(start: Element): Element | null {
  const view = start.ownerDocument.defaultView;
  const { body, documentElement } = start.ownerDocument;
  for (let at: Element | null = start; at && at !== body && at !== documentElement;) {
    const scrolls = at.scrollHeight > at.clientHeight + 1;
    if (scrolls && /auto|scroll/u.test(view?.getComputedStyle(at).overflowY ?? '')) return at;
    at = at.parentElement;
  }
  return null;
}
