import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../utils/packs/schema.ts';
import { isStale } from '../../../utils/verdict/freshness.ts';
import { parseEdtf } from '../../../utils/verdict/time.ts';
import { twoDays } from '../../../utils/verdict/two-days.ts';

const entry = (from: string, verdict: HistoryEntry['verdict']): HistoryEntry => ({
  from,
  verdict,
  origins: [],
  reason: { ar: from, fr: from, en: from },
});
const claim = {
  history: [
    entry('2031-05-03', 'attributed'),
    entry('2031-05-05T18:00', 'disputed'),
    entry('2031-06-01', 'disputed'),
  ],
};
const on = (day: string | null) => twoDays(claim, day === null ? null : parseEdtf(day));

describe('twoDays', () => {
  it.each([
    ['before anything was known', '2031-05-02', ['none'], null, true, true],
    ['under the first finding', '2031-05-04', ['attributed'], '2031-05-03', true, true],
    [
      'on the day of the change',
      '2031-05-05',
      ['attributed', 'disputed'],
      '2031-05-05T18:00',
      false,
      true,
    ],
    [
      'when only the reason changed since',
      '2031-05-10',
      ['disputed'],
      '2031-05-05T18:00',
      false,
      true,
    ],
    ['under the latest finding', '2031-07-01', ['disputed'], '2031-06-01', false, false],
  ])('%s', (_, day, then, from, verdictMoved, findingMoved) => {
    const view = on(day);
    expect(view).toMatchObject({ then, now: 'disputed', verdictMoved, findingMoved });
    expect(view.thenEntry?.from ?? null).toBe(from);
  });

  it('knows only the latest where the article has no date', () => {
    expect(on(null)).toMatchObject({ then: [], thenEntry: null, findingMoved: false });
    expect(on(null).nowEntry?.from).toBe('2031-06-01');
  });

  it('says "uncertain" while an entry may hold already', () => {
    const pending = { history: [entry('2031-05-03/2031-05-08', 'confirmed')] };
    expect(twoDays(pending, parseEdtf('2031-05-05')).then).toEqual(['uncertain']);
  });
});

describe('isStale', () => {
  it('begins six months after the last day covered', () => {
    expect(isStale('2031-02-11', parseEdtf('2031-08-11').start)).toBe(false);
    expect(isStale('2031-02-11', parseEdtf('2031-08-13').start)).toBe(true);
  });
});
