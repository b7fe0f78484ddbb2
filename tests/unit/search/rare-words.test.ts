import { describe, expect, it } from 'vitest';
import { owed, withOwed } from '../../../utils/search/rare-words.ts';

const row = (from: number, length: number) => Array.from({ length }, (_, at) => from + at);

describe('what a ranking owes to rare words', () => {
  it('is the facts of a word, up to ten', () => {
    expect(owed([row(0, 10)]).size).toBe(10);
    expect(owed([row(0, 11)]).size).toBe(0);
  });

  it('is those of the likeliest words, and passes over the common ones', () => {
    expect([...owed([[1, 2], row(50, 9), [3]])]).toEqual([1, 2, 3]);
  });

  it('stands among the first ten, the rest by score', () => {
    const ranked = row(0, 14).map((number) => ({ number, score: 100 - number }));
    const first = withOwed(ranked, new Set([12, 3])).map(({ number }) => number);
    expect(first).toEqual([...row(0, 9), 12, 9, 10, 11, 13]);
    expect(withOwed(ranked, new Set([3]))).toEqual(ranked);
  });

  it('never displaces the best', () => {
    const ranked = row(0, 14).map((number) => ({ number, score: 100 - number }));
    const first = withOwed(ranked, new Set(row(4, 10))).map(({ number }) => number);
    expect(first).toEqual(row(0, 14));
  });
});
