/**
 * Interface strings, dates and direction in three languages, switched at run time. The strings are
 * ICU messages (`data/locales`), compiled at build by @messageformat; plural rules are CLDR's.
 */
import messages from 'virtual:siyaq/messages';
import type english from '../data/locales/en.json';
import type { Lang } from './packs/schema.ts';
import { moroccanDay, offsetAt, parseEdtf, ZONE, type EdtfDate } from './verdict/time.ts';

export type MessageKey = keyof typeof english;
export const LANGS: readonly Lang[] = ['ar', 'fr', 'en'];

/** Latin digits, as Moroccan papers print them. */
const LOCALE: Record<Lang, string> = { ar: 'ar-MA-u-nu-latn', fr: 'fr-MA', en: 'en-GB' };

/** Translates a key; values fill its gaps. */
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;

/** Strings by language and key, compiled. */
export type Catalogue = typeof messages;

let catalogue: Catalogue = messages;

/** Adds the strings that only the extension's own pages need; they call it before they render. */
export function addStrings(more: Catalogue): void {
  catalogue = {
    ar: { ...catalogue.ar, ...more.ar },
    fr: { ...catalogue.fr, ...more.fr },
    en: { ...catalogue.en, ...more.en },
  };
}

/** The strings of one language. */
export function translator(lang: Lang): Translate {
  return (key, values = {}) => catalogue[lang][key]?.(values) ?? key;
}

/** Writing direction of a language. */
export function directionOf(lang: Lang): 'rtl' | 'ltr' {
  return lang === 'ar' ? 'rtl' : 'ltr';
}

/** The best of our languages for a list of wanted ones, such as `navigator.languages`. */
export function chooseLang(wanted: readonly string[]): Lang {
  const short = wanted.map((one) => one.slice(0, 2).toLowerCase());
  return short.find((one): one is Lang => (LANGS as readonly string[]).includes(one)) ?? 'ar';
}

/**
 * A date of the data in words, with its uncertainty.
 * @param edtf a date that `parseEdtf` reads
 */
export function formatDate(edtf: string, lang: Lang): string {
  const t = translator(lang);
  const date = parseEdtf(edtf);
  const [first = '', last] = edtf.replace('~', '').split('/');
  if (last && first !== '..' && last !== '..') return formatRange(date, [first, last], lang);
  let text: string;
  if (last === undefined) text = formatPoint(first, lang);
  else if (first === '..') text = t('when.by', { date: formatPoint(last, lang) });
  else text = t('when.from', { date: formatPoint(first, lang) });
  return date.approximate ? t('when.about', { date: text }) : text;
}

/**
 * One part of a moment's Moroccan date, short, as an axis needs it.
 * @param instant epoch ms
 */
export function formatPart(instant: number, part: 'day' | 'month' | 'year', lang: Lang): string {
  if (part === 'day') return formatter(lang, { day: 'numeric' }).format(instant);
  const month = part === 'month' ? ({ month: 'short' } as const) : {};
  return formatter(lang, { year: 'numeric', ...month }).format(instant);
}

/** A formatter costs far more to make than to use, and a sidebar writes hundreds of dates. */
function formatter(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  const made =
    formatters.get(key) ?? new Intl.DateTimeFormat(LOCALE[lang], { timeZone: ZONE, ...options });
  formatters.set(key, made);
  return made;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The name of a language, in another. */
export function formatLanguage(code: string, lang: Lang): string {
  let names = languageNames.get(lang);
  if (!names) {
    names = new Intl.DisplayNames(LOCALE[lang], { type: 'language' });
    languageNames.set(lang, names);
  }
  return names.of(code) ?? code;
}

const languageNames = new Map<Lang, Intl.DisplayNames>();

/** A name and what it names: French sets a space before its colon. */
export function labelled(name: string, text: string, lang: Lang): string {
  return `${name}${lang === 'fr' ? '\u00a0' : ''}: ${text}`;
}

/** Names in a row, as the language joins them. */
export function formatList(names: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(LOCALE[lang], { type: 'conjunction' }).format(names);
}

function formatPoint(point: string, lang: Lang): string {
  const options: Intl.DateTimeFormatOptions = { year: 'numeric' };
  if (point.length >= 7) options.month = 'long';
  if (point.length >= 10) options.day = 'numeric';
  if (point.length > 10)
    Object.assign(options, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return formatter(lang, options).format(parseEdtf(point).start);
}

/** Part of one day («مساء 9 أبريل»), or two ends. */
function formatRange(date: EdtfDate, [first, last]: [string, string], lang: Lang): string {
  const t = translator(lang);
  const day = moroccanDay(date.start);
  if (day === moroccanDay(date.end - 1)) {
    const hour = new Date(date.start + offsetAt(date.start)).getUTCHours();
    const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
    return t(`when.${part}`, { date: formatPoint(day, lang) });
  }
  const ends = { first: formatPoint(first, lang), last: formatPoint(last, lang) };
  return t(date.approximate ? 'when.aboutRange' : 'when.range', ends);
}
