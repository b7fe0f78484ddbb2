import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moroccan,
  moroccanDay,
  offsetAt,
  parseEdtf,
  zoneOffset,
} from '../../../utils/verdict/time.ts';

describe('Moroccan time', () => {
  it('is UTC+0 until 6 April 2025 and UTC+1 after', () => {
    expect(new Date(moroccan(2025, 4, 5)).toISOString()).toBe('2025-04-05T00:00:00.000Z');
    expect(new Date(moroccan(2025, 4, 8)).toISOString()).toBe('2025-04-07T23:00:00.000Z');
    expect(offsetAt(Date.UTC(2025, 3, 5, 12))).toBe(0);
    expect(offsetAt(Date.UTC(2025, 3, 8, 12))).toBe(3_600_000);
  });

  it('knows each change of the clocks that the zone knows', () => {
    const hour = 3_600_000;
    let changes = 0;
    for (let at = Date.UTC(2007, 11, 1); at < Date.UTC(2026, 4, 31); at += hour) {
      expect([at, offsetAt(at)]).toEqual([at, zoneOffset(at)]);
      if (offsetAt(at) !== offsetAt(at - hour)) changes++;
    }
    expect(changes).toBe(51);
  });

  it('names the day of an instant', () => {
    expect(moroccanDay(Date.UTC(2025, 3, 8, 23, 30))).toBe('2025-04-09');
  });

  it('finds its way back from any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), (days) => {
        const day = new Date(Date.UTC(2000, 0, 1 + days));
        const start = moroccan(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
        expect(moroccanDay(start)).toBe(day.toISOString().slice(0, 10));
        expect(moroccanDay(start - 1)).not.toBe(moroccanDay(start));
      }),
      { numRuns: 300 },
    );
  });
});

describe('parseEdtf', () => {
  it('reads days, months, years, hours and ranges as intervals', () => {
    expect(parseEdtf('2025-04-09')).toMatchObject({
      start: moroccan(2025, 4, 9),
      end: moroccan(2025, 4, 10),
    });
    expect(parseEdtf('2025-04')).toMatchObject({
      start: moroccan(2025, 4, 1),
      end: moroccan(2025, 5, 1),
    });
    expect(parseEdtf('2024')).toMatchObject({
      start: moroccan(2024, 1, 1),
      end: moroccan(2025, 1, 1),
    });
    expect(parseEdtf('2025-04-09T18:00/2025-04-09T23:59')).toMatchObject({
      start: moroccan(2025, 4, 9, 18),
      end: moroccan(2025, 4, 10),
    });
    expect(parseEdtf('../2025-04-12')).toMatchObject({
      start: -Infinity,
      end: moroccan(2025, 4, 13),
    });
    expect(parseEdtf('2025-04-12/..')).toMatchObject({ end: Infinity });
    expect(parseEdtf('2025-04-12~').approximate).toBe(true);
  });

  it.each([
    '',
    'soon',
    '2025-13',
    '2025-02-30',
    '2025-04-09T25:00',
    '2025-04-09/2025-04-08',
    'a/b/c',
    '../..',
    '2025-4-9',
  ])('refuses "%s" and says what to write', (text) => {
    if (text === '../..') expect(parseEdtf(text).end).toBe(Infinity);
    else expect(() => parseEdtf(text)).toThrow('write 2025-04-09');
  });
});
