/**
 * Attested words: those that stand in a labelled sentence which says the claim. The wordings of a
 * claim are written wider than any corpus, so most of their words nobody has met there yet; what
 * rests on such words alone is often something else.
 */
import { applyRule, type Reading, type Rule } from './rules.ts';

/** How many of the rules that a sentence meets it still meets by attested words alone. */
export function countAttested(met: readonly Rule[], reading: Reading): number {
  if (met.length === 0) return 0;
  const hits = reading.hits.filter((hit) => hit.attested);
  const attested: Reading = { ...reading, hits, sets: new Set(hits.map((hit) => hit.set)) };
  return met.filter((rule) => applyRule(rule, attested) !== null).length;
}
