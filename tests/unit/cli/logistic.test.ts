import { describe, expect, it } from 'vitest';
import { fitLogistic, type Feature } from '../../../utils/cli/logistic.ts';

const rowsOf = (...sets: number[][]): Feature[][] =>
  sets.map((features) => features.map((feature): Feature => [feature, 1]));

describe('fitting one question', () => {
  it('finds the share of yes where nothing tells rows apart', () => {
    const rows = rowsOf([], [], [], []);
    const { bias } = fitLogistic({ rows, features: 1 }, [true, false, false, false], 3);
    expect(1 / (1 + Math.exp(-bias))).toBeCloseTo(0.25, 3);
  });

  it('weighs a feature by what it tells, and one that tells nothing hardly', () => {
    const rows = rowsOf([0, 2], [0], [0, 2], [0], [1, 2], [1], [1, 2], [1]);
    const answers = [true, true, true, true, false, false, false, false];
    const { weights } = fitLogistic({ rows, features: 3 }, answers, 3);
    expect(weights[0]).toBeGreaterThan(1);
    expect(weights[1]).toBeLessThan(-1);
    expect(Math.abs(weights[2] ?? 1)).toBeLessThan(0.05);
  });

  it('holds back more with less freedom', () => {
    const rows = rowsOf([0], [0], [], []);
    const fit = (freedom: number) =>
      fitLogistic({ rows, features: 1 }, [true, true, false, false], freedom).weights[0] ?? 0;
    expect(fit(0.1)).toBeLessThan(fit(10));
  });

  it('leaves out rows that say nothing either way', () => {
    const rows = rowsOf([0], [0], [], []);
    const without = fitLogistic({ rows: rows.slice(1), features: 1 }, [true, false, false], 3);
    const fitted = fitLogistic({ rows, features: 1 }, [null, true, false, false], 3);
    expect(fitted.weights[0]).toBeCloseTo(without.weights[0] ?? 0, 6);
  });

  it('is at the bottom: no slope is left but the pull of the penalty', () => {
    const rows = rowsOf([0, 1], [0], [1], [], [0, 1], [1]);
    const answers = [true, true, false, false, false, true];
    const { bias, weights } = fitLogistic({ rows, features: 2 }, answers, 3);
    for (const feature of [0, 1]) {
      const slope = rows.reduce((sum, found, row) => {
        if (!found.some(([one]) => one === feature)) return sum;
        const score = found.reduce((all, [one]) => all + (weights[one] ?? 0), bias);
        return sum + 1 / (1 + Math.exp(-score)) - Number(answers[row]);
      }, 0);
      expect(slope + (weights[feature] ?? 0) / 3).toBeCloseTo(0, 4);
    }
  });
});
