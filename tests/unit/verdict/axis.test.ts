import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../utils/verdict/as-of.ts';
import { drawAxis } from '../../../utils/verdict/axis.ts';
import { ticksOf } from '../../../utils/verdict/ticks.ts';
import { parseEdtf } from '../../../utils/verdict/time.ts';

const event = (date: string, knownSince = date) => ({ id: date, date, knownSince });
const ARTICLE = parseEdtf('2025-04-09');

describe('drawAxis', () => {
  it('gives days equal widths and a gap to what is left out', () => {
    const { columns } = drawAxis([event('2025-04-08'), event('2025-04-12')], ARTICLE);
    expect(columns.map(({ gap }) => gap)).toEqual([false, false, true, false]);
    const [first, second, gap] = columns.map(({ from, to }) => to - from);
    expect(first).toBeCloseTo(second ?? NaN);
    expect(gap).toBeLessThan(first ?? 0);
    expect(columns[0]?.from).toBe(0);
    expect(columns.at(-1)?.to).toBeCloseTo(1);
  });

  it('draws half a day half as long as the day, at its end', () => {
    const { marks } = drawAxis(
      [event('2025-04-09'), event('2025-04-09T12:00/2025-04-09T23:59'), event('2025-04-10')],
      ARTICLE,
    );
    const [day, half] = marks;
    expect((half?.to ?? 0) - (half?.from ?? 0)).toBeCloseTo(
      ((day?.to ?? 0) - (day?.from ?? 0)) / 2,
      2,
    );
    expect(half?.to).toBeCloseTo(day?.to ?? NaN, 2);
    expect(half?.certainty).toBe('day');
    expect(half?.lane).not.toBe(day?.lane);
  });

  it.each([
    ['2025-04-08/2025-04-10', 'range'],
    ['2025-04', 'range'],
    ['../2025-04-10', 'range'],
    ['2025-04-10~', 'about'],
    ['2025-04-09T18:00/2025-04-09T23:59', 'day'],
  ])('shows %s as %s', (date, certainty) => {
    expect(drawAxis([event(date)], ARTICLE).marks[0]?.certainty).toBe(certainty);
  });

  it('runs an open side to the end of the axis', () => {
    const [since, until] = drawAxis(
      [event('2025-04-10/..'), event('../2025-04-10'), event('2025-04-12')],
      ARTICLE,
    ).marks;
    expect(since?.to).toBe(1);
    expect(until?.from).toBe(0);
  });

  it('cuts at the article and knows what came since', () => {
    const axis = drawAxis([event('2025-04-08'), event('2025-04-11')], ARTICLE);
    expect(axis.marks.map((mark) => mark.known)).toEqual(['then', 'since']);
    expect(axis.marks[0]?.to).toBeLessThanOrEqual(axis.cut?.from ?? 0);
    expect(axis.marks[1]?.from).toBeGreaterThanOrEqual(axis.cut?.to ?? 1);
    expect(drawAxis([event('2025-04-08')], null).cut).toBeNull();
  });

  const day = fc
    .integer({ min: 0, max: 5000 })
    .map((at) => new Date(Date.UTC(2012, 0, 1) + at * 86_400_000).toISOString().slice(0, 10));
  const date = fc.oneof(
    day,
    day.map((one) => one.slice(0, 7)),
    day.map((one) => `${one}~`),
    fc.tuple(day, day).map((ends) => ends.sort().join('/')),
  );

  it('keeps marks in the axis, in order, and never over each other in one lane', () => {
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 40 }), day, (dates, published) => {
        const events = inOrder(dates.map((one, at) => ({ ...event(one), id: `e${at}` })));
        const axis = drawAxis(events, parseEdtf(published));
        for (const mark of axis.marks) {
          expect(mark.from).toBeGreaterThanOrEqual(0);
          expect(mark.to).toBeLessThanOrEqual(1 + 1e-9);
          expect(mark.to).toBeGreaterThan(mark.from);
          expect(mark.lane).toBeLessThan(axis.lanes);
        }
        for (let lane = 0; lane < axis.lanes; lane++) {
          const row = axis.marks.filter((mark) => mark.lane === lane);
          for (let at = 1; at < row.length; at++)
            expect(row[at]?.from).toBeGreaterThanOrEqual((row[at - 1]?.to ?? 0) - 1e-9);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has labels that stay in the axis and do not touch', () => {
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 40 }), day, (dates, published) => {
        const axis = drawAxis(inOrder(dates.map((one) => event(one))), parseEdtf(published));
        const names = ticksOf(axis).filter((tick) => tick.part !== 'day');
        expect(names.length).toBeGreaterThan(0);
        for (const [at, tick] of names.entries()) {
          expect(tick.from).toBeGreaterThanOrEqual(-1e-9);
          expect(tick.to).toBeLessThanOrEqual(1 + 1e-9);
          if (at > 0) expect(tick.from).toBeGreaterThanOrEqual((names[at - 1]?.to ?? 0) - 1e-9);
        }
      }),
      { numRuns: 150 },
    );
  });
});
