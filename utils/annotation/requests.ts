/** What each request must look like before anything is done with it. Pure. */
import * as v from 'valibot';
import type { OwnRequests, PageRequests } from '../messages.ts';
import { EdtfSchema } from '../packs/field-schema.ts';
import { VERDICTS } from '../packs/schema.ts';
import { DraftSchema } from './draft.ts';
import { AnnotationInputSchema } from './input.ts';
import { AddressSchema, AnnotationSchema, LIMITS, OUTCOMES, PositionSchema, QuoteSchema, STATES } from './schema.ts'; // prettier-ignore

type Asks<Table extends Record<keyof Table, { asks: unknown }>> = {
  [Name in keyof Table]: v.GenericSchema<unknown, Table[Name]['asks']>;
};

const { id, page } = AnnotationSchema.entries;
const nothing = v.nullish(v.null(), null);
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const line = v.pipe(v.string(), v.maxLength(LIMITS.line));
const address = v.pipe(v.string(), v.maxLength(LIMITS.address));
const tab = v.pipe(v.number(), v.safeInteger());

/** Most annotations that one request may name, and most in one list. */
const MANY = 50_000;
const LIST = 500;
const ids = v.pipe(v.array(id), v.maxLength(MANY));

export const PAGE_ASKS: Asks<PageRequests> = {
  pageMayMatch: nothing,
  getFacts: v.object({
    topic: line,
    claims: v.pipe(v.array(line), v.maxLength(200)),
    url: v.nullable(address),
  }),
  sidebarWanted: nothing,
  pageSettings: nothing,
  changeSetting: v.variant('name', [
    v.strictObject({ name: v.literal('lang'), value: v.picklist(['ar', 'fr', 'en']) }),
    v.strictObject({ name: v.literal('highlights'), value: v.boolean() }),
    v.strictObject({ name: v.literal('muted'), value: v.literal(true) }),
  ]),
  pageJudged: v.nullable(v.strictObject({ claims: v.pipe(whole, v.maxValue(200)) })),
  sidebarMoved: v.strictObject({ open: v.boolean() }),
  saveSelection: v.strictObject({
    address,
    title: page.entries.title,
    published: v.nullable(EdtfSchema),
    lang: page.entries.lang,
    quote: QuoteSchema,
    position: v.nullable(PositionSchema),
  }),
  pageSelectors: v.strictObject({ address }),
  reportSightings: v.strictObject({
    address,
    seen: v.pipe(
      v.array(
        v.strictObject({
          id,
          outcome: v.picklist(OUTCOMES),
          exact: v.nullable(v.pipe(v.string(), v.maxLength(LIMITS.quote))),
        }),
      ),
      v.maxLength(1_000),
    ),
  }),
  annotatorStarts: nothing,
  pageLeaves: nothing,
  panelStands: nothing,
};

export const OWN_ASKS: Asks<OwnRequests> = {
  listAnnotations: v.strictObject({
    filter: v.strictObject({
      url: v.optional(AddressSchema),
      host: v.optional(line),
      claim: v.optional(v.strictObject({ topic: line, id: line })),
      state: v.optional(v.picklist(STATES)),
      tag: v.optional(line),
      bin: v.optional(v.boolean()),
    }),
    offset: whole,
    limit: v.pipe(whole, v.maxValue(LIST)),
  }),
  getAnnotation: v.strictObject({ id }),
  saveAnnotation: v.strictObject({ input: AnnotationInputSchema, base: whole }),
  editAnnotations: v.strictObject({
    ids,
    edit: v.strictObject({
      state: v.optional(v.picklist(STATES)),
      verdict: v.optional(v.nullable(v.picklist(VERDICTS))),
      addTags: AnnotationSchema.entries.tags,
      removeTags: AnnotationSchema.entries.tags,
    }),
  }),
  binAnnotations: v.strictObject({ ids }),
  restoreAnnotations: v.strictObject({ ids }),
  purgeBin: v.strictObject({ ids: v.union([ids, v.literal('all')]) }),
  undo: v.strictObject({ rev: whole }),
  exportAll: v.nullish(
    v.strictObject({ offset: whole, limit: v.pipe(whole, v.maxValue(LIST)) }),
    null,
  ),
  markExported: v.strictObject({ changed: whole }),
  applyImport: v.strictObject({
    annotations: v.pipe(v.array(AnnotationSchema), v.maxLength(MANY)),
    rev: whole,
  }),
  getDraft: v.strictObject({ tab, url: v.nullable(address) }),
  listDrafts: nothing,
  putDraft: v.strictObject({ draft: DraftSchema, tab: v.nullable(tab) }),
  clearDraft: v.strictObject({ id }),
  libraryStatus: nothing,
  restoreFromCopy: nothing,
  deleteEverything: nothing,
  sitesChanged: nothing,
  annotationMode: v.strictObject({ tab, on: v.nullable(v.boolean()) }),
  recallHere: v.strictObject({ tab }),
};
