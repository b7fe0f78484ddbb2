/**
 * Runs of visible text with their way back to the live nodes. A block's text has exactly one unit
 * for each unit of its nodes (white space becomes a blank, one for one), so an offset leads
 * straight to a node; `<br>` adds a line break that belongs to no node.
 */
import { atOnce } from '../slices.ts';

/** A stretch of block text that stands in one text node, from the node's first unit on. */
export interface Piece {
  node: Text;
  /** Offset in the block's text, UTF-16 units. */
  start: number;
}

/** The text of one block element, inline children included. */
export interface Block {
  element: Element;
  text: string;
  pieces: Piece[];
  /** How many letters of it stand in links. */
  linked: number;
}

// Names between blanks, not sets: nearly every page loads these and never looks at them.
const SKIPPED =
  ' script style noscript template iframe object embed svg math canvas video audio picture map head nav aside footer form button select textarea input label dialog menu figcaption amp-sidebar ';
const INLINE =
  ' a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr ';

function isOneOf(names: string, name: string): boolean {
  return names.includes(` ${name} `);
}

/** Words in class or id that say "not the article": whole words, as themes write them. */
const NOISE_NAME =
  /(?:^|[-_\s])(?:comments?|commentlist|respond|replies|share|sharing|social|related|recommend(?:ed|ations)?|read-?also|also-read|tags?|tagcloud|breadcrumbs?|menu|navbar|sidebar|widget|ads?|advert\w*|banner|promo|newsletter|subscribe|ticker|popup|modal|cookie|hidden|sr-only|screen-reader-text|author-box|pagination)(?:$|[-_\s])/iu;

/** How much of a page is read at the most: beyond it no article goes on. */
export const MAX_UNITS = 2_000_000;
export const MAX_NODES = 200_000;
/** A single text node beyond this is a dump, not a paragraph. */
export const MAX_NODE_UNITS = 200_000;
/** Nodes between two points where whoever reads in steps may pause. */
export const STEP = 64;

/**
 * Collects the blocks below an element in document order. Iterative: depth costs nothing.
 * @param root where to look
 * @param spared an element whose ancestors are never skipped for their names (the title's)
 * @param until where to stop: nothing of this element, and nothing behind its beginning
 */
export function collectBlocks(
  root: Element,
  spared: Element | null,
  until: Element | null = null,
): Block[] {
  return atOnce(readBlocks(root, spared, until));
}

/** The same in steps of so many nodes, for a page that may be endless. */
export function* readBlocks(
  root: Element,
  spared: Element | null,
  until: Element | null = null,
): Generator<void, Block[]> {
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* elements and text */, (node) =>
    node.nodeType === 1 && isSkipped(node as Element, spared) ? 2 /* reject */ : 1,
  );
  const blocks: Block[] = [];
  let units = 0;
  let nodes = 0;
  let node = walker.nextNode();
  for (; node && units < MAX_UNITS && nodes < MAX_NODES; node = walker.nextNode(), nodes++) {
    if (nodes % STEP === STEP - 1) yield;
    const open = blocks.at(-1);
    if (node.nodeType === 1) {
      if (node === until) break;
      if (open && (node as Element).localName === 'br') open.text += '\n';
      continue;
    }
    const text = (node as Text).data;
    if (text.length > MAX_NODE_UNITS) continue;
    units += text.length;
    const { block, linked } = placeOf(node as Text);
    const goesOn = open?.element === block;
    if (!goesOn && !/\S/u.test(text)) continue;
    const current = goesOn ? open : { element: block, text: '', pieces: [], linked: 0 };
    if (!goesOn) blocks.push(current);
    current.pieces.push({ node: node as Text, start: current.text.length });
    current.text += text.replace(/\s/gu, ' ');
    if (linked) current.linked += text.trim().length;
  }
  return blocks;
}

/** Named controls of a form can stand in for its properties: what is no string is a form. */
function isSkipped(element: Element, spared: Element | null): boolean {
  const name: unknown = element.localName;
  if (typeof name !== 'string' || isOneOf(SKIPPED, name)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const named = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (named.length < 2 || !NOISE_NAME.test(named)) return false;
  return name !== 'body' && name !== 'html' && !element.contains(spared);
}

/** No writer sets one inline element into another so often; a page that means harm may. */
const MAX_INLINE = 100;

/** The nearest block element above a text node, and whether a link lies between. */
function placeOf(node: Text): { block: Element; linked: boolean } {
  let element = node.parentElement as Element;
  let linked = false;
  for (let up = 0; up < MAX_INLINE && isOneOf(INLINE, element.localName); up++) {
    if (!element.parentElement || holdsLines(element)) break;
    linked ||= element.localName === 'a';
    element = element.parentElement;
  }
  return { block: element, linked };
}

/** Some aggregators put a whole article into one `span`, its paragraphs parted by `br`. */
function holdsLines(element: Element): boolean {
  return element.localName === 'span' && element.querySelector(':scope > br') !== null;
}
