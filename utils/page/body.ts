/**
 * Finds the text of the article on live nodes: semantic hints first, then the first dense container
 * behind the title (shared sites §4). No framework, no clone, no change to the page.
 */
import { foldText } from '../text/normalise.ts';
import { collectBlocks, type Block } from '../text/blocks.ts';
import { isNoiseLine, opensComments } from './noise.ts';

/** What kind of page it is, and the article's blocks when it is one. */
export interface PageBody {
  kind: 'article' | 'list' | 'none';
  title: string;
  /** Lead first, then the body, in document order. */
  blocks: Block[];
}

const GOOD_LENGTH = 60;
const LINK_SHARE = 0.4;
const ENOUGH = 400;
const ENOUGH_BEHIND_TITLE = 200;
const SHARE_OF_BEST = 0.08;
const RECORDS = 6;
/** A year and a clock time: a date line, however long. */
const DATE_LINE = /20\d\d.{0,30}\d{1,2}\s*[:h]\s*\d\d/su;

/** Finds title and body of the article on a page. */
export function findBody(document: Document): PageBody {
  const title = titleOf(document);
  // Null in a page that is no HTML, whatever the types say.
  const root = document.body as HTMLElement | null;
  if (!root || isListAddress(document)) return { kind: 'list', title, blocks: [] };
  const heading = findHeading(document, title);
  const blocks = collectBlocks(root, heading);
  const container = semanticContainer(document, heading) ?? denseContainer(blocks, heading);
  if (!container) return { kind: root.childElementCount > 0 ? 'list' : 'none', title, blocks: [] };
  const own = ownBlocks(blocks, container, heading);
  const length = own.reduce((sum, block) => sum + visibleLength(block), 0);
  if (length < (heading ? ENOUGH_BEHIND_TITLE : ENOUGH) || areTeasers(own))
    return { kind: 'list', title, blocks: [] };
  return { kind: 'article', title, blocks: own };
}

function metaOf(document: Document, name: string): string {
  const meta = document.querySelector(`meta[property="${name}"],meta[name="${name}"]`);
  return meta?.getAttribute('content')?.trim() ?? '';
}

function titleOf(document: Document): string {
  const heading = document.querySelector('h1')?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
  return metaOf(document, 'og:title') || heading || document.title.trim();
}

