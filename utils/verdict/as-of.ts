/**
 * What was known when: the verdict in force at an instant or over a day, and the timeline cut at
 * an article's date (design §5: a day is an interval; a range begins at its latest bound).
 */
import type { Claim, Event, HistoryEntry } from '../packs/schema.ts';
import { parseEdtf, type Interval } from './time.ts';

type WithHistory = Pick<Claim, 'history'>;

/** When an entry takes effect: at the start of a day or hour; of a range, at its latest bound. */
export function begins(entry: Pick<HistoryEntry, 'from'>): number {
  const date = parseEdtf(entry.from);
  return entry.from.includes('/') ? date.end - 1 : date.start;
}

/** The verdict at one instant. */
export interface Point {
  /** The entry in force; null = not yet stated. */
  entry: HistoryEntry | null;
  /** An entry whose range has begun but whose latest bound is not reached: it may hold already. */
  pending: HistoryEntry | null;
}

/** The verdict of a claim at both ends of an interval. */
export interface Standing {
  atStart: Point;
  atEnd: Point;
  /** The two differ: surfaces say "changed that day". */
  changed: boolean;
}

/**
 * The verdict of a claim at an instant (epoch ms).
 * Entries are taken by their beginnings; the order in the file does not matter.
 */
export function pointAt(claim: WithHistory, instant: number): Point {
  let entry: HistoryEntry | null = null;
  let pending: HistoryEntry | null = null;
  for (const candidate of claim.history) {
    const start = begins(candidate);
    if (start <= instant) {
      if (!entry || start >= begins(entry)) entry = candidate;
    } else if (parseEdtf(candidate.from).start <= instant) {
      if (!pending || start < begins(pending)) pending = candidate;
    }
  }
  return { entry, pending };
}

/** The standing of a claim over an interval, `end` excluded. */
export function standing(claim: WithHistory, interval: Interval): Standing {
  const atStart = pointAt(claim, interval.start);
  const atEnd = pointAt(claim, Math.max(interval.start, interval.end - 1));
  const changed = atStart.entry !== atEnd.entry || atStart.pending !== atEnd.pending;
  return { atStart, atEnd, changed };
}

/** The latest entry of a claim. A claim of a valid pack has at least one. */
export function latest(claim: WithHistory): HistoryEntry | null {
  return pointAt(claim, Infinity).entry;
}

/** A point in one word: a verdict, `none` before the first, `uncertain` while one may hold already. */
export function nameOf(point: Point): HistoryEntry['verdict'] | 'none' | 'uncertain' {
  if (point.pending) return 'uncertain';
  return point.entry?.verdict ?? 'none';
}

/** Where an event stands seen from an article: known by then, perhaps, or known only since. */
export type Known = 'then' | 'uncertain' | 'since';

/** Whether an event was public by the end of an interval. */
export function knownBy(event: Pick<Event, 'knownSince'>, article: Interval): Known {
  const known = parseEdtf(event.knownSince);
  if (known.end <= article.end) return 'then';
  return known.start >= article.end ? 'since' : 'uncertain';
}

/** Splits a timeline at an interval; each part in the order of the dates, together all events. */
export function timeline<T extends Pick<Event, 'id' | 'date' | 'knownSince'>>(
  events: readonly T[],
  article: Interval,
): Record<Known, T[]> {
  const parts: Record<Known, T[]> = { then: [], uncertain: [], since: [] };
  for (const event of inOrder(events)) parts[knownBy(event, article)].push(event);
  return parts;
}

/** Events in the order in which they happened; equal dates in the order of their ids. */
export function inOrder<T extends Pick<Event, 'id' | 'date'>>(events: readonly T[]): T[] {
  const finite = (instant: number) => Math.min(Math.max(instant, -8.64e15), 8.64e15);
  return [...events].sort((a, b) => {
    const [first, second] = [parseEdtf(a.date), parseEdtf(b.date)];
    const start = finite(first.start) - finite(second.start);
    return start || finite(first.end) - finite(second.end) || (a.id < b.id ? -1 : 1);
  });
}
