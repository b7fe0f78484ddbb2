/**
 * The shape of an annotation: what a fact-checker saved about one passage of one page. It is the
 * record of the store, of the messages and of our own file format alike. Pure.
 *
 * Selectors follow the W3C Web Annotation Data Model (TextQuoteSelector, TextPositionSelector),
 * <https://www.w3.org/TR/annotation-model/#selectors>; offsets count UTF-16 units, context is 32
 * graphemes (see `utils/anchor/describe.ts`).
 */
import * as v from 'valibot';
import { EdtfSchema } from '../packs/field-schema.ts';
import { VERDICTS } from '../packs/schema.ts';

/** Most UTF-16 units of each kind of text; what is longer is refused with a reason, never cut. */
export const LIMITS = {
  quote: 20_000,
  context: 2_000,
  note: 50_000,
  line: 500,
  address: 4_096,
  tags: 50,
  evidence: 50,
  sightings: 500,
} as const;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most, `at most ${most} characters`));
const line = text(LIMITS.line);

/** Web addresses without credentials: nothing else may ever become a link. */
export const AddressSchema = v.pipe(
  text(LIMITS.address),
  v.check((given) => {
    const url = URL.parse(given);
    return url !== null && /^https?:$/u.test(url.protocol) && !url.username && !url.password;
  }, 'only a whole http or https address without a user name'),
);

export function isWebAddress(typed: string): boolean {
  return v.is(AddressSchema, typed);
}

/** An instant in UTC, to the millisecond, as `Date.prototype.toISOString` writes it. */
const instant = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u,
    'an instant like 2025-04-09T12:00:00.000Z',
  ),
  v.check((given) => !Number.isNaN(Date.parse(given)), 'a date that exists'),
);
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const QuoteSchema = v.strictObject({
  /** The passage as rendered, never empty. */
  exact: v.pipe(text(LIMITS.quote), v.minLength(1, 'the passage must not be empty')),
  /** Up to 32 graphemes before and after it. */
  prefix: text(LIMITS.context),
  suffix: text(LIMITS.context),
});

/** UTF-16 offsets in the article's text, `end` excluded. */
export const PositionSchema = v.pipe(
  v.strictObject({ start: offset, end: offset }),
  v.check(({ start, end }) => start < end, 'the end must come after the start'),
);

/** Why a verdict was given. */
export const REASONS = ['admitted', 'on-record', 'independent-origins', 'one-origin', 'contradicted', 'two-readings', 'no-evidence', 'refuted', 'outdated', 'missing-context', 'misattributed', 'misquoted', 'wrong-number', 'wrong-date', 'altered-document', 'fabricated'] as const; // prettier-ignore
export const STATES = ['draft', 'ready', 'reviewed'] as const;
export const OUTCOMES = ['exact', 'normalised', 'moved', 'changed', 'gone'] as const;

export const AnnotationEvidenceSchema = v.strictObject({
  url: AddressSchema,
  /** A stored copy of it, or null. */
  archive: v.nullable(AddressSchema),
  /** What it shows, in the annotator's words. */
  shows: text(LIMITS.note),
  stance: v.picklist(['supports', 'refutes', 'limits']),
});

/** How the passage was found on a later visit, and what stood there then. */
export const SightingSchema = v.strictObject({
  at: instant,
  outcome: v.picklist(OUTCOMES),
  /** The words found; null when gone. */
  exact: v.nullable(text(LIMITS.quote)),
});

export const AnnotationSchema = v.strictObject({
  /** UUID made by the client, small letters. */
  id: v.pipe(v.string(), v.uuid('a UUID'), v.toLowerCase()),
  /** How often it was saved, from 1 on; orders versions without trusting a clock. */
  rev: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  created: instant,
  modified: instant,
  /** When it was thrown into the bin, or null; kept for 30 days. */
  deleted: v.nullable(instant),
  /** Its name in the tool that it was imported from (`via` of the W3C model); else absent. */
  via: v.exactOptional(text(LIMITS.address)),
  page: v.strictObject({
    /** The canonical address where the page names one, else the address without its fragment. */
    url: AddressSchema,
    title: text(LIMITS.note),
    /** The article's date, EDTF, or null when unknown. */
    published: v.nullable(EdtfSchema),
    lang: v.nullable(
      v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu, 'a language tag')),
    ),
  }),
  quote: QuoteSchema,
  position: v.nullable(PositionSchema),
  /** A claim of a pack, or null. */
  claim: v.nullable(v.strictObject({ topic: line, id: line })),
  /** The annotator's own wording where no claim of a pack fits, or null. */
  newClaim: v.nullable(v.pipe(text(LIMITS.note), v.minLength(1))),
  verdict: v.nullable(v.picklist(VERDICTS)),
  reasons: v.pipe(v.array(v.picklist(REASONS)), v.maxLength(REASONS.length)),
  note: text(LIMITS.note),
  evidence: v.pipe(v.array(AnnotationEvidenceSchema), v.maxLength(LIMITS.evidence)),
  tags: v.pipe(v.array(v.pipe(line, v.trim(), v.minLength(1))), v.maxLength(LIMITS.tags)),
  /** Initials of the annotator, may be empty. */
  author: line,
  state: v.picklist(STATES),
  /** Later visits on which something had changed, oldest first. */
  sightings: v.pipe(v.array(SightingSchema), v.maxLength(LIMITS.sightings)),
});

export type Quote = v.InferOutput<typeof QuoteSchema>;
export type Position = v.InferOutput<typeof PositionSchema>;
export type Outcome = (typeof OUTCOMES)[number];
export type ReasonCode = (typeof REASONS)[number];
export type AnnotationState = (typeof STATES)[number];
export type AnnotationEvidence = v.InferOutput<typeof AnnotationEvidenceSchema>;
export type Sighting = v.InferOutput<typeof SightingSchema>;
export type Annotation = v.InferOutput<typeof AnnotationSchema>;
