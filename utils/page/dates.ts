/**
 * The date of an article, read from what Moroccan sites print (shared sites §3): ISO, day-month-year
 * with month names of four Arabic systems, French and English, numeric day first, and the day in an
 * address. Pure text; an unknown date stays null, never today.
 */
import { moroccanDay, offsetAt, parseEdtf } from '../verdict/time.ts';

/** A date as found; `edtf` is Moroccan wall-clock time. */
export interface ArticleDate {
  edtf: string;
  precision: 'minute' | 'day' | 'month';
  /** Where it was read. */
  source: 'metadata' | 'text' | 'url';
}

const MONTHS = monthTable([
  ['يناير', 'جانفي', 'كانون الثاني', 'janvier', 'janv', 'january', 'jan'],
  ['فبراير', 'فيفري', 'شباط', 'fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['مارس', 'اذار', 'mars', 'march', 'mar'],
  ['ابريل', 'افريل', 'نيسان', 'avril', 'avr', 'april', 'apr'],
  ['ماي', 'مايو', 'ايار', 'mai', 'may'],
  ['يونيو', 'جوان', 'حزيران', 'juin', 'june', 'jun'],
  ['يوليوز', 'يوليو', 'جويليه', 'تموز', 'juillet', 'juil', 'july', 'jul'],
  ['غشت', 'اغشت', 'اغسطس', 'اوت', 'اب', 'aout', 'august', 'aug'],
  ['شتنبر', 'شتمبر', 'سبتمبر', 'ايلول', 'septembre', 'sept', 'september', 'sep'],
  ['اكتوبر', 'تشرين الاول', 'octobre', 'oct', 'october'],
  ['نونبر', 'نوفمبر', 'تشرين الثاني', 'novembre', 'nov', 'november'],
  ['دجنبر', 'دجمبر', 'ديسمبر', 'كانون الاول', 'decembre', 'dec', 'december'],
]);

function monthTable(names: string[][]): Map<string, number> {
  return new Map(names.flatMap((month, at) => month.map((name) => [name, at + 1] as const)));
}

const NAMES = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|');
const TIME = String.raw`(?:[^\d\n]{0,20}?(?<hour>[01]?\d|2[0-3])\s*[:h]\s*(?<minute>[0-5]\d))?`;
/** «3 ماي 2025 على الساعة 9:30», « Le 3 mai 2025 à 9h30 », "3 May 2025 - 9:30" */
const NAMED = new RegExp(
  String.raw`(?<!\d)(?<day>[0-3]?\d)(?:er)?\s*[-.،,]?\s*(?<month>${NAMES})\.?\s*[-،,]?\s*(?<year>20\d\d)(?!\d)${TIME}`,
  'u',
);
/** "April 11, 2025" */
const NAMED_FIRST = new RegExp(
  String.raw`(?<![\p{L}])(?<month>${NAMES})\.?\s+(?<day>[0-3]?\d)(?:st|nd|rd|th)?\s*,\s*(?<year>20\d\d)(?!\d)${TIME}`,
  'u',
);
const NUMERIC = new RegExp(
  String.raw`(?<!\d)(?<day>[0-3]?\d)\s*[/.-]\s*(?<month>[01]?\d)\s*[/.-]\s*(?<year>20\d\d)(?!\d)${TIME}`,
  'u',
);
const ISO =
  /(?<!\d)(?<year>20\d\d)-(?<month>[01]\d)-(?<day>[0-3]\d)(?:[T ](?<hour>[0-2]\d):(?<minute>[0-5]\d)(?::\d\d(?:\.\d+)?)?\s*(?<zone>Z|[+-]\d\d:?\d\d)?)?/u;
const IN_URL = /\/(?<year>20\d\d)[/-](?<month>[01]?\d)(?:[/-](?<day>[0-3]?\d)(?=[/_-]|$))?/u;

/**
 * Reads an ISO date of metadata; without an offset it is Moroccan time.
 * @returns null when it is no date, or not a plausible one
 */
export function readIsoDate(text: string): ArticleDate | null {
  const groups = ISO.exec(text)?.groups;
  if (!groups) return null;
  const { zone, hour } = groups;
  if (zone && hour) {
    const instant = Date.parse(text.trim().replace(' ', 'T'));
    if (!Number.isNaN(instant)) return make(wallClock(instant), 'minute', 'metadata');
  }
  return fromGroups(groups, 'metadata');
}

function wallClock(instant: number): string {
  const time = new Date(instant + offsetAt(instant)).toISOString().slice(11, 16);
  return `${moroccanDay(instant)}T${time}`;
}

/**
 * Finds the first date in a piece of text (a date line, not a whole article: dates in the body
 * belong to the story).
 */
export function findDate(text: string): ArticleDate | null {
  const folded = foldDate(text);
  for (const shape of [NAMED, NAMED_FIRST, ISO, NUMERIC]) {
    const groups = shape.exec(folded)?.groups;
    const date = groups && fromGroups(groups, 'text');
    if (date) return date;
  }
  return null;
}

const HOUR = 3_600_000;
/** Spans of time that "ago" counts; Arabic duals have no digit. */
const SPANS: [RegExp, number][] = [
  [/دقيق|minute/u, HOUR / 60],
  [/ساع|heure|hour/u, HOUR],
  [/يوم|ايام|jour|day/u, 24 * HOUR],
  [/اسبوع|اسابيع|semaine|week/u, 7 * 24 * HOUR],
];
const AGO =
  /(?:منذ|قبل|مضت|il\s+y\s+a)\s+(?<many>\d+|une?|an?)?\s*(?<unit>[ء-ي]+|[a-z]+)|(?<manyAgo>\d+|an?)\s+(?<unitAgo>[a-z]+)\s+ago/u;

/**
 * Reads «منذ ساعتين», « il y a 3 heures », "2 hours ago", «أمس», « hier », "yesterday".
 * @param now epoch ms against which the words count
 */
export function findRelativeDate(text: string, now: number): ArticleDate | null {
  const folded = foldDate(text);
  if (/(?<!\p{L})(?:امس|hier|yesterday)(?!\p{L})/u.test(folded))
    return make(moroccanDay(now - 24 * HOUR), 'day', 'text');
  const groups = AGO.exec(folded)?.groups;
  const unit = groups?.['unit'] ?? groups?.['unitAgo'] ?? '';
  const span = SPANS.find(([word]) => word.test(unit))?.[1];
  if (!groups || span === undefined) return null;
  const dual = /(?:تين|ين)$/u.test(unit) && !/^(?:\d)/u.test(groups['many'] ?? '');
  const many = Number(groups['many'] ?? groups['manyAgo']);
  const count = dual ? 2 : Number.isNaN(many) ? 1 : many;
  const instant = now - count * span;
  return span < 24 * HOUR
    ? make(wallClock(instant), 'minute', 'text')
    : make(moroccanDay(instant), 'day', 'text');
}

/** The day that an address carries, `/2025/04/12/…`. */
export function dateFromUrl(url: string): ArticleDate | null {
  const groups = IN_URL.exec(url)?.groups;
  return groups ? fromGroups(groups, 'url') : null;
}

function fromGroups(
  groups: Record<string, string | undefined>,
  source: ArticleDate['source'],
): ArticleDate | null {
  const { year = '', month = '', day, hour, minute } = groups;
  const named = MONTHS.get(month);
  const parts = [year, String(named ?? Number(month)).padStart(2, '0')];
  if (day) parts.push(day.padStart(2, '0'));
  const time = day && hour && minute ? `T${hour.padStart(2, '0')}:${minute}` : '';
  return make(parts.join('-') + time, !day ? 'month' : time ? 'minute' : 'day', source);
}

function make(
  edtf: string,
  precision: ArticleDate['precision'],
  source: ArticleDate['source'],
): ArticleDate | null {
  try {
    const tomorrow = Date.now() + 24 * 3600_000;
    return parseEdtf(edtf).start > tomorrow ? null : { edtf, precision, source };
  } catch {
    return null;
  }
}

/** Months as the table spells them: no accents, plain alef and heh, Latin digits, no marks. */
function foldDate(text: string): string {
  return (
    text
      .normalize('NFKC')
      // Runs of blanks would keep the patterns busy: several of their parts may take them.
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/\n[\n ]+/gu, '\n')
      .replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) & 15))
      .replace(/[\u0640\u064B-\u065F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
      .replace(/[أإآ]/gu, 'ا')
      .replace(/ة/gu, 'ه')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[\u2013\u2014]/gu, '-')
      .toLowerCase()
  );
}
