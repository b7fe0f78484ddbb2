/**
 * What a sentence does with the claims in it: denies, asks, reports or asserts, by the cue words of
 * `data/stance.json`. A wording that carries its own stance (a claim's rule says so) wins.
 */
import type { MatcherTables } from './tables.ts';
import { applyRule, type Reading, type Rule, type Stance } from './rules.ts';

/**
 * The stance of a sentence towards a claim.
 * @param original the sentence as printed, for its closing sign
 * @param spoken whether it is mostly somebody else's words
 */
export function stanceOf(
  tables: MatcherTables,
  rule: Rule,
  reading: Reading,
  original: string,
  spoken: boolean,
): Stance {
  if (rule.stance) return rule.stance;
  if (deniesIt(tables, rule, reading)) return 'denies';
  if (/[?؟][\s»"”’)]*$/u.test(original) || reading.sets.has(tables.stance.asks)) return 'asks';
  return spoken || reading.sets.has(tables.stance.reports) ? 'reports' : 'asserts';
}

/** A word of denial that is part of the claim's own wording ("some are false") denies nothing. */
function deniesIt(tables: MatcherTables, rule: Rule, reading: Reading): boolean {
  if (!reading.sets.has(tables.stance.denies)) return false;
  const own = applyRule(rule, reading) ?? [];
  return reading.hits.some(
    (hit) =>
      hit.set === tables.stance.denies &&
      !own.some((part) => part.first <= hit.first && part.last >= hit.last),
  );
}
