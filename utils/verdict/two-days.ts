/**
 * A claim seen from two days at once: the article's and the latest. What each surface shows first
 * follows from here, so that no surface decides it for itself.
 */
import type { Claim, HistoryEntry } from '../packs/schema.ts';
import { latest, nameOf, standing } from './as-of.ts';
import type { Interval } from './time.ts';

type VerdictName = ReturnType<typeof nameOf>;

/** The two findings on one claim. */
export interface TwoDays {
  /** Verdicts through the article's day, in order; two where it changed that day; none without a date. */
  then: VerdictName[];
  /** The entry in force when the article's day ended; null before the first, or without a date. */
  thenEntry: HistoryEntry | null;
  /** The latest verdict. */
  now: VerdictName;
  nowEntry: HistoryEntry | null;
  /** The latest verdict is another one than that of the article's day. */
  verdictMoved: boolean;
  /** The latest finding is another entry, be its verdict the same. */
  findingMoved: boolean;
}

/**
 * Looks at a claim from the article's day and from the latest.
 * @param article the article's date, or null when unknown: then only the latest counts
 */
export function twoDays(claim: Pick<Claim, 'history'>, article: Interval | null): TwoDays {
  const nowEntry = latest(claim);
  const now = nowEntry?.verdict ?? 'none';
  if (!article) {
    return { then: [], thenEntry: null, now, nowEntry, verdictMoved: false, findingMoved: false };
  }
  const { atStart, atEnd } = standing(claim, article);
  const [first, last] = [nameOf(atStart), nameOf(atEnd)];
  return {
    then: first === last ? [last] : [first, last],
    thenEntry: atEnd.entry,
    now,
    nowEntry,
    verdictMoved: last !== now,
    findingMoved: atEnd.entry !== nowEntry,
  };
}
