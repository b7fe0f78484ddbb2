/**
 * Which container on a page holds its running text: paragraphs give their weight upwards, and lists of
 * records (comments, cards) do not count (shared sites §4).
 */
import type { Block } from '../text/blocks.ts';
import { holdsText } from './bounded-text.ts';

/** Above this share of linked text a block is a list of links. */
export const LINK_SHARE = 0.4;
/** Behind a title so much text is an article. */
export const ENOUGH_BEHIND_TITLE = 200;
const GOOD_LENGTH = 60;
const SHARE_OF_BEST = 0.08;
const RECORDS = 6;

/** Letters of a block as a reader sees them: source code indents its lines. */
export function visibleLength(block: Block): number {
  return block.text.replace(/\s+/gu, ' ').trim().length;
}

/** Whether a block reads like a paragraph: long enough, and not mostly links. */
export function isGood(block: Block): boolean {
  const length = visibleLength(block);
  return length >= GOOD_LENGTH && block.linked < length * LINK_SHARE;
}

/** The first container behind the title that is dense enough; without a title the densest. */
export function denseContainer(
  blocks: Block[],
  heading: Element | null,
  live: boolean,
): Element | null {
  const scores = scoreContainers(
    blocks.filter((block) => isGood(block) && !heading?.contains(block.element)),
  );
  const candidates = [...scores].filter(
    ([element, score]) =>
      score.length >= ENOUGH_BEHIND_TITLE && (!heading || follows(heading, element)),
  );
  const plain = candidates.filter(([element]) => live || !standsInRecords(element));
  // A live blog that does not say so is nothing but records.
  const dense =
    plain.length > 0 ? plain : candidates.filter(([element]) => holdsTimedEntries(element));
  const best = Math.max(0, ...dense.map(([, score]) => score.points));
  const pool = dense.filter(([, score]) => score.points >= best * SHARE_OF_BEST);
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
export function follows(heading: Element, element: Node): boolean {
  return (heading.compareDocumentPosition(element) & (4 /* following */ | 8)) /* contains */ !== 0;
}

/** The one whose text begins first; of nested ones the inner, unless the outer holds much more. */
function firstInDocument(pool: [Element, Score][]): Element {
  return pool.reduce((a, b) => {
    if (a[0].contains(b[0])) return b[1].length >= a[1].length * 0.6 ? b : a;
    if (b[0].contains(a[0])) return a[1].length >= b[1].length * 0.6 ? a : b;
    return a[0].compareDocumentPosition(b[0]) & 4 ? a : b;
  })[0];
}

/** Comments and cards: one of many siblings of one shape, or the list that holds them. */
function standsInRecords(element: Element): boolean {
  return (
    holdsRecords(element) ||
    (element.parentElement !== null && holdsRecords(element.parentElement, element))
  );
}

/**
 * Whether an element's children are mostly records: alike, short, each more than a paragraph.
 * @param like count only children of the shape of this one
 */
function holdsRecords(container: Element, like?: Element): boolean {
  const shapes = new Map<string, number>();
  for (const child of container.children) {
    const shape = shapeOf(child);
    if (shape && !holdsText(child, 1200)) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  if (like) return (shapes.get(shapeOf(like) ?? '') ?? 0) >= RECORDS;
  return Math.max(0, ...shapes.values()) >= RECORDS;
}

/** Tag names two levels deep; null for what is no record: paragraphs and bare elements. */
function shapeOf(element: Element): string | null {
  if (
    /^(?:p|h[1-6]|blockquote|figure|br)$/u.test(element.localName) ||
    element.childElementCount < 2
  )
    return null;
  return `${element.localName} ${[...element.children]
    .slice(0, 4)
    .map((one) => one.localName)
    .join(' ')}`;
}

/** Entries of a live blog carry a time and text of their own, and their headings lead nowhere. */
function holdsTimedEntries(container: Element): boolean {
  const entries = [...container.children].filter(
    (child) => child.querySelector('time') && child.querySelector('p'),
  );
  return (
    entries.length >= 3 && !entries.some((entry) => entry.querySelector('h2 a,h3 a,a h2,a h3'))
  );
}
