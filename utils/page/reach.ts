/**
 * How far the article of a page can reach, told by queries alone: the element that surely holds its
 * body. `body.ts` looks inside it for the text proper; the detector only asks what stands there.
 */
import { holdsText } from './bounded-text.ts';
import { ENOUGH_BEHIND_TITLE, follows } from './density.ts';
import type { SiteRule } from './site-rule.ts';

/** So much text is an article, title or not. */
export const ENOUGH = 400;
/** No page of news holds more; a page that means harm may. */
const MOST_ARTICLES = 300;

/** How pages mark a body; asked one by one, because engines take three times as long for a list. */
const MARKED = [
  '[itemprop=articleBody]',
  '[property="content:encoded"]',
  '.amp-wp-article-content',
];

/** The site's own container or the one marked up as the body, if it holds enough: the body itself. */
export function namedBody(
  document: Document,
  rule: SiteRule | null,
  heading: Element | null,
): Element | null {
  for (const selector of rule?.body ?? []) {
    const found = [...document.querySelectorAll(selector)].find(
      (element) =>
        holdsText(element, ENOUGH_BEHIND_TITLE) && (!heading || follows(heading, element)),
    );
    if (found) return found;
  }
  for (const selector of MARKED) {
    const marked = document.querySelector(selector);
    if (marked && holdsText(marked, ENOUGH_BEHIND_TITLE)) return marked;
  }
  return null;
}

/** The `article` around the heading, or the only one: it often wraps links and comments too. */
export function articleElement(document: Document, heading: Element | null): Element | null {
  const articles = [...document.getElementsByTagName('article')]
    .slice(0, MOST_ARTICLES)
    .filter((one) => holdsText(one, ENOUGH));
  const holding = articles.filter((one) => heading && one.contains(heading));
  const innermost = holding.find(
    (one) => !holding.some((other) => other !== one && one.contains(other)),
  );
  return innermost ?? (articles.length === 1 && !heading ? (articles[0] ?? null) : null);
}
