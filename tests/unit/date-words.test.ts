/** Dates as a reader of each language says them. */
import { describe, expect, it } from 'vitest';
import { dateInWords, datePart, instantInWords, type DateParts } from '../../utils/date-words.ts';
import { translator } from '../../utils/i18n.ts';
import type { Lang } from '../../utils/packs/schema.ts';

const LOCALES = { ar: 'ar-MA-u-nu-latn', fr: 'fr-MA', en: 'en-GB' } as const;

const say = (edtf: string, lang: Lang) => dateInWords(edtf, lang, translator(lang));

describe('dates in words', () => {
  it.each<[edtf: string, lang: Lang, words: string]>([
    ['2025-04-09/2025-04-10', 'ar', 'بين 9 و10 أبريل 2025'],
    ['2025-04-09/2025-04-10', 'fr', 'entre le 9 et le 10 avril 2025'],
    ['2025-04-09/2025-04-10', 'en', 'between 9 and 10 April 2025'],
    ['2025-04-30/2025-05-02', 'ar', 'بين 30 أبريل و2 ماي 2025'],
    ['2024-12-31/2025-01-01', 'en', 'between 31 December 2024 and 1 January 2025'],
    ['2025-04/2025-07', 'ar', 'بين أبريل ويوليوز 2025'],
    ['2024/2025', 'en', 'between 2024 and 2025'],
    ['2021-01-01/2021-12-31', 'fr', '2021'],
    ['2021-01-01/2021-12-31~', 'fr', 'entre le 1er janvier et le 31 décembre 2021 environ'],
    ['2021-01-01/2022-12-31', 'en', 'between 1 January 2021 and 31 December 2022'],
    ['2025-04-09/2025-05', 'en', 'between 9 April 2025 and May 2025'],
    ['2025-04-09T12:00/2025-04-10T18:00', 'en', 'between 9 April 2025 at 12:00 and 10 April 2025 at 18:00'], // prettier-ignore
  ])('say once what the ends of a range share: %s, %s', (edtf, lang, words) => {
    expect(say(edtf, lang)).toBe(words);
  });

  it('count the first of a month in French, and nowhere else', () => {
    expect(say('2025-04-01', 'fr')).toBe('1er avril 2025');
    expect(say('2025-04-01/2025-04-08', 'fr')).toBe('entre le 1er et le 8 avril 2025');
    expect(say('2025-04-11', 'fr')).toBe('11 avril 2025');
    expect(say('2025-04-01', 'ar')).toBe('1 أبريل 2025');
    expect(instantInWords('2025-05-01T10:00:00Z', 'fr')).toMatch(/^1er mai 2025/u);
  });

  it.each<[DateParts, Intl.DateTimeFormatOptions]>([
    [{ year: true }, { year: 'numeric' }],
    [{ day: true }, { day: 'numeric' }],
    [
      { year: true, month: 'long' },
      { year: 'numeric', month: 'long' },
    ],
    [
      { year: true, month: 'short' },
      { year: 'numeric', month: 'short' },
    ],
    [
      { month: 'long', day: true },
      { month: 'long', day: 'numeric' },
    ],
    [{ year: true, month: 'long', day: true }, { dateStyle: 'long' }],
    [{ year: true, month: 'long', day: true, time: true }, { dateStyle: 'long', timeStyle: 'short' }], // prettier-ignore
  ])('are those of the platform: %o', (parts, options) => {
    for (const lang of ['ar', 'fr', 'en'] as const) {
      const format = new Intl.DateTimeFormat(LOCALES[lang], {
        timeZone: 'Africa/Casablanca',
        ...options,
      });
      for (let month = 0; month < 12; month++) {
        const instant = Date.UTC(2025, month, 3 + month, 2 * month, 7);
        expect(datePart(instant, parts, lang)).toBe(format.format(instant));
      }
    }
  });
});
