/**
 * What a sentence does with the claims in it: denies, asks, reports or asserts, by the cue words of
 * `data/stance.json`. A wording that carries its own stance (a claim's rule says so) wins.
 */
import type { MatcherTables } from './tables.ts';
import type { Reading, Rule, Stance } from './rules.ts';

/**
 * The stance of a sentence towards a claim.
 * @param original the sentence as printed, for its closing sign
 */
export function stanceOf(
  tables: MatcherTables,
  rule: Rule,
  reading: Reading,
  original: string,
): Stance {
  if (rule.stance) return rule.stance;
  if (reading.sets.has(tables.stance.denies)) return 'denies';
  if (/[?؟][\s»"”’)]*$/u.test(original) || reading.sets.has(tables.stance.asks)) return 'asks';
  return reading.sets.has(tables.stance.reports) ? 'reports' : 'asserts';
}
