/** The shape of what recognition reads: wordings, roles of words, cues of stance, fitted weights. */
import * as v from 'valibot';
import { EdtfSchema, filled, id } from './field-schema.ts';

const group = v.pipe(v.array(filled), v.minLength(1, 'a group needs a phrase or an @set'));

/** Wordings that reveal something; see `utils/match/phrase.ts` for the signs. */
export const RuleSchema = v.strictObject({
  all: v.pipe(v.array(group), v.minLength(1, 'a rule needs at least one group')),
  none: v.optional(v.array(filled)),
  near: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(80))),
  stance: v.optional(v.picklist(['asserts', 'reports', 'denies', 'asks'])),
});

/** A wording of a claim. */
export const CueSchema = v.strictObject({
  ...RuleSchema.entries,
  /** Says it only in an article that is about the topic; elsewhere the words may mean anything. */
  loose: v.optional(v.literal(true)),
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

const weight = v.pipe(v.number(), v.integer());
const setWeights = v.record(v.string(), weight);

/** The weights of one yes-or-no question about a sentence, in tenths (see `likelihood.ts`). */
const FittedQuestionSchema = v.strictObject({
  bias: weight,
  /** By what a set is called (see `tables.ts`): where it stands in the sentence … */
  here: setWeights,
  /** … and where it stands in the one before. */
  before: setWeights,
});

/** What `npm run train` found in labelled articles. */
export const FittedWeightsSchema = v.strictObject({
  /** Does the sentence say the claim? */
  claims: v.record(id, FittedQuestionSchema),
  /** Is this its stance? */
  stances: v.record(v.picklist(['asserts', 'reports', 'denies', 'asks']), FittedQuestionSchema),
  /** The same by what the rules of stance say, in the order of `STANCES`. */
  told: v.strictObject({
    asserts: v.array(weight),
    reports: v.array(weight),
    denies: v.array(weight),
    asks: v.array(weight),
  }),
});

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

export type RuleSource = v.InferOutput<typeof RuleSchema>;
export type DetectionSource = v.InferOutput<typeof DetectionSchema>;
export type FittedQuestion = v.InferOutput<typeof FittedQuestionSchema>;
export type FittedWeights = v.InferOutput<typeof FittedWeightsSchema>;
export type StanceCues = v.InferOutput<typeof StanceCuesSchema>;
