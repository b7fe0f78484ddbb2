/** The title of the article on a page, and the element that shows it. */
import { atOnce } from '../slices.ts';
import { roughFold } from '../text/rough-fold.ts';
import { isShort } from './bounded-text.ts';

/** A title with the element that shows it, if any does. */
export interface Heading {
  title: string;
  element: Element | null;
}

/** Finds title and heading. */
export function findHeading(document: Document): Heading {
  return plainHeading(document) ?? atOnce(seekHeading(document));
}

/**
 * Finds, in steps, a heading that is no plain one: what the tab says comes first, for pages that
 * change their article without a load keep their old metadata; then Open Graph, then the first `h1`.
 */
export function* seekHeading(document: Document): Generator<void, Heading> {
  const shown = [...document.querySelectorAll(SHOWS_TITLE)]
    .slice(0, MOST_TITLES)
    .filter((element) => isShort(element, LONGEST_TITLE));
  yield;
  const openGraph = metaOf(document, 'og:title');
  yield;
  const told = document.title.slice(0, LONGEST_TOLD);
  const found = matching(shown, told) ?? matching(shown, openGraph);
  if (found) return { title: textOf(found), element: found };
  yield;
  const first = document.querySelector('h1');
  const shownFirst = first && isShort(first, LONGEST_TOLD) ? textOf(first) : '';
  return {
    title: openGraph || shownFirst || told.trim(),
    element: openGraph ? null : first,
  };
}

const SHOWS_TITLE = 'h1,h2,h3,h4,[class*="title" i]';
/** UTF-16 units of a title as it is shown, and as a page may tell it of itself. */
const LONGEST_TITLE = 400;
const LONGEST_TOLD = 4000;
/** Pages show hundreds of headlines, never so many. */
const MOST_TITLES = 3000;

/**
 * The last `h1`, where it shows what the tab says: what the search below would find, without a look
 * at the hundreds of headlines that pages show. Letter for letter: what differs, that search folds.
 */
export function plainHeading(document: Document): Heading | null {
  const all = document.getElementsByTagName('h1');
  const last = all[all.length - 1];
  if (!last || !isShort(last, LONGEST_TITLE)) return null;
  // A title that a page tells holds no two blanks in a row.
  const shown = last.textContent.trim();
  const told = document.title;
  const same = shown === told || (shown.length > LEAST_SHARED && told.startsWith(shown));
  const isInner = last.childElementCount === 0 || !last.querySelector(SHOWS_TITLE);
  return shown && same && isInner ? { title: shown, element: last } : null;
}

/** Content of a meta element by `property` or `name`; empty when there is none. */
export function metaOf(document: Document, name: string): string {
  // By their tag: an engine finds it faster than a selector that names attributes.
  for (const meta of document.getElementsByTagName('meta'))
    if (meta.getAttribute('property') === name || meta.getAttribute('name') === name)
      return meta.getAttribute('content')?.slice(0, LONGEST_TOLD).trim() ?? '';
  return '';
}

/** From so many units on the beginning of a title tells it. */
const LEAST_SHARED = 12;

/** Whether two titles are the same in words; one may carry the site's name behind it. */
export function sameTitle(a: string, b: string): boolean {
  const [first, second] = [words(a), words(b)];
  if (first === '' || second === '') return false;
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  return short === long || (short.length > LEAST_SHARED && long.startsWith(short));
}

function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

/** The innermost element that shows a title: a wrapper shares its text with the heading inside. */
function matching(shown: readonly Element[], title: string): Element | null {
  const first = firstLetter(title);
  if (!first) return null;
  // Pages show hundreds of other headlines: one letter tells most of them apart.
  const same = shown.filter(
    ({ textContent }) => firstLetter(textContent) === first && sameTitle(textContent, title),
  );
  const inner = same.filter(
    (element) => !same.some((other) => other !== element && element.contains(other)),
  );
  // A title may stand twice (a breadcrumb, a mobile copy): the last `h1`, else the last of them.
  return inner.findLast((element) => element.localName === 'h1') ?? inner.at(-1) ?? null;
}

/** The first letter or digit of `words`, without folding all of the text where its beginning tells. */
function firstLetter(text: string): string {
  return (words(text.trimStart().slice(0, 16)) || words(text)).charAt(0);
}

/** Letters and digits as `roughFold` leaves them; Unicode classes take a millisecond to compile. */
const PLAIN_WORD = /[0-9a-z\xdf-\xf6\xf8-\xff\u0621-\u064a\u0660-\u0669]+/g;

function words(text: string): string {
  return roughFold(text).match(PLAIN_WORD)?.join(' ') ?? '';
}
