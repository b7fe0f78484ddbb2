import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../utils/packs/schema.ts';
import {
  begins,
  inOrder,
  knownBy,
  latest,
  nameOf,
  pointAt,
  standing,
  timeline,
} from '../../../utils/verdict/as-of.ts';
import { moroccanDay, parseEdtf } from '../../../utils/verdict/time.ts';

const text = { ar: 'نص', fr: 'texte', en: 'text' };
const entry = (from: string, verdict: HistoryEntry['verdict']): HistoryEntry => ({
  from,
  verdict,
  origins: ['o'],
  reason: text,
});
const claim = {
  history: [entry('2025-04-08', 'attributed'), entry('2025-04-10T18:00/2025-04-12', 'outdated')],
};
const names = (day: string) => {
  const { atStart, atEnd, changed } = standing(claim, parseEdtf(day));
  return [nameOf(atStart), nameOf(atEnd), changed];
};

describe('standing', () => {
  it.each([
    ['2025-04-07', ['none', 'none', false]],
    ['2025-04-08', ['attributed', 'attributed', false]],
    ['2025-04-10', ['attributed', 'uncertain', true]],
    ['2025-04-11', ['uncertain', 'uncertain', false]],
    ['2025-04-12', ['uncertain', 'outdated', true]],
    ['2025-04-13', ['outdated', 'outdated', false]],
    ['2025-04-10T12:00', ['attributed', 'attributed', false]],
    ['2025-04-10T20:00', ['uncertain', 'uncertain', false]],
  ])('on %s', (day, expected) => {
    expect(names(day)).toEqual(expected);
  });

  it('does not depend on the order of the entries', () => {
    const reversed = { history: [...claim.history].reverse() };
    expect(latest(reversed)?.verdict).toBe('outdated');
    expect(pointAt(reversed, parseEdtf('2025-04-09').start).entry?.verdict).toBe('attributed');
  });
});

/** Days of a year around the affair, alone and as ranges. */
const day = fc
  .integer({ min: 0, max: 400 })
  .map((days) => moroccanDay(Date.UTC(2025, 2, 1 + days, 12)));
const edtf = fc.oneof(
  day,
  fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)),
  day.map((one) => `${one}T18:00/${one}T23:59`),
);
const history = fc
  .array(
    edtf.map((from) => entry(from, 'attributed')),
    { minLength: 1, maxLength: 8 },
  )
  .map((entries) => ({ history: entries }));

describe('for any history', () => {
  it('is total: every instant has a point, and after all entries it is the last to begin', () => {
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2027, 0) }),
        (any, instant) => {
          const { entry: inForce } = pointAt(any, instant);
          if (inForce) expect(begins(inForce)).toBeLessThanOrEqual(instant);
          else expect(Math.min(...any.history.map(begins))).toBeGreaterThan(instant);
          expect(begins(latest(any)!)).toBe(Math.max(...any.history.map(begins)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is monotone: a later instant never falls back to an entry that began earlier', () => {
    fc.assert(
      fc.property(
        history,
        fc.array(fc.integer({ min: Date.UTC(2025, 1), max: Date.UTC(2026, 6) }), {
          minLength: 2,
          maxLength: 20,
        }),
        (any, instants) => {
          let last = -Infinity;
          for (const instant of instants.sort((a, b) => a - b)) {
            const { entry: inForce } = pointAt(any, instant);
            const start = inForce ? begins(inForce) : -Infinity;
            expect(start).toBeGreaterThanOrEqual(last);
            last = start;
          }
        },
      ),
      { numRuns: 500 },
    );
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

  it('splits into three parts that are together all events', () => {
    const events = fc
      .array(fc.tuple(edtf, edtf), { maxLength: 20 })
      .map((all) => all.map(([date, knownSince], at) => ({ id: `e${at}`, date, knownSince })));
    fc.assert(
      fc.property(events, day, (any, when) => {
        const parts = timeline(any, parseEdtf(when));
        const ids = [...parts.then, ...parts.uncertain, ...parts.since].map((event) => event.id);
        expect(ids.sort()).toEqual(any.map((event) => event.id).sort());
        for (const event of parts.since)
          expect(parseEdtf(event.knownSince).start).toBeGreaterThanOrEqual(parseEdtf(when).end);
      }),
      { numRuns: 300 },
    );
  });
});
