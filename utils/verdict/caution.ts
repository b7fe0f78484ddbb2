/** One sign for a sentence that touches several claims: the verdict that asks for most caution. */
import type { Claim, Verdict } from '../packs/schema.ts';
import { latest, nameOf, standing } from './as-of.ts';
import type { Interval } from './time.ts';

/** A verdict, none yet, or one that may have held already. */
export type ShownVerdict = Verdict | 'none' | 'uncertain';

/** From the most to the least cautious: what is known to be wrong or contested is never outdone. */
const ORDER: readonly ShownVerdict[] = [
  'false',
  'disputed',
  'outdated',
  'unverified',
  'uncertain',
  'none',
  'attributed',
  'confirmed',
];

/**
 * The most cautious verdict on some claims as of the article's day, at its start or at its end.
 * @param article null when the date is unknown: then the latest verdict counts
 */
export function mostCautious(
  claims: readonly Pick<Claim, 'history'>[],
  article: Interval | null,
): ShownVerdict {
  const all = claims.flatMap((claim) => {
    if (!article) return [latest(claim)?.verdict ?? 'none'];
    const { atStart, atEnd } = standing(claim, article);
    return [nameOf(atStart), nameOf(atEnd)];
  });
  return ORDER.find((verdict) => all.includes(verdict)) ?? 'none';
}
