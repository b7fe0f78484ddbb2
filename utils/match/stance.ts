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
  if (saysIt(tables.stance, 'denies', rule, reading)) return 'denies';
  if (/[?؟][\s»"”’)]*$/u.test(original) || reading.sets.has(tables.stance.asks)) return 'asks';
  return spoken || saysIt(tables.stance, 'reports', rule, reading) ? 'reports' : 'asserts';
}

/**
 * Whether a cue word stands outside the claim's own wording ("some are false" denies nothing where
 * just this is claimed) and speaks of it: behind a "but" another thought begins.
 */
function saysIt(
  stance: MatcherTables['stance'],
  cue: 'reports' | 'denies',
  rule: Rule,
  reading: Reading,
): boolean {
  if (!reading.sets.has(stance[cue])) return false;
  const own = applyRule(rule, reading) ?? [];
  const first = Math.min(...own.map((part) => part.first));
  const last = Math.max(...own.map((part) => part.last));
  const turns = reading.hits.filter((hit) => hit.set === stance.contrast);
  return reading.hits.some((hit) => {
    if (hit.set !== stance[cue]) return false;
    if (own.some((part) => part.first <= hit.first && part.last >= hit.last)) return false;
    return !turns.some(
      (turn) =>
        (turn.first > last && turn.last < hit.first) ||
        (turn.first > hit.last && turn.last < first),
    );
  });
}
