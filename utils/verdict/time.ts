/**
 * Uncertain dates, written in EDTF (Extended Date/Time Format, level 1) and read as intervals in
 * Moroccan time. Accepted: a day `2025-04-09`, a month `2025-04`, a year `2025`, an hour
 * `2025-04-09T18:00`, a range `A/B`, "by" `../B`, "from" `A/..`, each with `~` when approximate.
 *
 * Morocco kept UTC+0 during Ramadan until 6 April 2025 and UTC+1 after: the zone, never a fixed
 * offset, decides.
 */

import { knownOffset } from './clock-changes.ts';

/** A span of time; epoch milliseconds, `end` excluded; open sides are -Infinity or Infinity. */
export interface Interval {
  start: number;
  end: number;
}

/** A date of the data with its text form kept. */
export interface EdtfDate extends Interval {
  edtf: string;
  approximate: boolean;
}

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?$/u;

/**
 * Reads an EDTF date.
 * @throws Error that names the date and the forms that are accepted
 */
export function parseEdtf(edtf: string): EdtfDate {
  const known = parsed.get(edtf);
  if (known) return known;
  const date = readEdtf(edtf);
  if (parsed.size < 2048) parsed.set(edtf, date);
  return date;
}

/** The zone's clock is slow to ask, and a pack repeats its dates. */
const parsed = new Map<string, EdtfDate>();

function readEdtf(edtf: string): EdtfDate {
  const approximate = edtf.endsWith('~');
  const bare = approximate ? edtf.slice(0, -1) : edtf;
  const sides = bare.split('/');
  if (sides.length > 2) throw unreadable(edtf);
  const first = parseSide(sides[0] ?? '', edtf, -Infinity);
  const last = sides.length === 1 ? first : parseSide(sides[1] ?? '', edtf, Infinity);
  const interval = { start: first.start, end: last.end };
  if (!(interval.start < interval.end)) throw unreadable(edtf);
  return { ...interval, edtf, approximate };
}

function parseSide(side: string, edtf: string, open: number): Interval {
  if (side === '..') return { start: open, end: open };
  const match = POINT.exec(side);
  if (!match) throw unreadable(edtf);
  const [year, month, day, hour, minute] = match
    .slice(1)
    .map((part) => (part ? Number(part) : NaN));
  if (year === undefined || !isRealDate(year, month, day, hour, minute)) throw unreadable(edtf);
  return span(year, month ?? NaN, day ?? NaN, hour ?? NaN, minute ?? NaN);
}

function span(year: number, month: number, day: number, hour: number, minute: number): Interval {
  if (Number.isNaN(month)) return { start: moroccan(year, 1, 1), end: moroccan(year + 1, 1, 1) };
  if (Number.isNaN(day))
    return { start: moroccan(year, month, 1), end: moroccan(year, month + 1, 1) };
  if (Number.isNaN(hour))
    return { start: moroccan(year, month, day), end: moroccan(year, month, day + 1) };
  const start = moroccan(year, month, day, hour, minute);
  return { start, end: start + 60_000 };
}

function isRealDate(year: number, month = NaN, day = NaN, hour = NaN, minute = NaN): boolean {
  if (year < 1900 || year > 2200) return false;
  if (Number.isNaN(month)) return true;
  if (month < 1 || month > 12) return false;
  if (Number.isNaN(day)) return true;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > last) return false;
  return Number.isNaN(hour) || (hour <= 24 && minute < 60);
}

function unreadable(edtf: string): Error {
  return new Error(
    `"${edtf}" is no date we read: write 2025-04-09, 2025-04, 2025-04-09T18:00, A/B, ../B, A/.., ~: about`,
  );
}

let clock: Intl.DateTimeFormat | undefined;

/** The instant of a Moroccan wall-clock time, in epoch milliseconds. */
export function moroccan(year: number, month: number, day: number, hour = 0, minute = 0): number {
  const utc = Date.UTC(year, month - 1, day, hour, minute);
  // One correction is enough: the offset changes at most once near any instant.
  return utc - offsetAt(utc - offsetAt(utc));
}

/** How far Moroccan clocks are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(instant: number): number {
  return knownOffset(instant) ?? zoneOffset(instant);
}

/** The same by the zone itself; for instants that `knownOffset` does not know. */
export function zoneOffset(instant: number): number {
  // Made when it is first asked: that takes a fresh process 20 milliseconds and more.
  clock ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Africa/Casablanca',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  // Swedes write dates as ISO 8601 does.
  const shown = clock.format(instant).replace(' ', 'T');
  return Date.parse(`${shown}Z`) - Math.floor(instant / 1000) * 1000;
}

/** The Moroccan calendar day of an instant, `YYYY-MM-DD`. */
export function moroccanDay(instant: number): string {
  return new Date(instant + offsetAt(instant)).toISOString().slice(0, 10);
}
