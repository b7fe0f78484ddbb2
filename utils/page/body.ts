/**
 * Finds the text of the article on live nodes (shared sites §4): page type, then the site's own rule,
 * then semantic hints, then the first dense container behind the title. No framework, no clone, no
 * change to the page; whatever step fails, the next one is tried.
 */
import { collectBlocks, type Block } from '../text/blocks.ts';
import {
  denseContainer,
  ENOUGH_BEHIND_TITLE,
  follows,
  isGood,
  LINK_SHARE,
  visibleLength,
} from './density.ts';
import { findHeading } from './heading.ts';
import { isNoiseLine, opensComments, opensRelated } from './noise.ts';
import { declaresLiveBlog, isListPage } from './page-type.ts';
import { articleElement, ENOUGH, namedBody } from './reach.ts';
import type { SiteRule } from './site-rule.ts';

/** What kind of page it is, and the article's blocks when it is one. */
export interface PageBody {
  kind: 'article' | 'list' | 'none';
  title: string;
  heading: Element | null;
  /** Short lines around the heading, nearest the text first: where a date is printed. */
  lines: string[];
  /** The lead where it stands outside the body; it is not among `blocks`. */
  lead: Block | null;
  blocks: Block[];
}

const LEAD_LENGTH = 400;
/** A year and a clock time: a date line, however long. */
const DATE_LINE = /20\d\d.{0,30}\d{1,2}\s*[:h]\s*\d\d/su;

/**
 * Finds title and body of the article on a page.
 * @param rule extraction hints for this host; they count only when they yield enough text
 */
export function findBody(document: Document, rule: SiteRule | null = null): PageBody {
  // Null in a page that is no HTML, whatever the types say.
  const root = document.body as HTMLElement | null;
  const { title, element: heading } = findHeading(document);
  const none: PageBody = { kind: 'none', title, heading, lines: [], lead: null, blocks: [] };
  if (!root) return none;
  if (isListPage(document)) return { ...none, kind: 'list' };
  let container = namedBody(document, rule, heading) ?? insideArticle(document, heading);
  if (!container) {
    // Only here: to walk through every node of a page is most of the work.
    const all = collectBlocks(root, heading);
    container = denseContainer(all, heading, declaresLiveBlog(document));
    if (!container) return { ...none, kind: all.length > 0 ? 'list' : 'none' };
  }
  const blocks = ownBlocks(collectBlocks(container, heading), heading, rule);
  const length = blocks.reduce((sum, block) => sum + visibleLength(block), 0);
  if (length < (heading ? ENOUGH_BEHIND_TITLE : ENOUGH) || areTeasers(blocks))
    return { ...none, kind: 'list' };
  const before = collectBlocks(root, heading, blocks[0]?.element);
  const lines = linesAround(before, heading);
  return { kind: 'article', title, heading, lines, lead: findLead(before, heading), blocks };
}

/** All text of a found body, a line a block, the lead first. */
export function textOfBody({ lead, blocks }: Pick<PageBody, 'lead' | 'blocks'>): string {
  return (lead ? [lead, ...blocks] : blocks).map((block) => block.text).join('\n');
}

/** An `article` often wraps title, meta lines and related links too: look inside it. */
function insideArticle(document: Document, heading: Element | null): Element | null {
  const article = articleElement(document, heading);
  return article && (denseContainer(collectBlocks(article, heading), heading, false) ?? article);
}

/** Blocks of the container, less noise and all that stands behind the heading of the comments. */
function ownBlocks(inside: Block[], heading: Element | null, rule: SiteRule | null): Block[] {
  const dropped = rule?.drop?.join(',');
  const own: Block[] = [];
  for (const block of inside) {
    const line = block.text.trim();
    if (opensComments(line) || opensRelated(line)) break;
    if (!line || heading?.contains(block.element) || (heading && !follows(heading, block.element)))
      continue;
    const linked = block.linked >= Math.max(1, line.length * LINK_SHARE);
    if (!linked && !isNoiseLine(line) && !(dropped && block.element.closest(dropped)))
      own.push(block);
  }
  return own;
}

/** A short good block between the title and the body, out of all that stands before the body. */
function findLead(before: Block[], heading: Element | null): Block | null {
  if (!heading) return null;
  const between = before.filter(
    (block) => follows(heading, block.element) && !block.element.contains(heading),
  );
  return (
    between.findLast(
      (block) =>
        isGood(block) && visibleLength(block) <= LEAD_LENGTH && !DATE_LINE.test(block.text),
    ) ?? null
  );
}

/** Short lines between heading and text, then the last few before the heading. */
function linesAround(before: Block[], heading: Element | null): string[] {
  const short = before.filter((block) => visibleLength(block) <= 120);
  const behind = short.filter(
    (block) => heading && (follows(heading, block.element) || block.element.contains(heading)),
  );
  const ahead = short.filter((block) => !behind.includes(block)).slice(-6);
  return [...behind.reverse(), ...ahead.reverse()].map((block) => block.text);
}

/** A list of teasers looks like an article until one sees that each stands beside its own link. */
function areTeasers(own: Block[]): boolean {
  const linked = ':scope > a > h2,:scope > a > h3,:scope > h2 > a,:scope > h3 > a';
  const beside = own.filter((block) => Boolean(block.element.parentElement?.querySelector(linked)));
  return own.length >= 3 && beside.length > own.length * 0.6;
}
