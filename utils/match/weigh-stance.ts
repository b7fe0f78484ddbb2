/**
 * The stance that is likeliest where the cue words and their places say one and the rest of the
 * sentence, and the one before, may say another: logistic regression again, fitted to what the rules
 * say of labelled sentences. What the rules say weighs most.
 */
import { scoresOf, type Context, type SetWeights } from './likelihood.ts';
import type { Stance } from './rules.ts';

/** In the order of the weights. */
export const STANCES = ['asserts', 'reports', 'denies', 'asks'] as const;

export interface StanceWeights extends SetWeights {
  /** For what the rules say, the weight of each stance, in tenths. */
  told: Record<Stance, number[]>;
}

/** The likeliest stance; what the rules say where nothing was fitted. */
export function weighStance(weights: StanceWeights | null, told: Stance, context: Context): Stance {
  if (!weights) return told;
  const scores = scoresOf(weights, context);
  const scoreOf = (stance: Stance) => {
    const at = STANCES.indexOf(stance);
    return (scores.get(at) ?? 0) + (weights.told[told][at] ?? 0);
  };
  return STANCES.reduce((best, one) => (scoreOf(one) > scoreOf(best) ? one : best), told);
}
