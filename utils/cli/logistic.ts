/**
 * Logistic regression with an L2 penalty, fitted on all samples at once by Adam (Kingma and Ba, 2015).
 * Small and in the open because its outcome is shipped; it runs on the command line only.
 */

/** A sample: the values of its signs, whether it belongs to the class, and how much it counts. */
export interface Sample {
  values: readonly number[];
  is: boolean;
  weight: number;
}

/** What was learnt: a weight for each sign, and the bias. */
export interface Fitted {
  bias: number;
  weights: number[];
}

const STEPS = 3000;
const RATE = 0.03;
const DECAY = [0.9, 0.999] as const;
const TINY = 1e-8;

/**
 * Fits the weights. Deterministic.
 * @param strength how much the samples count against the penalty; scikit-learn calls it C
 */
export function fitLogistic(samples: readonly Sample[], strength: number): Fitted {
  const size = samples[0]?.values.length ?? 0;
  const all = new Float64Array(size + 1);
  const first = new Float64Array(size + 1);
  const second = new Float64Array(size + 1);
  for (let step = 1; step <= STEPS; step++) {
    const slope = slopeAt(all, samples, strength);
    const rate = RATE * Math.min(1, (2 * (STEPS - step)) / STEPS);
    for (let at = 0; at <= size; at++) {
      const value = slope[at] as number;
      first[at] = DECAY[0] * (first[at] as number) + (1 - DECAY[0]) * value;
      second[at] = DECAY[1] * (second[at] as number) + (1 - DECAY[1]) * value * value;
      const mean = (first[at] as number) / (1 - DECAY[0] ** step);
      const spread = (second[at] as number) / (1 - DECAY[1] ** step);
      all[at] = (all[at] as number) - (rate * mean) / (Math.sqrt(spread) + TINY);
    }
  }
  return { bias: all[size] as number, weights: [...all.subarray(0, size)] };
}

/** Slope of the penalised loss; the bias stands last and has no penalty. */
function slopeAt(all: Float64Array, samples: readonly Sample[], strength: number): Float64Array {
  const size = all.length - 1;
  const slope = Float64Array.from(all);
  slope[size] = 0;
  for (const { values, is, weight } of samples) {
    let odds = all[size] as number;
    for (let at = 0; at < size; at++) odds += (all[at] as number) * (values[at] as number);
    const off = strength * weight * (1 / (1 + Math.exp(-odds)) - Number(is));
    for (let at = 0; at < size; at++)
      slope[at] = (slope[at] as number) + off * (values[at] as number);
    slope[size] = slope[size] + off;
  }
  return slope;
}
