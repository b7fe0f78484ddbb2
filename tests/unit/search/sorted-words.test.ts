import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningWith, numberOf, withinEdits } from '../../../utils/search/sorted-words.ts';

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'ش', 'ل'),
  minLength: 1,
  maxLength: 7,
});
const words = fc
  .uniqueArray(word, { minLength: 1, maxLength: 60 })
  .map((all) => all.sort((a, b) => (a < b ? -1 : 1)));

/** The textbook table, filled whole. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [down, letter] of [...one].entries()) {
    const next = [down + 1];
    for (let at = 1; at <= other.length; at++)
      next[at] = Math.min(
        (row[at - 1] ?? 0) + (letter === other[at - 1] ? 0 : 1),
        (row[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
      );
    row = next;
  }
  return row[other.length] ?? 0;
}

describe('sorted words', () => {
  it('finds a word and all that begin so', () => {
    fc.assert(
      fc.property(words, word, (all, wanted) => {
        expect(numberOf(all, wanted)).toBe(all.indexOf(wanted));
        const [first, end] = beginningWith(all, wanted);
        expect(all.slice(first, end)).toEqual(all.filter((one) => one.startsWith(wanted)));
      }),
    );
  });

  it('finds exactly the words within some edits, each once, with their distance', () => {
    fc.assert(
      fc.property(words, word, fc.constantFrom(1, 2), (all, typed, edits) => {
        const found: [string, number][] = [];
        withinEdits(all, typed, edits, (number, far) => found.push([all[number] ?? '', far]));
        const wanted = all
          .map((one): [string, number] => [one, distance(one, typed)])
          .filter(([, far]) => far <= edits);
        expect(found).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });
});
