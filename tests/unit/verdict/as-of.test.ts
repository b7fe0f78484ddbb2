import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../utils/packs/schema.ts';
import { entryAt, inOrder, knownBy, latest, standing } from '../../../utils/verdict/as-of.ts';
import { parseEdtf } from '../../../utils/verdict/time.ts';

const text = { ar: 'نص', fr: 'texte', en: 'text' };
const entry = (from: string, verdict: HistoryEntry['verdict']): HistoryEntry => ({
  from,
  verdict,
  origins: ['o'],
  reason: text,
});
const claim = {
  history: [
    entry('2025-04-08', 'attributed'),
    entry('2025-04-09T18:00/2025-04-09T23:59', 'outdated'),
  ],
};

describe('standing', () => {
  it('is not yet stated before the first entry', () => {
    expect(standing(claim, parseEdtf('2025-04-07'))).toEqual({
      atStart: null,
      atEnd: null,
      changed: false,
    });
  });

  it('says so when it changed during the day', () => {
    const day = standing(claim, parseEdtf('2025-04-09'));
    expect(day.atStart?.verdict).toBe('attributed');
    expect(day.atEnd?.verdict).toBe('outdated');
    expect(day.changed).toBe(true);
  });

  it('takes a range at its latest bound', () => {
    expect(standing(claim, parseEdtf('2025-04-09T20:00')).atEnd?.verdict).toBe('attributed');
    expect(standing(claim, parseEdtf('2025-04-10')).atStart?.verdict).toBe('outdated');
  });

  it('does not depend on the order of the entries', () => {
    const reversed = { history: [...claim.history].reverse() };
    expect(latest(reversed)?.verdict).toBe('outdated');
    expect(entryAt(reversed, parseEdtf('2025-04-08').start)?.verdict).toBe('attributed');
  });
});

describe('the timeline', () => {
  it('tells what was known by the article from what came since', () => {
    const article = parseEdtf('2025-04-09');
    expect(knownBy({ knownSince: '2025-04-09' }, article)).toBe('then');
    expect(knownBy({ knownSince: '2025-04-09/2025-04-10' }, article)).toBe('uncertain');
    expect(knownBy({ knownSince: '2025-04-10' }, article)).toBe('since');
  });

  it('is in the order of the dates', () => {
    const events = [
      '2025-04-12',
      '2025-04-08',
      '2025-04-08T06:00/2025-04-08T12:00',
      '../2025-04-01',
    ].map((date, at) => ({ id: `e${at}`, date }));
    expect(inOrder(events).map((event) => event.id)).toEqual(['e3', 'e1', 'e2', 'e0']);
  });
});
