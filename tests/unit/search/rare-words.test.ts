import { describe, expect, it } from 'vitest';
import { owed, withOwed } from '../../../utils/search/rare-words.ts';

const row = (from: number, length: number) => Array.from({ length }, (_, at) => from + at);

describe('what a ranking owes to rare words', () => {
  it('is the facts of the word itself, up to ten', () => {
    expect(owed([{ whole: true, facts: row(0, 10) }]).size).toBe(10);
    expect(owed([{ whole: true, facts: row(0, 11) }]).size).toBe(0);
  });

  it('leaves room beside words that are only like it, and passes over the common ones', () => {
    const words = [
      { whole: true, facts: [1, 2] },
      { whole: false, facts: row(50, 5) },
      { whole: false, facts: [3] },
    ];
    expect([...owed(words)]).toEqual([1, 2, 3]);
  });

  it('stands among the first ten, the rest by score', () => {
    const ranked = row(0, 14).map((number) => ({ number, score: 100 - number }));
    const first = withOwed(ranked, new Set([12, 3])).map(({ number }) => number);
    expect(first).toEqual([...row(0, 9), 12, 9, 10, 11, 13]);
    expect(withOwed(ranked, new Set([3]))).toEqual(ranked);
  });
});
