/**
 * Dates in words, in three languages, by the patterns of the Unicode CLDR: day, month, year, in this
 * order in all three, with Latin digits, as Moroccan papers print them. Pure: the few words between
 * the numbers are handed in, so that surfaces, the command line and exported files say them alike.
 */
import { CALENDAR_WORDS } from './calendar-words.ts';
import type { Translate } from './i18n.ts';
import type { Lang } from './packs/schema.ts';
import { moroccanDay, offsetAt, parseEdtf, type EdtfDate } from './verdict/time.ts';

/** What a date says. */
export interface DateParts {
  year?: boolean;
  month?: 'long' | 'short';
  day?: boolean;
  /** Hours and minutes, `14:05`; needs a day before it. */
  time?: boolean;
}

/**
 * A date of the data in words, with its uncertainty.
 * @param edtf a date that `parseEdtf` reads
 */
export function dateInWords(edtf: string, lang: Lang, t: Translate): string {
  const date = parseEdtf(edtf);
  const [first = '', last] = edtf.replace('~', '').split('/');
  if (last && first !== '..' && last !== '..') return rangeInWords(date, [first, last], lang, t);
  let text: string;
  if (last === undefined) text = pointInWords(first, lang);
  else if (first === '..') text = t('when.by', { date: pointInWords(last, lang) });
  else text = t('when.from', { date: pointInWords(first, lang) });
  return date.approximate ? t('when.about', { date: text }) : text;
}

/**
 * An instant in words, on Moroccan clocks.
 * @param instant as `Date.prototype.toISOString` writes it
 */
export function instantInWords(instant: string, lang: Lang): string {
  const parts: DateParts = { year: true, month: 'long', day: true, time: true };
  return withFirst(datePart(Date.parse(instant), parts, lang), lang);
}

/**
 * The wanted parts of a moment's date on Moroccan clocks.
 * @param instant epoch ms
 */
export function datePart(instant: number, parts: DateParts, lang: Lang): string {
  const { [parts.month ?? 'long']: months, at } = CALENDAR_WORDS[lang];
  const clock = new Date(instant + offsetAt(instant));
  const date = [
    parts.day && String(clock.getUTCDate()),
    parts.month && months[clock.getUTCMonth()],
    parts.year && String(clock.getUTCFullYear()),
  ];
  const time = parts.time ? at + clock.toISOString().slice(11, 16) : '';
  return date.filter(Boolean).join(' ') + time;
}

/** @param shared what a later date says as well, and so this one need not: a year, or year and month */
function pointInWords(point: string, lang: Lang, shared = ''): string {
  const { length } = point;
  const parts: DateParts = {
    year: shared === '',
    ...(length >= 7 && shared.length < 7 && { month: 'long' }),
    day: length >= 10,
    time: length > 10,
  };
  return withFirst(datePart(parseEdtf(point).start, parts, lang), lang);
}

/** The French count the first of a month, the CLDR does not. */
function withFirst(text: string, lang: Lang): string {
  return lang === 'fr' ? text.replace(/^1(?= |$)/u, '1er') : text;
}

/** The year and month, or the year alone, that two days or two months share; else nothing. */
function sharedBy(first: string, last: string): string {
  if (first.length !== last.length || first.length < 7 || first.length > 10) return '';
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)];
  if (first.length === 10 && last.startsWith(month)) return month;
  return last.startsWith(year) ? year : '';
}

/** Part of one day («مساء 9 أبريل»), or two ends. */
function rangeInWords(
  date: EdtfDate,
  [first, last]: [string, string],
  lang: Lang,
  t: Translate,
): string {
  const day = moroccanDay(date.start);
  if (day === moroccanDay(date.end - 1)) {
    const hour = new Date(date.start + offsetAt(date.start)).getUTCHours();
    const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
    return t(`when.${part}`, { date: pointInWords(day, lang) });
  }
  const [year] = first.split('-', 1);
  if (!date.approximate && first === `${year}-01-01` && last === `${year}-12-31`)
    return pointInWords(first.slice(0, 4), lang);
  const shared = sharedBy(first, last);
  const ends = { first: pointInWords(first, lang, shared), last: pointInWords(last, lang) };
  return t(date.approximate ? 'when.aboutRange' : 'when.range', ends);
}