/** The home page, and pages that say they are a site or a collection. */
function isListAddress(document: Document): boolean {
  const path = document.location.pathname;
  if (/^\/(?:(?:ar|fr|en)\/?|index\.\w+)?$/u.test(path) && /^https?:/u.test(document.URL))
    return true;
  if (/^\/(?:tag|tags|category|author|search|section)\//u.test(path)) return true;
  return metaOf(document, 'og:type') === 'website' && !declaresArticle(document);
}

function declaresArticle(document: Document): boolean {
  if (document.querySelector('[itemprop=articleBody],meta[property="article:published_time"]'))
    return true;
  const data = document.querySelectorAll('script[type="application/ld+json"]');
  return [...data].some((script) =>
    /"@type"\s*:\s*(?:\[[^\]]*)?"\w*(?:Article|BlogPosting)"/u.test(script.textContent),
  );
}

/** The element that shows the title: same words, whatever its tag. */
function findHeading(document: Document, title: string): Element | null {
  const wanted = words(title);
  if (!wanted) return null;
  const headings = [...document.querySelectorAll('h1,h2,h3,h4,[class*="title"]')];
  const same = headings.filter((element) => {
    const text = element.textContent;
    if (text.length > 400) return false;
    const shown = words(text);
    // A page title often carries the site's name behind the headline.
    return shown.length > 12 && (shown === wanted || wanted.startsWith(shown));
  });
  // The innermost one: a wrapper shares its text with the heading inside.
  return (
    same.find((element) => !same.some((other) => other !== element && element.contains(other))) ??
    null
  );
}

function words(text: string): string {
  return (
    foldText(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}

function semanticContainer(document: Document, heading: Element | null): Element | null {
  const marked = document.querySelector('[itemprop=articleBody],[property="content:encoded"]');
  if (marked && lengthOf(marked) >= ENOUGH_BEHIND_TITLE) return marked;
  const articles = [...document.querySelectorAll('article')].filter(
    (one) => lengthOf(one) >= ENOUGH,
  );
  const holding = articles.filter((one) => heading && one.contains(heading));
  const only = holding.length > 0 ? holding : articles.length === 1 && !heading ? articles : [];
  return only.length === 1 ? narrowed(only[0] as Element, heading) : null;
}

function lengthOf(element: Element): number {
  return element.textContent.length;
}

/** An `article` often wraps title, meta lines and related links too: look inside it. */
function narrowed(article: Element, heading: Element | null): Element {
  return denseContainer(collectBlocks(article, heading), heading) ?? article;
}

/** Letters of a block as a reader sees them: source code indents its lines. */
function visibleLength(block: Block): number {
  return block.text.replace(/\s+/gu, ' ').trim().length;
}

function isGood(block: Block): boolean {
  const length = visibleLength(block);
  return length >= GOOD_LENGTH && block.linked < length * LINK_SHARE;
}

/** The first container behind the title that is dense enough; without a title the densest. */
function denseContainer(blocks: Block[], heading: Element | null): Element | null {
  const scores = scoreContainers(blocks.filter(isGood));
  const best = Math.max(0, ...[...scores.values()].map((score) => score.points));
  const candidates = [...scores].filter(
    ([element, score]) =>
      score.length >= ENOUGH_BEHIND_TITLE &&
      score.points >= best * SHARE_OF_BEST &&
      (!heading || follows(heading, element)),
  );
  const plain = candidates.filter(([element]) => !holdsRecords(element));
  const pool = plain.length > 0 ? plain : heading ? [] : candidates;
  if (pool.length === 0) return null;
  if (heading) return firstInDocument(pool);
  return pool.reduce((a, b) => (b[1].points > a[1].points ? b : a))[0];
}

interface Score {
  points: number;
  length: number;
}

/** A paragraph's weight goes to its parent, half of it to the grandparent, no further. */
function scoreContainers(good: Block[]): Map<Element, Score> {
  const scores = new Map<Element, Score>();
  const give = (element: Element | null, points: number, length: number) => {
    if (!element) return;
    const score = scores.get(element) ?? { points: 0, length: 0 };
    scores.set(element, { points: score.points + points, length: score.length + length });
  };
  for (const block of good) {
    const length = visibleLength(block);
    const signs = block.text.match(/[،؛؟«»,;:.!?]/gu)?.length ?? 0;
    const points = Math.min(length, 1200) * (1 - block.linked / length) + signs * 5;
    const isParagraph = /^(?:p|li|blockquote|h[1-6]|dd|td|pre)$/u.test(block.element.localName);
    const parent = isParagraph ? block.element.parentElement : block.element;
    give(parent, points, length);
    give(parent?.parentElement ?? null, points / 2, length);
  }
  return scores;
}

/** Whether an element stands behind the heading or holds it. */
function follows(heading: Element, element: Element): boolean {
  return (heading.compareDocumentPosition(element) & (4 /* following */ | 8)) /* contains */ !== 0;
}

/** The one whose text begins first; of nested ones the inner, which holds less besides. */
function firstInDocument(pool: [Element, Score][]): Element {
  return pool.reduce((a, b) => {
    if (a[0].contains(b[0])) return b[1].length >= a[1].length * 0.6 ? b : a;
    if (b[0].contains(a[0])) return a[1].length >= b[1].length * 0.6 ? a : b;
    return a[0].compareDocumentPosition(b[0]) & 4 ? a : b;
  })[0];
}

/** Comments and cards: many children of one shape, each with little text and a name or a date. */
function holdsRecords(container: Element): boolean {
  const shapes = new Map<string, number>();
  for (const child of container.children) {
    if (child.localName === 'p' || child.childElementCount < 2) continue;
    const shape = `${child.localName} ${[...child.children].map((one) => one.localName).join(' ')}`;
    if (lengthOf(child) < 1200) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  return Math.max(0, ...shapes.values()) >= RECORDS;
}

/** Blocks of the container, less noise; before them a lead between title and body. */
function ownBlocks(blocks: Block[], container: Element, heading: Element | null): Block[] {
  const inside = blocks.filter((block) => container.contains(block.element));
  const first = blocks.indexOf(inside[0] as Block);
  const lead = heading ? findLead(blocks.slice(0, first), heading) : [];
  const own: Block[] = [];
  for (const block of [...lead, ...inside]) {
    const line = block.text.trim();
    if (opensComments(line)) break;
    const linked = block.linked >= Math.max(1, line.length * LINK_SHARE);
    if (line && !linked && !isNoiseLine(line) && !heading?.contains(block.element)) own.push(block);
  }
  return own;
}

function findLead(before: Block[], heading: Element): Block[] {
  const behind = before.filter(
    (block) => follows(heading, block.element) && !block.element.contains(heading),
  );
  return behind
    .filter((block) => isGood(block) && visibleLength(block) <= 400 && !DATE_LINE.test(block.text))
    .slice(-1);
}

/** A list of teasers looks like an article until one sees that each stands beside its own link. */
function areTeasers(own: Block[]): boolean {
  const beside = own.filter((block) => {
    const parent = block.element.parentElement;
    return (
      parent !== null &&
      parent.querySelector(':scope > a > h2, :scope > a > h3, :scope > h2 > a, :scope > h3 > a') !==
        null
    );
  });
  return own.length >= 3 && beside.length > own.length * 0.6;
}
