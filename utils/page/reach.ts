/**
 * How far the article of a page can reach, told by queries alone: the element that surely holds its
 * body. `body.ts` looks inside it for the text proper; the detector only asks what stands there.
 */
import { ENOUGH_BEHIND_TITLE, follows, lengthOf } from './density.ts';
import type { SiteRule } from './site-rule.ts';

/** So much text is an article, title or not. */
export const ENOUGH = 400;

/** The site's own container or the one marked up as the body, if it holds enough: the body itself. */
export function namedBody(
  document: Document,
  rule: SiteRule | null,
  heading: Element | null,
): Element | null {
  for (const selector of rule?.body ?? []) {
    const found = [...document.querySelectorAll(selector)].find(
      (element) =>
        lengthOf(element) >= ENOUGH_BEHIND_TITLE && (!heading || follows(heading, element)),
    );
    if (found) return found;
  }
  const marked = document.querySelector(
    '[itemprop=articleBody],[property="content:encoded"],.amp-wp-article-content',
  );
  return marked && lengthOf(marked) >= ENOUGH_BEHIND_TITLE ? marked : null;
}

/** The `article` around the heading, or the only one: it often wraps links and comments too. */
export function articleElement(document: Document, heading: Element | null): Element | null {
  const articles = [...document.getElementsByTagName('article')].filter(
    (one) => lengthOf(one) >= ENOUGH,
  );
  const holding = articles.filter((one) => heading && one.contains(heading));
  const innermost = holding.find(
    (one) => !holding.some((other) => other !== one && one.contains(other)),
  );
  return innermost ?? (articles.length === 1 && !heading ? (articles[0] ?? null) : null);
}

/** The element that surely holds the body, whichever way `findBody` takes. */
export function rootOf(
  document: Document,
  rule: SiteRule | null,
  heading: Element | null,
): Element {
  return namedBody(document, rule, heading) ?? articleElement(document, heading) ?? document.body;
}
