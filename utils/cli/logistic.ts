/**
 * Logistic regression with a quadratic penalty, fitted by cyclic coordinate descent, one Newton step a
 * coordinate (Genkin, Lewis & Madigan, "Large-scale Bayesian logistic regression", 2007). Deterministic.
 */

/** A feature by its number, and its value. */
export type Feature = readonly [feature: number, value: number];

/** What stands in each example, by numbers below `features`. */
export interface Examples {
  rows: readonly (readonly Feature[])[];
  features: number;
}

/** The score of an example is `bias` and the weights of its features. */
export interface Fitted {
  bias: number;
  weights: Float64Array;
}

/** So many turns over all weights; the scores do not move by a tenth after half of them. */
const TURNS = 30;
/** No step is longer, so that one coordinate cannot run away from the others. */
const LONGEST = 1;

/**
 * Fits one yes-or-no question.
 * @param answers by row: yes, no, or null for a row that says nothing either way
 * @param freedom how far the weights may go: the inverse of the penalty, above 0
 */
export function fitLogistic(
  { rows, features }: Examples,
  answers: readonly (boolean | null)[],
  freedom: number,
): Fitted {
  // The last column stands in every row: the bias, which is held back by nothing.
  const columns: Feature[][] = Array.from({ length: features + 1 }, () => []);
  for (const [row, found] of rows.entries())
    if (answers[row] !== null)
      for (const [feature, value] of [...found, [features, 1] as const])
        columns[feature]?.push([row, value]);
  const wanted = Float64Array.from(answers, Number);
  const scores = new Float64Array(rows.length);
  const weights = new Float64Array(features + 1);
  for (let turn = 0; turn < TURNS; turn++)
    for (const [feature, column] of columns.entries()) {
      const penalty = feature === features ? 0 : 1 / freedom;
      const step = newtonStep(column, scores, wanted, penalty, weights[feature] ?? 0);
      if (step === 0) continue;
      weights[feature] = (weights[feature] ?? 0) + step;
      for (const [row, value] of column) scores[row] = (scores[row] ?? 0) + step * value;
    }
  return { bias: weights[features] ?? 0, weights: weights.subarray(0, features) };
}

function newtonStep(
  column: readonly Feature[],
  scores: Float64Array,
  wanted: Float64Array,
  penalty: number,
  weight: number,
): number {
  if (column.length === 0) return 0;
  let slope = penalty * weight;
  let bend = penalty;
  for (const [row, value] of column) {
    const likely = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
    slope += value * (likely - (wanted[row] ?? 0));
    bend += value * value * likely * (1 - likely);
  }
  return Math.max(-LONGEST, Math.min(LONGEST, -slope / Math.max(bend, 1e-6)));
}
