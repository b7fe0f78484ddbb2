/**
 * Which rules of claims a sentence can meet at all: those that have a phrase of their rarest group
 * there. So the work on a sentence grows with what stands in it, not with the number of claims.
 */
import type { Rule } from './rules.ts';
import type { MatcherTables } from './tables.ts';

/** A rule with its claim, by the claim's index. */
export interface ClaimRule {
  claim: number;
  rule: Rule;
}

interface ClaimIndex {
  /** In the order of the claims and, within one, of its rules. */
  rules: ClaimRule[];
  /** For each set, the rules (by index, ascending) that hang on it. */
  hanging: Map<number, number[]>;
}

const indexes = new WeakMap<MatcherTables, ClaimIndex>();

/** The rules that a sentence with these sets may meet, in the order of the claims, each once. */
export function rulesNear(tables: MatcherTables, found: ReadonlySet<number>): ClaimRule[] {
  let index = indexes.get(tables);
  if (!index) indexes.set(tables, (index = indexRules(tables)));
  const { rules, hanging } = index;
  const near = new Set([...found].flatMap((set) => hanging.get(set) ?? []));
  return [...near].sort((a, b) => a - b).map((at) => rules[at] as ClaimRule);
}

/** A rule is met only where each of its groups is: the one with the fewest sets tells most. */
function indexRules({ claims }: MatcherTables): ClaimIndex {
  const index: ClaimIndex = { rules: [], hanging: new Map() };
  for (const [claim, { rules }] of claims.entries())
    for (const rule of rules) {
      const at = index.rules.push({ claim, rule }) - 1;
      for (const set of rarest(rule)) {
        const hanging = index.hanging.get(set);
        if (hanging) hanging.push(at);
        else index.hanging.set(set, [at]);
      }
    }
  return index;
}

function rarest({ all }: Rule): number[] {
  return all.reduce((fewest, group) => (group.length < fewest.length ? group : fewest));
}
