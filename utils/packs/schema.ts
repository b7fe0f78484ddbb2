/**
 * The shape of every fact. Types come from these schemas alone; a file that does not fit fails the
 * build with its name, the field and the remedy. File name = id, for ever.
 */
import * as v from 'valibot';
import { CueSchema, type DetectionSource, type FittedWeights } from './detection-schema.ts';
import { EdtfSchema, filled, id, LocalTextSchema, secureAddress } from './field-schema.ts';

export const BodySchema = v.strictObject({
  kind: v.picklist(['institution', 'government', 'parliament', 'party', 'union', 'association', 'newsroom', 'agency', 'company', 'person', 'actor']),
  name: LocalTextSchema,
  short: v.optional(LocalTextSchema),
  /** Languages in which no source confirms this form of the name. */
  unconfirmed: v.optional(v.array(v.picklist(['ar', 'fr', 'en']))),
}); // prettier-ignore

export const SourceSchema = v.strictObject({
  publisher: filled,
  kind: v.picklist(['official', 'agency', 'national-press', 'local-press', 'trade-press', 'international-press', 'interview', 'analysis', 'opinion', 'press-review', 'copy', 'research', 'jobs-site']),
  lang: v.picklist(['ar', 'fr', 'en', 'es', 'it']),
  date: v.nullable(EdtfSchema),
  /** Our own short description; null only when the source is withheld. */
  title: v.nullable(LocalTextSchema),
  /** What we saw of it. */
  seen: v.picklist(['whole', 'opening']),
  /** Ids of the origins or sources that it passes on. */
  derivesFrom: v.array(id),
  url: v.optional(secureAddress),
  /** The address is only the beginning of the real one. */
  cut: v.optional(v.literal(true)),
  /** Whether we may lead a reader there. */
  link: v.boolean(),
  withheld: v.optional(v.literal(true)),
}); // prettier-ignore

export const OriginSchema = v.strictObject({
  kind: v.picklist(['communique', 'briefing', 'interview', 'post', 'own-check', 'question', 'statement', 'analysis', 'investigation']),
  /** Ids of the bodies whose word it is. */
  by: v.pipe(v.array(id), v.minLength(1, 'name the body whose word it is')),
  /** Null when no source dates it: then earliest, latest and the reason are given. */
  date: v.nullable(EdtfSchema),
  earliest: v.optional(EdtfSchema),
  latest: v.optional(EdtfSchema),
  undatedBecause: v.optional(LocalTextSchema),
  /** Why the date is a range, where it is one. */
  dateNote: v.optional(LocalTextSchema),
  title: LocalTextSchema,
}); // prettier-ignore

export const EventSchema = v.strictObject({
  date: EdtfSchema,
  knownSince: EdtfSchema,
  dateNote: v.optional(LocalTextSchema),
  title: LocalTextSchema,
  text: LocalTextSchema,
  origins: v.array(id),
  sources: v.pipe(v.array(id), v.minLength(1, 'name at least one source')),
  claims: v.array(id),
});

export const VERDICTS = [
  'confirmed',
  'attributed',
  'disputed',
  'unverified',
  'false',
  'outdated',
] as const;
export const KNOWLEDGE = ['admission', 'record', 'own-check', 'observed', 'expert', 'reported', 'asserted'] as const; // prettier-ignore

export const EvidenceSchema = v.strictObject({
  origin: id,
  stance: v.picklist(['supports', 'refutes', 'limits']),
  knowledge: v.picklist(KNOWLEDGE),
  /** A body speaks about its own case: its denial alone settles nothing. */
  ownCase: v.optional(v.literal(true)),
  note: v.optional(LocalTextSchema),
});

export const HistoryEntrySchema = v.strictObject({
  from: EdtfSchema,
  verdict: v.picklist(VERDICTS),
  /** Ids of the origins that it rests on; empty only with `basis: absence`. */
  origins: v.array(id),
  /** `absence`: nothing was found; `readings`: documented facts allow two readings. */
  basis: v.optional(v.picklist(['absence', 'readings'])),
  /** Last day on which we looked, where it rests on absence. */
  searchedUntil: v.optional(EdtfSchema),
  reason: LocalTextSchema,
  /** What would change this verdict. */
  changes: v.optional(LocalTextSchema),
});

/** Kinds of answer: somebody, a figure, a day, a reason, a way, what one may do. */
export const ANSWERS = ['who', 'amount', 'time', 'cause', 'means', 'right'] as const;

/** How lookup finds a claim besides its statement; it decides nothing about articles. */
const LookupSchema = v.strictObject({
  /** The questions that it answers. */
  answers: v.optional(v.array(v.picklist(ANSWERS))),
  /** Short names by which people ask for it. */
  asked: v.strictObject({ ar: v.array(filled), fr: v.array(filled), en: v.array(filled) }),
});

export const ClaimSchema = v.strictObject({
  display: v.picklist(['core', 'raised', 'never']),
  statement: LocalTextSchema,
  lookup: v.optional(LookupSchema),
  evidence: v.array(EvidenceSchema),
  history: v.pipe(v.array(HistoryEntrySchema), v.minLength(1, 'give a first verdict')),
  limits: v.optional(LocalTextSchema),
  cues: v.array(CueSchema),
});

export const TopicSchema = v.strictObject({
  title: LocalTextSchema,
  summary: LocalTextSchema,
  /** Last day covered by our material; surfaces say "facts known up to …". */
  knownUpTo: EdtfSchema,
});

/** What stands in place of a fact whose id was wrong: ids are for ever. */
export const MovedSchema = v.strictObject({ moved: id });

export type Lang = 'ar' | 'fr' | 'en';
export type LocalText = v.InferOutput<typeof LocalTextSchema>;
export type Verdict = (typeof VERDICTS)[number];
export type HistoryEntry = v.InferOutput<typeof HistoryEntrySchema>;
export type Evidence = v.InferOutput<typeof EvidenceSchema>;

/** Facts as they ship: the file's content with its id, and for a claim without its cues and what only lookup reads. */
export type Body = v.InferOutput<typeof BodySchema> & { id: string };
export type Source = v.InferOutput<typeof SourceSchema> & { id: string };
export type Origin = v.InferOutput<typeof OriginSchema> & { id: string };
export type Event = v.InferOutput<typeof EventSchema> & { id: string };
export type ClaimSource = v.InferOutput<typeof ClaimSchema> & { id: string };
export type Claim = Omit<ClaimSource, 'cues' | 'lookup'>;
export type Answer = (typeof ANSWERS)[number];
export type Topic = v.InferOutput<typeof TopicSchema> & { id: string };

/** One topic as its files say, each fact with its id. */
export interface TopicFiles {
  topic: Topic;
  detection: DetectionSource;
  /** Null where the topic has no such list. */
  weights: FittedWeights | null;
  claims: ClaimSource[];
  events: Event[];
  origins: Origin[];
  sources: Source[];
  bodies: Body[];
  /** Old ids and where they moved, by kind: `claims/old` → `new`. */
  moved: Record<string, string>;
}

/** One topic compiled for shipping; facts in the order of their ids. */
export interface Pack {
  topic: Topic;
  claims: Claim[];
  events: Event[];
  origins: Origin[];
  sources: Source[];
  bodies: Body[];
  moved: Record<string, string>;
}
