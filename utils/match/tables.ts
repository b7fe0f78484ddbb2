/**
 * The compiled matcher tables of one topic: made at build from the words of the data, shipped as
 * JSON, only read in a page.
 */
import type {
  DetectionSource,
  FittedQuestion,
  FittedWeights,
  RuleSource,
  StanceCues,
} from '../packs/detection-schema.ts';
import type { ClaimSource } from '../packs/schema.ts';
import { parseEdtf } from '../verdict/time.ts';
import { buildAutomaton, type Automaton } from './automaton.ts';
import type { SetWeights } from './likelihood.ts';
import { compilePhrase } from './phrase.ts';
import type { NumberSet, Rule } from './rules.ts';
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

/**
 * Brings fitted weights into the order of the sets; what is called as no set any more says nothing.
 * @param questions names of the questions, in the order of their index
 */
export function compileWeights(
  questions: readonly string[],
  setKeys: readonly string[],
  fitted: Readonly<Record<string, FittedQuestion>>,
): SetWeights {
  const linesOf = (bank: 'here' | 'before') =>
    setKeys
      .map((key) =>
        questions.flatMap((name, question) => {
          const weight = fitted[name]?.[bank][key];
          return weight ? [`${question}:${weight}`] : [];
        }),
      )
      .map((pairs) => pairs.join(' '))
      .join('\n');
  return {
    bias: questions.map((name) => fitted[name]?.bias ?? null),
    here: linesOf('here'),
    before: linesOf('before'),
  };
}

/** Numbers the sets and files their phrases into one automaton. */
class SetTable {
  private readonly paths = new Map<string, Set<number>>();
  readonly numbers: NumberSet[] = [];
  private readonly named = new Map<string, number>();
  private readonly anonymousSets = new Map<string, number>();
  private readonly source: Record<string, string[]>;
  /** What each set is called. */
  readonly keys: string[] = [];

  constructor(source: Record<string, string[]>) {
    this.source = source;
  }

  automaton(): Automaton {
    return buildAutomaton(this.paths);
  }

  /** The sets of a group: its `@names`, and one more for its own phrases. */
  group(terms: readonly string[]): number[] {
    const names = terms.filter((term) => term.startsWith('@'));
    const phrases = terms.filter((term) => !term.startsWith('@'));
    const sets = names.map((name) => this.byName(name.slice(1)));
    if (phrases.length > 0) sets.push(this.anonymous(phrases));
    return [...new Set(sets)];
  }

  anonymous(phrases: readonly string[]): number {
    const key = JSON.stringify([...phrases].sort());
    const known = this.anonymousSets.get(key);
    if (known !== undefined) return known;
    const set = this.file(phrases, 'a rule', signOf(key));
    this.anonymousSets.set(key, set);
    return set;
  }

  private byName(name: string): number {
    const known = this.named.get(name);
    if (known !== undefined) return known;
    const phrases = Object.hasOwn(this.source, name) ? this.source[name] : undefined;
    if (!phrases)
      throw new Error(`there is no set @${name}: add it under "sets", or mend the name`);
    const set = this.file(this.expand(phrases), `set @${name}`, `@${name}`);
    this.named.set(name, set);
    return set;
  }

  /** A set may hold other sets; one that holds itself is a fault of the data. */
  private expand(phrases: readonly string[], depth = 0): string[] {
    if (depth > 5) throw new Error(`sets hold each other in a circle: ${phrases.join(', ')}`);
    return phrases.flatMap((phrase) => {
      if (!phrase.startsWith('@')) return [phrase];
      const inner = this.source[phrase.slice(1)];
      if (!inner)
        throw new Error(`there is no set ${phrase}: add it under "sets", or mend the name`);
      return this.expand(inner, depth + 1);
    });
  }

  private file(phrases: readonly string[], where: string, key: string): number {
    const set = this.keys.push(key) - 1;
    for (const phrase of phrases) {
      const compiled = inContext(where, () => compilePhrase(phrase));
      if (compiled.kind === 'number') this.numbers.push({ set, range: compiled.range });
      else for (const path of compiled.paths) this.addPath(path, set);
    }
    return set;
  }

  private addPath(path: string, set: number): void {
    const sets = this.paths.get(path) ?? new Set();
    this.paths.set(path, sets.add(set));
  }
}

/** A short sign of a text: FNV-1a (Fowler, Noll, Vo), 32 bits. */
function signOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}

function inContext<T>(where: string, action: () => T): T {
  try {
    return action();
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    throw new Error(`${where}: ${message}`, { cause: fault });
  }
}
