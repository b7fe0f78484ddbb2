/** Which events of a timeline a reader of one article needs first. */
import type { Event } from '../packs/schema.ts';
import { knownBy } from './as-of.ts';
import { parseEdtf, type Interval } from './time.ts';

type Dated = Pick<Event, 'date' | 'knownSince'>;

/** Events on both sides of the cut, each side in order. */
export interface Sides<One> {
  before: One[];
  after: One[];
}

/** How many events of each sort are near. */
const NEAR = 6;

/**
 * Cuts a timeline behind an article: before it what had begun by its end.
 * @param events in their order
 * @param article the article's date; null = no cut, all stand before it
 */
export function cutAt<One extends Dated>(
  events: readonly One[],
  article: Interval | null,
): Sides<One> {
  const behind = events.findIndex((event) => article && parseEdtf(event.date).start >= article.end);
  const cut = behind < 0 ? events.length : behind;
  return { before: events.slice(0, cut), after: events.slice(cut) };
}

/**
 * The events nearest to an article: the last that were known by then, the last of which that is not
 * sure, and the first that came since. On a crowded day the first sort would else be crowded out.
 */
export function eventsNear<One extends Dated>(
  events: readonly One[],
  article: Interval,
): Sides<One> {
  const { before, after } = cutAt(events, article);
  const isKnown = (event: One) => knownBy(event, article) === 'then';
  const kept = new Set([
    ...before.filter(isKnown).slice(-NEAR),
    ...before.filter((event) => !isKnown(event)).slice(-NEAR),
  ]);
  return { before: before.filter((event) => kept.has(event)), after: after.slice(0, NEAR) };
}
