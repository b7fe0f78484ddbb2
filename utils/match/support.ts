/**
 * Which claims a sentence says: those that are likely by all its words, and with less likelihood those
 * that one of their own wordings meets. Both bounds were chosen on 132 articles outside the fit, in a
 * trial by sentences: wordings alone P .82 R .83; both together, the sentence before weighed too, P .94
 * R .87.
 */
import { likelihoods, setsFor, type Context } from './likelihood.ts';
import type { Rule } from './rules.ts';
import type { MatcherTables } from './tables.ts';

/** So likely, a claim is said even where none of its wordings is met. */
const ALONE = 0.5;
/** Less likely, a wording was met by words that mean something else there. */
const MET = 0.1;

/** A claim that a sentence touches, by the best of its wordings. */
export interface Touched {
  id: string;
  /** Its index in the tables. */
  claim: number;
  rule: Rule;
  /** How many of its wordings the sentence meets. */
  met: number;
}

/** A claim that a sentence says, and the words that say it. */
export interface Supported {
  id: string;
  rule: Rule;
  /** Whether one of its wordings is met. */
  worded: boolean;
}

/**
 * The claims of a sentence that are supported, in the order of the tables.
 * @param touched what its wordings meet
 * @param loose whether loose wordings count here
 */
export function supported(
  tables: MatcherTables,
  context: Context,
  touched: readonly Touched[],
  loose: boolean,
): Supported[] {
  const likely = likelihoods(tables.weights, context);
  const met = new Map(touched.map((one) => [one.claim, one]));
  return tables.claims.flatMap(({ id, rules }, claim): Supported[] => {
    const one = met.get(claim);
    const counts = one !== undefined && (loose || !one.rule.loose);
    const likelihood = likely.get(claim);
    if (likelihood === undefined)
      return counts && !isWeak(one, touched) ? [{ id, rule: one.rule, worded: true }] : [];
    if (likelihood < (counts ? MET : ALONE)) return [];
    if (one) return [{ id, rule: one.rule, worded: true }];
    if (needsWording(tables, claim) || isRuledOut(rules, context)) return [];
    return [{ id, rule: wordsFor(tables, claim, context), worded: false }];
  });
}

/** A single loose wording beside other claims, of a claim whose likelihood nobody knows. */
function isWeak({ rule, met }: Touched, touched: readonly Touched[]): boolean {
  return rule.loose === true && met === 1 && touched.length > 1;
}

/** A claim whose wordings are mostly figures: of what else there are so many, no other word tells. */
function needsWording({ claims, numbers }: MatcherTables, claim: number): boolean {
  const rules = claims[claim]?.rules ?? [];
  const isFigure = (set: number) => numbers.some((number) => number.set === set);
  const figured = rules.filter(({ all }) => all.some((group) => group.some(isFigure)));
  return 2 * figured.length > rules.length;
}

/** A wording would be met, were it not for a word that says something else is meant. */
function isRuledOut(rules: readonly Rule[], { here }: Context): boolean {
  const has = (set: number) => here.has(set);
  return rules.some(({ all, none }) => none.some(has) && all.every((group) => group.some(has)));
}

/** Where no wording is met, the words that speak for the claim most stand for one. */
function wordsFor(tables: MatcherTables, claim: number, { here }: Context): Rule {
  const [first, second] = setsFor(tables.weights, claim, here);
  const all = [first, second].flatMap((set) => (set === undefined ? [] : [[set]]));
  return { all, none: [], near: 0 };
}
