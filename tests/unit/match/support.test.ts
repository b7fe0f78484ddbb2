import { describe, expect, it } from 'vitest';
import { supported, type Touched } from '../../../utils/match/support.ts';

const touched = (id: string, loose: boolean, met: number, attested = met): Touched => ({
  id,
  rule: { all: [[1]], none: [], near: 0, ...(loose && { loose }) },
  met,
  attested,
});
const shown = (...all: Touched[]) => supported(all).map(({ id }) => id);

describe('a claim that a single loose wording meets', () => {
  it('is shown where it is the only one of its sentence, and not beside another', () => {
    expect(shown(touched('a', true, 1))).toEqual(['a']);
    expect(shown(touched('a', true, 1), touched('b', false, 1))).toEqual(['b']);
    expect(shown(touched('a', true, 1), touched('b', true, 2))).toEqual(['b']);
  });

  it('leaves firm and repeated wordings alone', () => {
    expect(shown(touched('a', false, 1), touched('b', true, 2))).toEqual(['a', 'b']);
  });
});

describe('a claim that no attested words meet', () => {
  it('takes three wordings', () => {
    expect(shown(touched('a', false, 1, 0))).toEqual([]);
    expect(shown(touched('a', true, 2, 0))).toEqual([]);
    expect(shown(touched('a', true, 3, 0))).toEqual(['a']);
  });

  it('is shown where one of its wordings is met by attested words alone', () => {
    expect(shown(touched('a', false, 2, 1))).toEqual(['a']);
  });
});
