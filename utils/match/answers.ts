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
  /** A wording of its own is met; else it may be known by what it answers. */
  worded: boolean;
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
  const worded = before.filter((one) => one.worded);
  const told = worded.length > 0 ? worded : before;
  if (!stance || told.length > FEW) return [];
  return told
    .filter(({ stance, settled }) => !settled && (stance === 'reports' || stance === 'asks'))
    .filter(({ id }) => !own.some((one) => one.id === id && one.worded))
    .map(({ id }) => ({ id, stance, settled: true, worded: false }));
}
