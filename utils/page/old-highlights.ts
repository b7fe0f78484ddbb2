/** The highlights that a version of ours before this one left in the page; why: `old-hosts.ts`. */
import { HIGHLIGHT_NAMES, HIGHLIGHT_PREFIX } from './highlight-name.ts';

/** Takes away highlights and their style sheets; call it before this version makes any. */
export function removeOldHighlights(document: Document): void {
  // By their names: Firefox lets no script of ours list the page's registry.
  const names = HIGHLIGHT_NAMES.filter((name) => CSS.highlights.has(name));
  for (const name of names) CSS.highlights.delete(name);
  if (names.length > 0)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter(
      (sheet) => !sheet.cssRules[0]?.cssText.includes(HIGHLIGHT_PREFIX),
    );
}
