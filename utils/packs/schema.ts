/**
 * The shape of every fact. Types come from these schemas alone; a file that does not fit fails the
 * build with its name, the field and the remedy. File name = id, for ever.
 */
import * as v from 'valibot';
import { parseEdtf } from '../verdict/time.ts';

const filled = v.pipe(v.string(), v.trim(), v.minLength(1, 'write some text here'));
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'an id is small letters, digits and single hyphens'),
);

/** A text in the three languages, all of them required. */
export const LocalTextSchema = v.strictObject({ ar: filled, fr: filled, en: filled });

/** A date of the data; see `parseEdtf`. */
export const EdtfSchema = v.pipe(
  v.string(),
  v.check((text) => {
    try {
      parseEdtf(text);
      return true;
    } catch {
      return false;
    }
  }, 'write a date as 2025-04-09, 2025-04, 2025-04-09T18:00, A/B, ../B or A/..'),
);

const secureAddress = v.pipe(
  v.string(),
  v.url('write the whole address'),
  v.regex(/^https?:\/\//u, 'only web addresses'),
);

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

const group = v.pipe(v.array(filled), v.minLength(1, 'a group needs a phrase or an @set'));

/** Wordings that reveal something; see `utils/match/phrase.ts` for the signs. */
export const RuleSchema = v.strictObject({
  all: v.pipe(v.array(group), v.minLength(1, 'a rule needs at least one group')),
  none: v.optional(v.array(filled)),
  near: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(80))),
  stance: v.optional(v.picklist(['asserts', 'reports', 'denies', 'asks'])),
});

/** A wording of a claim. */
const CueSchema = v.strictObject({
  ...RuleSchema.entries,
  /** Says it only in an article that is about the topic; elsewhere the words may mean anything. */
  loose: v.optional(v.literal(true)),
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

const sets = v.array(filled);

/** A wording that speaks of the affair itself. */
const CoreRuleSchema = v.strictObject({
  ...RuleSchema.entries,
  /** Groups that must stand somewhere in the article, be it in another sentence. */
  context: v.optional(v.array(group)),
  /** Unmistakable: it needs no home cue and no year. */
  firm: v.optional(v.boolean()),
  /** Says so only in the weeks of the affair: later the words may mean another one. */
  season: v.optional(v.literal(true)),
});

/** How a topic is recognised; weights and windows are code, the words are data. */
export const DetectionSchema = v.strictObject({
  /** First day on which an article can be about it. */
  since: EdtfSchema,
  /** The weeks in which most articles appeared. */
  season: EdtfSchema,
  sets: v.record(v.string(), v.array(filled)),
  masks: v.array(filled),
  core: v.pipe(v.array(CoreRuleSchema), v.minLength(1)),
  /**
   * Lists of groups: where each group of a list stands somewhere in an article, the claims that it
   * touches tell that it is about the topic, though no sentence names body and incident together.
   */
  evidence: v.optional(v.array(v.pipe(v.array(group), v.minLength(1)))),
  /**
   * The same, wider, for the weeks of the affair: where such a list is met and the text is full of
   * claims, it tells of the affair without naming it.
   */
  oblique: v.optional(v.array(v.pipe(v.array(group), v.minLength(1)))),
  roles: v.strictObject({
    body: sets,
    /** Its kind without its name or country: the body where the actor is named. */
    plainBody: v.optional(sets, []),
    incident: sets,
    /** Words of a break-in, weaker ones too: without any, an article with the body in it is about something else. */
    breach: sets,
    actor: sets,
    anaphora: sets,
    foreign: sets,
    /** Countries that have no body of this name. */
    elsewhere: v.optional(sets, []),
    home: sets,
    otherTarget: sets,
  }),
  /** The figures of it, round ones too. */
  figures: v.optional(RuleSchema),
  /** Exact figures that nothing else has: where the body is named, their sentence speaks of it. */
  exactFigures: v.optional(RuleSchema),
  /** Claims whose firm wording, beside the body's name, speaks of the affair itself. */
  telling: v.optional(v.array(id)),
}); // prettier-ignore

/** What labelled sentences have shown of the cues. */
export const AttestedSchema = v.strictObject({
  /** Claims that some labelled sentence says. */
  claims: v.array(id),
  /** Words that stand for a claim in one, as compiled paths. */
  words: v.array(filled),
});

/** What stands in place of a fact whose id was wrong: ids are for ever. */
export const MovedSchema = v.strictObject({ moved: id });

/** Cue words of stance, by language. */
export const StanceCuesSchema = v.strictObject({
  reports: v.record(v.string(), v.array(filled)),
  denies: v.record(v.string(), v.array(filled)),
  asks: v.record(v.string(), v.array(filled)),
  /** Words that judge a saying which stands right before them. */
  refutes: v.optional(v.record(v.string(), v.array(filled))),
  /** Wordings in which such a word says something else. */
  masks: v.optional(v.array(filled)),
  /** Reporting words that report a claim even where they are part of its wording: demands, conditionals. */
  bound: v.optional(v.array(filled)),
  /** Words behind which another thought begins. */
  contrast: v.optional(v.array(filled)),
  /** Hedges that, before a colon at the head of a sentence, are the answer to a question asked before. */
  answerLabels: v.optional(v.array(filled)),
  /** Words that open a question of its own behind a comma. */
  interrogatives: v.optional(v.array(filled)),
  /** Words that open the clause a verb of saying governs. */
  clause: v.optional(v.array(filled)),
  /** Words by which a sentence answers the claim of the one before. */
  answers: v.optional(v.strictObject({ denies: v.array(filled), asks: v.array(filled) })),
});

export type Lang = 'ar' | 'fr' | 'en';
export type LocalText = v.InferOutput<typeof LocalTextSchema>;
export type Verdict = (typeof VERDICTS)[number];
export type RuleSource = v.InferOutput<typeof RuleSchema>;
export type DetectionSource = v.InferOutput<typeof DetectionSchema>;
export type Attested = v.InferOutput<typeof AttestedSchema>;
export type StanceCues = v.InferOutput<typeof StanceCuesSchema>;
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
  attested: Attested | null;
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
