/**
 * Interface strings, dates and direction in three languages, switched at run time. The strings are
 * ICU messages (`data/locales`), compiled at build by @messageformat; plural rules are CLDR's.
 */
import messages from 'virtual:siyaq/messages';
import type english from '../data/locales/en.json';
import { dateInWords, datePart } from './date-words.ts';
import type { Lang } from './packs/schema.ts';

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
 * A date of the data in words, with its uncertainty, for a surface: a day is not parted from its
 * month at the end of a line.
 * @param edtf a date that `parseEdtf` reads
 */
export function formatDate(edtf: string, lang: Lang): string {
  const words = dateInWords(edtf, lang, translator(lang));
  return words.replace(/(?<=\d|er) (?=\p{L}{3})/gu, '\u00a0');
}

/**
 * One part of a moment's Moroccan date, short, as an axis needs it.
 * @param instant epoch ms
 */
export function formatPart(instant: number, part: 'day' | 'month' | 'year', lang: Lang): string {
  if (part === 'day') return datePart(instant, { day: true }, lang);
  return datePart(instant, { year: true, ...(part === 'month' && { month: 'short' }) }, lang);
}

/** A number with its thousands parted, as the language does. */
export function formatNumber(number: number, lang: Lang): string {
  let format = numberFormats.get(lang);
  if (!format) numberFormats.set(lang, (format = new Intl.NumberFormat(LOCALE[lang])));
  return format.format(number);
}

const numberFormats = new Map<Lang, Intl.NumberFormat>();

/** The name of a language, in another; of one that has no string, as the platform names it. */
export function formatLanguage(code: string, lang: Lang): string {
  const key = `source.language.${code}`;
  if (key in catalogue[lang]) return translator(lang)(key as MessageKey);
  return new Intl.DisplayNames(LOCALE[lang], { type: 'language' }).of(code) ?? code;
}

/** A name and what it names: French sets a space before its colon. */
export function labelled(name: string, text: string, lang: Lang): string {
  return `${name}${lang === 'fr' ? '\u00a0' : ''}: ${text}`;
}

/** Names in a row, as the language joins them; not by `Intl`, whose first use keeps a panel waiting. */
export function formatList(names: readonly string[], lang: Lang): string {
  const t = translator(lang);
  const [last = '', ...before] = names.toReversed();
  if (before.length === 0) return last;
  const row = before.reduceRight((first, next) => t('list.more', { first, next }));
  return t('list.last', { first: row, last });
}
