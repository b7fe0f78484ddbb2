/**
 * Dates in words, in three languages. Pure: the few words between the numbers are handed in, so that
 * surfaces, the command line and exported files say them alike.
 */
import type { Translate } from './i18n.ts';
import type { Lang } from './packs/schema.ts';
import { moroccanDay, offsetAt, parseEdtf, ZONE, type EdtfDate } from './verdict/time.ts';

/** Latin digits, as Moroccan papers print them. */
export const LOCALE: Record<Lang, string> = {
  ar: 'ar-MA-u-nu-latn',
  fr: 'fr-MA',
  en: 'en-GB',
};

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
  const format = dateFormatter(lang, { dateStyle: 'long', timeStyle: 'short' });
  return withFirst(format(Date.parse(instant)), lang);
}

/** A formatter costs far more to make than to use, and a sidebar writes hundreds of dates. */
export function dateFormatter(
  lang: Lang,
  options: Intl.DateTimeFormatOptions,
): (instant: number) => string {
  const key = lang + JSON.stringify(options);
  let format = formatters.get(key);
  if (!format) {
    const made = new Intl.DateTimeFormat(LOCALE[lang], { timeZone: ZONE, ...options });
    format = (instant) => made.format(instant);
    formatters.set(key, format);
  }
  return format;
}

const formatters = new Map<string, (instant: number) => string>();

/** @param shared what a later date says as well, and so this one need not: a year, or year and month */
function pointInWords(point: string, lang: Lang, shared = ''): string {
  const options: Intl.DateTimeFormatOptions = {};
  if (shared === '') options.year = 'numeric';
  if (point.length >= 7 && shared.length < 7) options.month = 'long';
  if (point.length >= 10) options.day = 'numeric';
  if (point.length > 10)
    Object.assign(options, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return withFirst(dateFormatter(lang, options)(parseEdtf(point).start), lang);
}

/** The French count the first of a month, `Intl` does not. */
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
  const shared = sharedBy(first, last);
  const ends = { first: pointInWords(first, lang, shared), last: pointInWords(last, lang) };
  return t(date.approximate ? 'when.aboutRange' : 'when.range', ends);
}
