/**
 * The compiled matcher tables of one topic: made at build from the words of the data, shipped as
 * JSON, only read in a page.
 */
import type {
  DetectionSource,
  FittedWeights,
  RuleSource,
  StanceCues,
} from '../packs/detection-schema.ts';
import type { ClaimSource } from '../packs/schema.ts';
import { parseEdtf } from '../verdict/time.ts';
import type { Automaton } from './automaton.ts';
import { compileWeights } from './compile-weights.ts';
import type { SetWeights } from './likelihood.ts';
import type { NumberSet, Rule } from './rules.ts';
import { inContext, SetTable } from './set-table.ts';
import { STANCES, type StanceWeights } from './weigh-stance.ts';

/** A rule that makes a sentence speak of the affair; a firm one needs no home cue. */
export interface CoreRule extends Rule {
  /** Groups that must stand somewhere in the article. */
  context: number[][];
  firm: boolean;
  /** Holds only in an article published in the weeks of the affair. */
  season: boolean;
}

/** Everything that recognition needs of a topic. */
export interface MatcherTables {
  topic: string;
  /** Epoch ms: an article dated before cannot be about it. */
  since: number;
  season: { start: number; end: number };
  automaton: Automaton;
  numbers: NumberSet[];
  mask: number;
  /** Sets that name the topic’s bodies. */
  names: number[];
  core: CoreRule[];
  /** Groups of sets; where each group stands somewhere in an article, its claims are evidence. */
  evidence: number[][][];
  /** The same for an article that is full of claims and names things only in passing. */
  oblique: number[][][];
  figures: Rule | null;
  /** Exact figures that nothing else has. */
  exactFigures: Rule | null;
  /** Claims whose firm wording speaks of the affair itself where the body is named. */
  telling: string[];
  roles: Record<keyof DetectionSource['roles'], number[]>;
  stance: Record<
    | 'reports'
    | 'denies'
    | 'asks'
    | 'refutes'
    | 'contrast'
    | 'clause'
    | 'bound'
    | 'answerLabels'
    | 'interrogatives',
    number
  >;
  /** Words of sentences that answer the one before. */
  answers: { denies: number; asks: number };
  claims: { id: string; rules: Rule[] }[];
  /** Null where nothing was fitted: all claims rest on their wordings alone. */
  weights: SetWeights | null;
  /** Null where nothing was fitted: stances rest on cue words alone. */
  stances: StanceWeights | null;
}

/** Tables and what their sets are called: `@name`, or the sign of a group's own phrases. */
export interface Compiled {
  tables: MatcherTables;
  /** By number of the set. */
  setKeys: string[];
}

/**
 * Compiles the tables of a topic.
 * @param fitted weights as `npm run train` wrote them; null = none
 * @throws Error that names the claim or set whose phrase cannot be read, or a set that is not there
 */
export function compileTables(
  topic: string,
  detection: DetectionSource,
  stance: StanceCues,
  claims: readonly ClaimSource[],
  fitted: FittedWeights | null = null,
): Compiled {
  const sets = new SetTable(detection.sets);
  const compileRule = (rule: RuleSource & { loose?: true | undefined }): Rule => ({
    all: rule.all.map((group) => sets.group(group)),
    none: sets.group(rule.none ?? []),
    near: rule.near ?? 0,
    ...(rule.stance && { stance: rule.stance }),
    ...(rule.loose && { loose: rule.loose }),
  });
  const compileWay = (groups: readonly (readonly string[])[]) =>
    groups.map((group) => sets.group(group));
  const roles = Object.fromEntries(
    Object.entries(detection.roles).map(([role, group]) => [role, sets.group(group)]),
  ) as MatcherTables['roles'];
  const weeks = parseEdtf(detection.season);
  const tables: Omit<MatcherTables, 'automaton' | 'weights' | 'stances'> = {
    topic,
    since: parseEdtf(detection.since).start,
    season: { start: weeks.start, end: weeks.end },
    mask: sets.anonymous([...detection.masks, ...(stance.masks ?? [])]),
    core: detection.core.map(({ firm, season, context, ...rule }) => ({
      ...compileRule(rule),
      context: (context ?? []).map((group) => sets.group(group)),
      firm: firm ?? false,
      season: season ?? false,
    })),
    evidence: (detection.evidence ?? []).map(compileWay),
    oblique: (detection.oblique ?? []).map(compileWay),
    names: sets.group([...detection.roles.body]),
    figures: detection.figures ? compileRule(detection.figures) : null,
    exactFigures: detection.exactFigures ? compileRule(detection.exactFigures) : null,
    telling: [...(detection.telling ?? [])],
    roles,
    stance: {
      reports: sets.anonymous(Object.values(stance.reports).flat()),
      denies: sets.anonymous(Object.values(stance.denies).flat()),
      asks: sets.anonymous(Object.values(stance.asks).flat()),
      refutes: sets.anonymous(Object.values(stance.refutes ?? {}).flat()),
      contrast: sets.anonymous(stance.contrast ?? []),
      clause: sets.anonymous(stance.clause ?? []),
      bound: sets.anonymous(stance.bound ?? []),
      answerLabels: sets.anonymous(stance.answerLabels ?? []),
      interrogatives: sets.anonymous(stance.interrogatives ?? []),
    },
    answers: {
      denies: sets.anonymous(stance.answers?.denies ?? []),
      asks: sets.anonymous(stance.answers?.asks ?? []),
    },
    claims: claims.map((claim) => ({
      id: claim.id,
      rules: claim.cues.map((rule) => inContext(`claim ${claim.id}`, () => compileRule(rule))),
    })),
    numbers: sets.numbers,
  };
  // Last: the rules above file their phrases while they are compiled.
  const automaton = sets.automaton();
  const { keys } = sets;
  const ids = claims.map(({ id }) => id);
  const weights = fitted && compileWeights(ids, keys, fitted.claims);
  const stances = fitted && {
    ...compileWeights(STANCES, keys, fitted.stances),
    told: fitted.told,
  };
  return { tables: { ...tables, automaton, weights, stances }, setKeys: keys };
}
