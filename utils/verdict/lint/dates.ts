/** Rules on dates of origins, events and sources. */
import { parseEdtf } from '../time.ts';
import type { Fault, LintRule } from './rule.ts';

export const dateRules: LintRule[] = [
  {
    id: 'undated-origins-say-why',
    holds: 'an origin has a date, or earliest, latest and the reason',
    check: (files) =>
      files.origins.flatMap((one): Fault[] => {
        const file = `origins/${one.id}.json`;
        const bounds = one.earliest ?? one.latest ?? one.undatedBecause;
        if (one.date !== null && bounds)
          return [
            {
              file,
              field: 'date',
              message: 'it has a date: delete earliest, latest and undatedBecause',
            },
          ];
        if (one.date === null && !(one.earliest && one.latest && one.undatedBecause))
          return [
            { file, field: 'date', message: 'undated: give earliest, latest and undatedBecause' },
          ];
        return [];
      }),
  },
  {
    id: 'ranges-say-why',
    holds: 'an origin dated by a range says why',
    check: (files) =>
      files.origins
        .filter((one) => one.date?.includes('/') && !one.dateNote && !isWithinADay(one.date))
        .map((one) => ({
          file: `origins/${one.id}.json`,
          field: 'dateNote',
          message: 'the date is a range: say why in "dateNote"',
        })),
  },
  {
    id: 'nothing-known-before-it-happened',
    holds: 'an event is not known before it happened',
    check: (files) =>
      files.events
        .filter((one) => parseEdtf(one.knownSince).end <= parseEdtf(one.date).start)
        .map((one) => ({
          file: `events/${one.id}.json`,
          field: 'knownSince',
          message: 'it was known before it happened: correct "date" or "knownSince"',
        })),
  },
  {
    id: 'nothing-after-what-we-know',
    holds: 'no date is later than the day up to which facts are known',
    check: (files) => {
      const end = parseEdtf(files.topic.knownUpTo).end;
      const late = (date: string | null | undefined) =>
        Boolean(date) && parseEdtf(date as string).start >= end;
      const fault = (file: string, field: string): Fault => ({
        file,
        field,
        message: `it lies after the topic's "knownUpTo" (${files.topic.knownUpTo}): correct one of them`,
      });
      return [
        ...files.events
          .filter((one) => late(one.date))
          .map((one) => fault(`events/${one.id}.json`, 'date')),
        ...files.origins
          .filter((one) => late(one.date))
          .map((one) => fault(`origins/${one.id}.json`, 'date')),
        ...files.sources
          .filter((one) => late(one.date))
          .map((one) => fault(`sources/${one.id}.json`, 'date')),
      ];
    },
  },
];

function isWithinADay(range: string): boolean {
  const [first = '', last = ''] = range.split('/');
  return first.slice(0, 10) === last.slice(0, 10);
}
