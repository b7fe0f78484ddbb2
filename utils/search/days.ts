/**
 * Days and months in folded words, so that «9 أبريل 2025», « 9 avril », "April 9" and 09/04/2025 meet
 * the date of an event.
 */
import { MONTH_NUMBERS } from './month-names.ts';

/** A day or a month, with or without its year; `last` is the index of its last word. */
export interface DayReading {
  first: number;
  last: number;
  day: number | null;
  month: number;
  year: number | null;
}

/** The number of a month's name, with or without a clitic of one letter. */
function monthOf(word: string): number | undefined {
  return MONTH_NUMBERS.get(word) ?? MONTH_NUMBERS.get(word.replace(/^[وفبكل]/u, ''));
}

/** Reads the days of folded words, in text order. */
export function readDays(words: readonly string[]): DayReading[] {
  const found: DayReading[] = [];
  for (let at = 0; at < words.length; at++) {
    const reading = readNumeric(words, at) ?? readNamed(words, at);
    if (!reading) continue;
    found.push(reading);
    at = reading.last;
  }
  return found;
}

/**
 * Every way to ask for a day: in full, without its year, its month with and without the year; the
 * most exact one first.
 */
export function dayTerms({ day, month, year }: Omit<DayReading, 'first' | 'last'>): string[] {
  const two = (part: number) => String(part).padStart(2, '0');
  const monthDay = day ? `${two(month)}-${two(day)}` : null;
  return [
    ...(monthDay && year ? [`@${year}-${monthDay}`] : []),
    ...(monthDay ? [`@${monthDay}`] : []),
    ...(year ? [`@${year}-${two(month)}`] : []),
    `@${two(month)}`,
  ];
}

function readNumeric(words: readonly string[], at: number): DayReading | null {
  const [a, b, c] = [words[at], words[at + 1], words[at + 2]].map((word) =>
    word && /^\d{1,4}$/u.test(word) ? word : '',
  );
  if (!a || !b || !c) return null;
  const [year, month, day] = a.length === 4 ? [a, b, c] : [c, b, a];
  if (year.length !== 4 || !isMonth(Number(month)) || !isDay(Number(day))) return null;
  return { first: at, last: at + 2, day: Number(day), month: Number(month), year: Number(year) };
}

function readNamed(words: readonly string[], at: number): DayReading | null {
  const month = monthOf(words[at] ?? '');
  if (!month) return null;
  const before = Number(words[at - 1]);
  const after = Number(words[at + 1]);
  const dayFirst = isDay(before);
  const dayLast = !dayFirst && isDay(after);
  const last = dayLast ? at + 1 : at;
  const year = Number(words[last + 1]);
  const hasYear = year > 1900 && year < 2200;
  return {
    first: dayFirst ? at - 1 : at,
    last: hasYear ? last + 1 : last,
    day: dayFirst ? before : dayLast ? after : null,
    month,
    year: hasYear ? year : null,
  };
}

function isDay(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 31;
}

function isMonth(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 12;
}
