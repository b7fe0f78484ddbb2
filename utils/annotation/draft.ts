/**
 * A draft: a selection with what was typed about it so far. Texts may be half an address or an empty
 * claim; only sizes are checked, so that nothing typed is ever refused for being unfinished. Pure.
 */
import * as v from 'valibot';
import type { FailureCode } from './library.ts';
import { AnnotationSchema, LIMITS } from './schema.ts';

const { id, page, quote, position } = AnnotationSchema.entries;
const typed = v.pipe(v.string(), v.maxLength(LIMITS.note));
const word = v.pipe(v.string(), v.maxLength(LIMITS.line));

/** What becomes of what was typed: kept, on its way, or why it is refused (and tried again). */
export type DraftState = 'kept' | 'typed' | FailureCode;

/** The form as it stands, field by field as typed; `''` where nothing is chosen. */
export const DraftFormSchema = v.strictObject({
  claim: v.nullable(v.strictObject({ topic: word, id: word })),
  newClaim: typed,
  verdict: word,
  reasons: v.pipe(v.array(word), v.maxLength(LIMITS.tags)),
  note: typed,
  evidence: v.pipe(
    v.array(v.strictObject({ url: typed, archive: typed, shows: typed, stance: word })),
    v.maxLength(LIMITS.evidence),
  ),
  /** As typed in one field; split when saved. */
  tags: typed,
  author: word,
  state: word,
});

export const DraftSchema = v.strictObject({
  /** The id that the annotation has, or will get; made when the passage was selected. */
  id,
  /** `rev` of the annotation that is being edited, 0 for a new one. */
  base: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  page,
  quote,
  position,
  form: DraftFormSchema,
});

export type DraftForm = v.InferOutput<typeof DraftFormSchema>;
export type Draft = v.InferOutput<typeof DraftSchema>;

/** A draft as kept. */
export interface KeptDraft extends Draft {
  /** The tab that it belongs to in the browser session `session`; tab ids mean nothing in another. */
  tab: number | null;
  session: string;
  /** When it was last written, UTC, as `toISOString` writes it. */
  modified: string;
}

/** The form before anything was typed. */
export const EMPTY_FORM: DraftForm = {
  claim: null,
  newClaim: '',
  verdict: '',
  reasons: [],
  note: '',
  evidence: [],
  tags: '',
  author: '',
  state: 'draft',
};

/** A kept draft without what only the keeping knows: so it may be edited and kept again. */
export function withoutKeeping({ id, base, page, quote, position, form }: Draft): Draft {
  return { id, base, page, quote, position, form };
}
