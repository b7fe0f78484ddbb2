/**
 * How far Moroccan clocks were ahead of UTC since the affair, which most articles are from. Past
 * days do not change, and the browser's own zone, which a test holds this against, takes a fresh
 * process ten milliseconds to open: a page would wait for it.
 */

const HOUR = 3_600_000;

/** When the clocks were turned, UTC, and how far ahead they were from then on, ms. */
const CHANGES: readonly (readonly [from: number, offset: number])[] = [
  [Date.UTC(2025, 3, 6, 2), HOUR],
  [Date.UTC(2026, 1, 15, 2), 0],
  [Date.UTC(2026, 2, 22, 2), HOUR],
];
/** The first instant that is not known here: browsers differ on what the law may still change. */
const UNKNOWN_FROM = Date.UTC(2026, 5, 1);

/**
 * The offset of Moroccan time at an instant since then.
 * @param instant epoch ms
 * @returns ms, or null where the zone must be asked
 */
export function knownOffset(instant: number): number | null {
  if (!(instant < UNKNOWN_FROM)) return null;
  return CHANGES.findLast(([from]) => from <= instant)?.[1] ?? null;
}
