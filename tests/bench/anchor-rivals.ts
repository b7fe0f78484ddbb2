/** The two best-known ways to find a quote again, called as their users call them. */
import search from 'approx-string-match';
import { toTextPosition } from 'dom-anchor-text-quote';
import type { AnchorTarget } from '../../utils/anchor/anchor.ts';

export interface Found {
  start: number;
  end: number;
}

/** Its patterns end at 32 units: beyond that it throws. */
const MOST_CONTEXT = 32;

/** dom-anchor-text-quote over an element, the saved position as its hint. */
export function domAnchor(root: Node, { quote, position }: AnchorTarget): Found | null {
  const selector = {
    exact: quote.exact,
    ...(quote.prefix ? { prefix: quote.prefix.slice(-MOST_CONTEXT) } : {}),
    ...(quote.suffix ? { suffix: quote.suffix.slice(0, MOST_CONTEXT) } : {}),
  };
  return toTextPosition(root, selector, position ? { hint: position.start } : {});
}

/** approx-string-match alone: exact first, else at most half the letters wrong, fewest errors first. */
export function approx(text: string, { quote, position }: AnchorTarget): Found | null {
  const near = position?.start ?? 0;
  const exact = indexNear(text, quote.exact, near);
  if (exact >= 0) return { start: exact, end: exact + quote.exact.length };
  const matches = search(text, quote.exact, Math.min(256, quote.exact.length >> 1));
  const [best] = matches.sort(
    (a, b) => a.errors - b.errors || Math.abs(a.start - near) - Math.abs(b.start - near),
  );
  return best ? { start: best.start, end: best.end } : null;
}

function indexNear(text: string, quote: string, near: number): number {
  const behind = text.indexOf(quote, near);
  const before = text.lastIndexOf(quote, near);
  if (behind < 0 || before < 0) return Math.max(behind, before);
  return behind - near < near - before ? behind : before;
}
