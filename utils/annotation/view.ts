/** Which annotations a list shows, in which order, and what it can be narrowed to. Pure. */
import { byUnits } from '../exchange/library.ts';
import { readQuery } from '../search/query.ts';
import type { Steps } from '../exchange/steps.ts';
import type { Row } from './rows.ts';
import type { Annotation, AnnotationState } from './schema.ts';
import type { Verdict } from '../packs/schema.ts';

/** Stands for annotations that name no claim, one of their own, or have no verdict. */
export const NONE = 'none';
export const OWN_CLAIM = 'own';

/** Every condition must hold; `''` lets everything through. */
export interface ViewFilter {
  /** Typed words, in any spelling and script of the lookup. */
  text: string;
  host: string;
  /** As `claimKey` gives it, or `OWN_CLAIM`, or `NONE`. */
  claim: string;
  verdict: Verdict | typeof NONE | '';
  state: AnnotationState | '';
  tag: string;
  /** Moroccan days YYYY-MM-DD of the last change, both included. */
  from: string;
  to: string;
  /** What lies in the bin, or what does not. */
  bin: boolean;
}

export const EVERYTHING: ViewFilter = { text: '', host: '', claim: '', verdict: '', state: '', tag: '', from: '', to: '', bin: false }; // prettier-ignore

export const ORDERS = ['modified', 'created', 'article', 'site'] as const;
export type Order = (typeof ORDERS)[number];

/** The claim of an annotation as one word. */
export function claimKey({ claim, newClaim }: Pick<Annotation, 'claim' | 'newClaim'>): string {
  if (claim) return `${claim.topic}/${claim.id}`;
  return newClaim === null ? NONE : OWN_CLAIM;
}

/** The rows that a filter lets through, in steps of one row. */
export function* viewSteps(rows: readonly Row[], filter: ViewFilter, order: Order): Steps<Row[]> {
  const speaks = wordTest(filter.text);
  const shown: Row[] = [];
  let done = 0;
  for (const row of rows) {
    if (passes(row, filter) && speaks(row.words)) shown.push(row);
    yield ++done;
  }
  return shown.sort(COMPARE[order]);
}

function passes({ annotation, host, day }: Row, filter: ViewFilter): boolean {
  const { verdict, state, tags, deleted } = annotation;
  return (
    (deleted !== null) === filter.bin &&
    (filter.host === '' || host === filter.host) &&
    (filter.claim === '' || claimKey(annotation) === filter.claim) &&
    (filter.verdict === '' || (verdict ?? NONE) === filter.verdict) &&
    (filter.state === '' || state === filter.state) &&
    (filter.tag === '' || tags.includes(filter.tag)) &&
    (filter.from === '' || day >= filter.from) &&
    (filter.to === '' || day <= filter.to)
  );
}

/** Every part of the query must be there in one of its forms; the query is read as lookup reads it. */
function wordTest(typed: string): (words: string) => boolean {
  const { parts } = readQuery(typed, () => false);
  const tests = parts.map(({ forms }) => forms.map(formTest));
  return (words) => tests.every((forms) => forms.some((test) => test(words)));
}

/** A word counts inside a longer one, because of endings; a number does not: 7 is not 17. */
function formTest(form: string): (words: string) => boolean {
  if (!/^\d+$/u.test(form)) return (words) => words.includes(form);
  const number = new RegExp(`(?<!\\d)${form}(?!\\d)`, 'u');
  return (words) => number.test(words);
}

const newest = (one: string, other: string) => byUnits(other, one);
const byId = (one: Row, other: Row) => byUnits(one.annotation.id, other.annotation.id);
const COMPARE: Record<Order, (one: Row, other: Row) => number> = {
  modified: (a, b) => newest(a.annotation.modified, b.annotation.modified) || byId(a, b),
  created: (a, b) => newest(a.annotation.created, b.annotation.created) || byId(a, b),
  // Articles without a date come last.
  article: (a, b) =>
    newest(a.annotation.page.published ?? '', b.annotation.page.published ?? '') || inText(a, b),
  site: (a, b) =>
    byUnits(a.host, b.host) ||
    byUnits(a.annotation.page.url, b.annotation.page.url) ||
    inText(a, b),
};

/** In the order of the article's text; what has no place comes last. */
export function inText(one: Row, other: Row): number {
  const place = ({ annotation }: Row) => annotation.position?.start ?? Number.MAX_SAFE_INTEGER;
  return place(one) - place(other) || byId(one, other);
}

/** One page of a list; a page number beyond the end gives the last page. */
export function pageOf<T>(
  all: readonly T[],
  page: number,
  size: number,
): { page: number; pages: number; items: T[] } {
  // prettier-ignore
  const pages = Math.max(1, Math.ceil(all.length / size));
  const at = Math.min(Math.max(0, page), pages - 1);
  return { page: at, pages, items: all.slice(at * size, (at + 1) * size) };
}
