/** How far a topic's facts lie behind the reader's day. */
import { parseEdtf } from './time.ts';

/** After this many months without new facts a surface says so before anything else. */
const MONTHS = 6;

/**
 * Whether the facts end more than six months before a day.
 * @param knownUpTo the last day covered, EDTF
 * @param today epoch ms
 */
export function isStale(knownUpTo: string, today: number): boolean {
  const limit = new Date(parseEdtf(knownUpTo).end);
  limit.setUTCMonth(limit.getUTCMonth() + MONTHS);
  return today > limit.getTime();
}
