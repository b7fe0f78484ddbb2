import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../utils/packs/schema.ts';
import { mostCautious } from '../../../utils/verdict/caution.ts';
import { parseEdtf } from '../../../utils/verdict/time.ts';

const text = { ar: 'س', fr: 'r', en: 'r' };
const claim = (...history: [string, Verdict][]) => ({
  history: history.map(([from, verdict]) => ({ from, verdict, reason: text, origins: [] })),
});
const onDay = (day: string) => parseEdtf(day);

describe('mostCautious', () => {
  it('never lets a confirmed claim outdo a false one in the same sentence', () => {
    const claims = [claim(['2031-01-01', 'confirmed']), claim(['2031-01-01', 'false'])];
    expect(mostCautious(claims, onDay('2031-01-02'))).toBe('false');
    expect(mostCautious([...claims].reverse(), onDay('2031-01-02'))).toBe('false');
  });

  it('speaks as of the article’s day, and of its more cautious end', () => {
    const settled = claim(['2031-01-02', 'unverified'], ['2031-01-04T15:00', 'confirmed']);
    expect(mostCautious([settled], onDay('2031-01-01'))).toBe('none');
    expect(mostCautious([settled], onDay('2031-01-03'))).toBe('unverified');
    expect(mostCautious([settled], onDay('2031-01-04'))).toBe('unverified');
    expect(mostCautious([settled], onDay('2031-01-05'))).toBe('confirmed');
  });

  it('takes the latest where the date is unknown', () => {
    const settled = claim(['2031-01-02', 'unverified'], ['2031-01-04', 'outdated']);
    expect(mostCautious([settled], null)).toBe('outdated');
    expect(mostCautious([], null)).toBe('none');
  });
});
