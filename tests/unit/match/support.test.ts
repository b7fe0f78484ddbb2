import { describe, expect, it } from 'vitest';
import { supported, type Touched } from '../../../utils/match/support.ts';
import type { MatcherTables } from '../../../utils/match/tables.ts';

/** Claims a, b, c; set 1 speaks for a, set 2 against b where it stands and for it where it stood. */
const weights = { bias: [-30, -10, null], here: '\n0:40\n1:-20', before: '\n\n1:30' };
const tables = {
  claims: ['a', 'b', 'c'].map((id) => ({ id, rules: [] })),
  weights,
} as unknown as MatcherTables;

const touched = (id: 'a' | 'b' | 'c', loose = false, met = 1): Touched => ({
  id,
  claim: 'abc'.indexOf(id),
  rule: { all: [[7]], none: [], near: 0, ...(loose && { loose }) },
  met,
});
const said = (here: number[], before: number[], all: Touched[] = [], loose = true) =>
  supported(tables, { here: new Set(here), before: new Set(before) }, all, loose).map(
    ({ id }) => id,
  );

describe('a claim whose words labelled articles have weighed', () => {
  it('is said where it is likely, with no wording met', () => {
    expect(said([1], [])).toEqual(['a']);
    expect(said([], [2])).toEqual(['b']);
    expect(said([2], [])).toEqual([]);
  });

  it('is said by a wording where it is not unlikely', () => {
    expect(said([], [], [touched('b')])).toEqual(['b']);
    expect(said([2], [], [touched('b')])).toEqual([]);
    expect(said([], [], [touched('a')])).toEqual([]);
  });

  it('is said by a loose wording only where these count', () => {
    expect(said([], [], [touched('b', true)])).toEqual(['b']);
    expect(said([], [], [touched('b', true)], false)).toEqual([]);
  });

  it('is told by the words that speak for it, where no wording is met', () => {
    const [one] = supported(tables, { here: new Set([1, 2]), before: new Set() }, [], true);
    expect(one?.rule.all).toEqual([[1]]);
  });
});

describe('a claim without weights', () => {
  it('rests on its wordings', () => {
    expect(said([], [], [touched('c')])).toEqual(['c']);
    expect(said([], [])).toEqual([]);
  });

  it('is not said by a single loose wording beside another claim', () => {
    expect(said([], [], [touched('c', true)])).toEqual(['c']);
    expect(said([], [], [touched('b'), touched('c', true)])).toEqual(['b']);
    expect(said([], [], [touched('b'), touched('c', true, 2)])).toEqual(['b', 'c']);
  });
});
