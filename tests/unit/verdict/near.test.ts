import { describe, expect, it } from 'vitest';
import { cutAt, eventsNear } from '../../../utils/verdict/near.ts';
import { parseEdtf } from '../../../utils/verdict/time.ts';

const ARTICLE = parseEdtf('2031-05-10T09:00');
const event = (date: string, knownSince = date) => ({ date, knownSince });
const days = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => event(`2031-05-${first + at}`));

describe('near an article', () => {
  it('stands what was known by then, however crowded its own day is', () => {
    const crowd = Array.from({ length: 9 }, () => event('2031-05-10'));
    const { before, after } = eventsNear(
      [
        ...days(1, 9).map((one) => event(one.date.replace(/-(\d)$/u, '-0$1'))),
        ...crowd,
        ...days(11, 20),
      ],
      ARTICLE,
    );
    expect(before.map((one) => one.date)).toEqual([
      ...[4, 5, 6, 7, 8, 9].map((day) => `2031-05-0${day}`),
      ...Array.from({ length: 6 }, () => '2031-05-10'),
    ]);
    expect(after.map((one) => one.date)).toEqual(days(11, 16).map((one) => one.date));
  });

  it('cuts behind what had begun by then; without a date nowhere', () => {
    const events = [event('2031-04'), event('2031-05-10'), event('2031-05-11')];
    expect(cutAt(events, ARTICLE).after).toEqual([events[2]]);
    expect(cutAt(events, null)).toEqual({ before: events, after: [] });
  });
});
