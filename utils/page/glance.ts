/**
 * What the detector reads of a page, at two prices and in steps. Both hold at least what `findBody` finds in the
 * same page, so that neither can hide an article; the dearer one leaves out links, menus and whatever
 * else `collectBlocks` passes over.
 */
import { readBlocks, type Block } from '../text/blocks.ts';
import { holdsText } from './bounded-text.ts';
import { ENOUGH_BEHIND_TITLE, follows, LINK_SHARE } from './density.ts';
import { plainHeading, seekHeading } from './heading.ts';
import { isListPage } from './page-type.ts';
import { readRaw, type RawText } from './raw-text.ts';
import { articleElement, namedBody } from './reach.ts';
import type { SiteRule } from './site-rule.ts';

/** A first look at a page that may hold an article. */
export interface Glance {
  title: string;
  /** Text as it stands in the nodes. */
  raw: () => Generator<void, RawText>;
  /** Readable text, a line a block. */
  readable: () => Generator<void, string>;
}

/**
 * Looks at a page through queries only, a step each: in a page of a million nodes one alone takes long.
 * @returns null where it says of itself that it is a list, or holds too little text for an article
 */
export function* glance(document: Document, rule: SiteRule | null): Generator<void, Glance | null> {
  // Null in a page that is no HTML, whatever the types say.
  const body = document.body as HTMLElement | null;
  if (!body || isListPage(document)) return null;
  yield;
  const plain = plainHeading(document);
  yield;
  const { title, element: heading } = plain ?? (yield* seekHeading(document));
  yield;
  const named = namedBody(document, rule, heading);
  yield;
  // Whichever way `findBody` takes, this holds the body.
  const root = named ?? articleElement(document, heading) ?? body;
  // A lead often stands between the title and the body's own container.
  const above = heading && !root.contains(heading) ? heading : null;
  if ((above && !follows(above, root)) || !holdsText(root, ENOUGH_BEHIND_TITLE)) return null;
  return {
    title,
    raw: () => readRaw(root, above),
    readable: function* () {
      const lead = above ? blocksBetween(yield* readBlocks(body, heading), above, root) : [];
      return [...lead, ...(yield* readBlocks(root, heading))]
        .filter(({ text, linked }) => linked < Math.max(1, text.trim().length * LINK_SHARE))
        .map(({ text }) => text)
        .join('\n');
    },
  };
}

function blocksBetween(blocks: Block[], above: Element, root: Element): Block[] {
  return blocks.filter(({ element }) => follows(above, element) && !follows(root, element));
}
