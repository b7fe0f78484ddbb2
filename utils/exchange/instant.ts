/** Instants as other tools write them, brought to the one form of the schema. */

/** Stands for "nobody wrote it down": our records need an instant, and a guessed one would lie. */
export const UNKNOWN_INSTANT = '1970-01-01T00:00:00.000Z';

const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s?([Zz]|[+-]\d{2}:?\d{2})?)?$/u;

/**
 * Reads an xsd:dateTime or ISO 8601 date with any fraction and offset; without an offset it counts
 * as UTC, without a time as midnight. Fractions beyond milliseconds are dropped.
 * @returns like `2025-04-09T12:00:00.000Z`, or null when it is no instant that exists
 */
export function readInstant(text: string): string | null {
  const match = DATE_TIME.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const wall = `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}.${(fraction ?? '').slice(0, 3).padEnd(3, '0')}Z`;
  const at = Date.parse(wall);
  // Engines roll the 30th of February over to March.
  if (Number.isNaN(at) || new Date(at).toISOString() !== wall) return null;
  const shifted = new Date(at - offsetOf(zone));
  return shifted.getUTCFullYear() > 9999 || shifted.getUTCFullYear() < 0
    ? null
    : shifted.toISOString();
}

/** An offset such as `+01:00` in milliseconds. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 0;
  const digits = zone.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return (zone.startsWith('-') ? -1 : 1) * minutes * 60_000;
}
