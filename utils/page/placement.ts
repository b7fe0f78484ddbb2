/**
 * Where tab and sidebar stand so that they cover no text of the article. The page's layout is never
 * touched: we take the room that the page leaves beside its text, and a foot of the window otherwise.
 * Pure but for `articleBox`; all lengths in CSS pixels.
 */
import type { PageArticle } from './article.ts';

/** What the text of an article takes of the viewport's width. */
export interface TextBox {
  left: number;
  right: number;
}

/** A side of the page as its language runs, or the lower edge of the window. */
export type Edge = 'end' | 'start' | 'foot';

/** Where the two surfaces stand. */
export interface Placement {
  tab: Edge;
  panel: Edge;
  /** Width of the panel at a side; at the foot it is the style's to say. */
  width: number;
}

/** A window, as media queries measure it, and what its scroll bar leaves for the page. */
export interface Viewport {
  window: number;
  page: number;
}

/** Below this width of the window there is one column and no room beside it. */
const WIDE = 1024;
const PANEL = { least: 280, most: 400 };
/** The tab with a little air. */
const TAB = 44;
/** What stays free between the text and us. */
const AIR = 12;

/**
 * Finds the place for tab and sidebar: the inline end, or the inline start where only that has room,
 * or the foot of the window.
 * @param text null when the article has no box (not laid out): then the end is as good as any
 * @param direction of the page
 */
export function placeBeside(
  text: TextBox | null,
  viewport: Viewport,
  direction: 'rtl' | 'ltr',
): Placement {
  const { window, page } = viewport;
  if (window < WIDE) return { tab: 'foot', panel: 'foot', width: page };
  const [atLeft, atRight] = text ? [text.left, page - text.right] : [page, page];
  const [end, start] = direction === 'rtl' ? [atLeft, atRight] : [atRight, atLeft];
  const sides = [
    { edge: 'end', room: end - AIR },
    { edge: 'start', room: start - AIR },
  ] as const;
  const side = sides.find(({ room }) => room >= PANEL.least);
  return {
    // The tab stays with the panel that it opens.
    tab: side?.edge ?? sides.find(({ room }) => room >= TAB - AIR)?.edge ?? 'foot',
    panel: side?.edge ?? 'foot',
    width: side ? Math.min(PANEL.most, Math.floor(side.room)) : page,
  };
}

/** The horizontal extent of an article on the live page: its blocks and the lines of its title. */
export function articleBox(article: Pick<PageArticle, 'blocks' | 'heading'>): TextBox | null {
  const boxes = article.blocks.map(({ element }) => element.getBoundingClientRect());
  if (article.heading) {
    // A title's element is often as wide as the page, its words are not.
    const words = article.heading.ownerDocument.createRange();
    words.selectNodeContents(article.heading);
    boxes.push(words.getBoundingClientRect());
  }
  const laidOut = boxes.filter((box) => box.width > 0 && box.height > 0);
  if (laidOut.length === 0) return null;
  return {
    left: Math.min(...laidOut.map((box) => box.left)),
    right: Math.max(...laidOut.map((box) => box.right)),
  };
}
