/**
 * What the detector reads of a page, at two prices. Both hold at least what `findBody` finds in the
 * same page, so that neither can hide an article; the dearer one leaves out links, menus and whatever
 * else `collectBlocks` passes over.
 */
import { collectBlocks, type Block } from '../text/blocks.ts';
import { ENOUGH_BEHIND_TITLE, follows, LINK_SHARE } from './density.ts';
import { findHeading } from './heading.ts';
import { isListPage } from './page-type.ts';
import { rootOf } from './reach.ts';
import type { SiteRule } from './site-rule.ts';

/** A first look at a page. */
export interface Glance {
  /** Whether it says of itself that it is a list, or holds too little text for an article. */
  list: boolean;
  title: string;
  /** Raw text, scripts and all, as the engine gives it. */
  raw: string;
  /** Readable text, a line a block; walks through every node. */
  read: () => string;
}

/** Looks at a page through queries only. */
export function glance(document: Document, rule: SiteRule | null): Glance {
  // Null in a page that is no HTML, whatever the types say.
  const body = document.body as HTMLElement | null;
  if (!body || isListPage(document)) return { list: true, title: '', raw: '', read: () => '' };
  const { title, element: heading } = findHeading(document);
  const root = rootOf(document, rule, heading);
  // A lead often stands between the title and the body's own container.
  const above = heading && !root.contains(heading) ? heading : null;
  const raw = above ? textBetween(above, root) : root.textContent;
  return {
    list: raw.length < ENOUGH_BEHIND_TITLE,
    title,
    raw,
    read: () =>
      [
        ...(above ? blocksBetween(collectBlocks(body, heading), above, root) : []),
        ...collectBlocks(root, heading),
      ]
        .filter(({ text, linked }) => linked < Math.max(1, text.trim().length * LINK_SHARE))
        .map(({ text }) => text)
        .join('\n'),
  };
}

function textBetween(above: Element, root: Element): string {
  const range = root.ownerDocument.createRange();
  range.setStartAfter(above);
  range.setEndAfter(root);
  return range.toString();
}

function blocksBetween(blocks: Block[], above: Element, root: Element): Block[] {
  return blocks.filter(({ element }) => follows(above, element) && !follows(root, element));
}
