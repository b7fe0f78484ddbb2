/**
 * What was known when: the verdict in force at an instant or over a day, and the timeline cut at
 * an article's date (design §5: a day is an interval; a range begins at its latest bound).
 */
import type { Claim, Event, HistoryEntry } from '../packs/schema.ts';
import { parseEdtf, type Interval } from './time.ts';

/** When an entry takes effect: at the start of a day or hour; of a range, at its last day. */
export function begins(entry: Pick<HistoryEntry, 'from'>): number {
  const date = parseEdtf(entry.from);
  return entry.from.includes('/') ? date.end - 1 : date.start;
}

/** The verdict of a claim at both ends of an interval; null = not yet stated. */
export interface Standing {
  atStart: HistoryEntry | null;
  atEnd: HistoryEntry | null;
  /** The two differ: surfaces say "changed that day". */
  changed: boolean;
}

/** The entry in force at an instant (epoch ms), or null before the first. */
export function entryAt(claim: Pick<Claim, 'history'>, instant: number): HistoryEntry | null {
  let inForce: HistoryEntry | null = null;
  let since = -Infinity;
  for (const entry of claim.history) {
    const start = begins(entry);
    if (start <= instant && start >= since) {
      inForce = entry;
      since = start;
    }
  }
  return inForce;
}

/** The standing of a claim over an interval, `end` excluded. */
export function standing(claim: Pick<Claim, 'history'>, interval: Interval): Standing {
  const atStart = entryAt(claim, interval.start);
  const atEnd = entryAt(claim, interval.end - 1);
  return { atStart, atEnd, changed: atStart !== atEnd };
}

/** The latest entry of a claim. A claim of a valid pack has at least one. */
export function latest(claim: Pick<Claim, 'history'>): HistoryEntry | null {
  return entryAt(claim, Infinity);
}

/** Where an event stands seen from an article: known by then, known only since, or not to be told. */
export type Known = 'then' | 'uncertain' | 'since';

/** Whether an event was public by the article's date. */
export function knownBy(event: Pick<Event, 'knownSince'>, article: Interval): Known {
  const known = parseEdtf(event.knownSince);
  if (known.end <= article.end) return 'then';
  return known.start >= article.end ? 'since' : 'uncertain';
}

/** Events in the order in which they happened; equal dates in the order of their ids. */
export function inOrder<T extends Pick<Event, 'id' | 'date'>>(events: readonly T[]): T[] {
  return [...events].sort((a, b) => {
    const [first, second] = [parseEdtf(a.date), parseEdtf(b.date)];
    const start = Math.max(first.start, -8.64e15) - Math.max(second.start, -8.64e15);
    return start || first.end - second.end || a.id.localeCompare(b.id);
  });
}
