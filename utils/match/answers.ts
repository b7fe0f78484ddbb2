/**
 * Sentences that answer the one before: a rumour is told, then «No inventory mentions any.» They say
 * the same claim again with a stance of their own, and hardly a word of it. The words of answers are
 * in `data/stance.json`.
 */
import type { Reading, Stance } from './rules.ts';
import type { MatcherTables } from './tables.ts';

/** What a sentence says of a claim. */
export interface Said {
  id: string;
  stance: Stance;
  /** The wording carries its stance: somebody said so, and no answer takes that back. */
  settled: boolean;
}

/** Of a sentence that makes more claims than this, an answer does not tell which it means. */
const FEW = 2;

/**
 * The claims that a sentence answers.
 * @param own what it says in words of its own; these it does not answer
 * @param before what the sentence before it says: only what is relayed or asked awaits an answer
 * @param refuted the sentence before is a saying, and this one its verdict
 */
export function answersIn(
  { answers }: MatcherTables,
  { sets }: Reading,
  own: readonly Said[],
  before: readonly Said[],
  refuted = false,
): Said[] {
  const denies = refuted || sets.has(answers.denies);
  const stance = sets.has(answers.asks) ? 'asks' : denies ? 'denies' : null;
  if (!stance || before.length > FEW) return [];
  return before
    .filter(({ stance, settled }) => !settled && (stance === 'reports' || stance === 'asks'))
    .filter(({ id }) => !own.some((one) => one.id === id))
    .map(({ id }) => ({ id, stance, settled: true }));
}
