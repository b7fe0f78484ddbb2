/**
 * What exactly a file will hold, field by field, for the screen that asks before it is written. A
 * test holds this list against the bytes of every format.
 */
import type { Annotation } from '../../annotation/schema.ts';
import type { Library } from '../library.ts';
import { finish, type Steps } from '../steps.ts';
import { leaves, outgoingSteps, type Outgoing } from './outgoing.ts';
import type { ExportWish } from './export.ts';

type Given = Outgoing | Annotation;

/** Every field of a record, and whether a record has something in it. */
const FIELDS = {
  id: () => true,
  rev: () => true,
  state: () => true,
  created: (one: Given) => one.created !== null,
  modified: (one: Given) => one.modified !== null,
  deleted: (one: Given) => 'deleted' in one && one.deleted !== null,
  via: (one: Given) => (one.via ?? null) !== null,
  'page.url': (one: Given) => one.page.url !== null,
  'page.title': (one: Given) => one.page.title !== '',
  'page.published': (one: Given) => one.page.published !== null,
  'page.lang': (one: Given) => one.page.lang !== null,
  'quote.exact': () => true,
  'quote.prefix': (one: Given) => one.quote.prefix !== '',
  'quote.suffix': (one: Given) => one.quote.suffix !== '',
  position: (one: Given) => one.position !== null,
  claim: (one: Given) => one.claim !== null,
  newClaim: (one: Given) => one.newClaim !== null,
  verdict: (one: Given) => one.verdict !== null,
  reasons: (one: Given) => one.reasons.length > 0,
  note: (one: Given) => one.note !== '',
  'evidence.url': (one: Given) => one.evidence.some(({ url }) => url !== null),
  'evidence.archive': (one: Given) => one.evidence.some(({ archive }) => archive !== null),
  'evidence.shows': (one: Given) => one.evidence.some(({ shows }) => shows !== ''),
  'evidence.stance': (one: Given) => one.evidence.length > 0,
  tags: (one: Given) => one.tags.length > 0,
  author: (one: Given) => one.author !== '',
  sightings: (one: Given) => one.sightings.length > 0,
} as const;

export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** Fields that a format has no place for. */
const LACKS: Record<ExportWish['format'], readonly FieldName[]> = {
  siyaq: [],
  'web-annotation': ['deleted'],
  'claim-review': ['rev', 'state', 'deleted', 'via', 'quote.prefix', 'quote.suffix', 'position', 'evidence.stance', 'tags', 'sightings'],
  csv: ['deleted', 'sightings'],
  dossier: ['deleted', 'via', 'position'],
}; // prettier-ignore

export interface Contents {
  /** Annotations in the file. */
  records: number;
  /** Other versions of them, in our own format only. */
  conflicts: number;
  /** Why annotations stay out of it. */
  leftOut: { bin: number; unreviewed: number };
  /** Each field that occurs, with the number of annotations that have it. */
  fields: { field: FieldName; count: number }[];
}

/** Lists what `exportChunks` will write for the same wish, in steps of one annotation. */
export function* contentsSteps(library: Library, wish: ExportWish): Steps<Contents> {
  const whole = wish.format === 'siyaq';
  const records = whole
    ? library.annotations
    : yield* outgoingSteps(library, wish.format, wish.omit);
  const held: readonly Given[] = whole ? [...records, ...library.conflicts] : records;
  const counts = new Map(
    FIELD_NAMES.filter((field) => !LACKS[wish.format].includes(field)).map((field) => [field, 0]),
  );
  for (const [done, one] of held.entries()) {
    for (const [field, count] of counts) if (holds(one, field, wish)) counts.set(field, count + 1);
    yield done + 1;
  }
  const out = whole ? [] : library.annotations.filter((one) => !leaves(one, wish.format));
  const bin = out.filter((one) => one.deleted !== null).length;
  return {
    records: records.length,
    conflicts: whole ? library.conflicts.length : 0,
    leftOut: { bin, unreviewed: out.length - bin },
    fields: [...counts]
      .map(([field, count]) => ({ field, count }))
      .filter(({ count }) => count > 0),
  };
}

/** The same at once. */
export function contentsOf(library: Library, wish: ExportWish): Contents {
  return finish(contentsSteps(library, wish));
}

function holds(one: Given, field: FieldName, wish: ExportWish): boolean {
  if (wish.format === 'claim-review') {
    if (field === 'author' && wish.desk) return false;
    if (field === 'page.published') return isPlainDay(one.page.published);
  }
  return FIELDS[field](one);
}

/** The only form of our dates that schema.org has. */
export function isPlainDay(edtf: string | null): boolean {
  return edtf !== null && /^\d{4}-\d{2}-\d{2}$/u.test(edtf);
}
