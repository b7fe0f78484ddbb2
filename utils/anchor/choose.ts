/**
 * Chooses among several places that look alike: the surroundings first, then the position. Pure.
 */
import type { Position } from '../annotation/schema.ts';

/** A place that may be the right one. */
export interface Candidate {
  /** UTF-16 offset in the text. */
  start: number;
  /** How much speaks for it. */
  weight: number;
  /** Whether it is the quote letter by letter. */
  verbatim: boolean;
}

/** Weights nearer than this are equal, unless one is perfect. */
const MARGIN = 0.15;
/** A place at the saved position, or by far the nearest to it, may weigh so much less. */
const TRUSTED = 0.7;
const BY_FAR = 16;
/** A position decides when the next place is at least so many times farther away. */
const CLEARLY = 4;

/**
 * @param perfect the weight of a place about which nothing changed
 * @returns the place that stands out, or null when choosing would be guessing
 */
export function choose<Place extends Candidate>(
  places: readonly Place[],
  position: Position | null,
  perfect: number,
): Place | null {
  const heaviest = Math.max(...places.map((place) => place.weight));
  const there = position && nearest(places, position.start, BY_FAR);
  if (there && there.weight > heaviest - TRUSTED) return there;
  const margin = heaviest >= perfect ? 1e-9 : MARGIN;
  const equal = places.filter((place) => place.weight > heaviest - margin);
  if (equal.length < 2) return equal[0] ?? null;
  const verbatim = equal.filter((place) => place.verbatim);
  if (verbatim.length === 1) return verbatim[0] ?? null;
  return position ? nearest(equal, position.start, CLEARLY) : null;
}

/** Whether one place is so many times nearer to the saved position that the other can be left out. */
export function isClearlyNearer(start: number, than: number, position: number): boolean {
  return Math.abs(start - position) * CLEARLY <= Math.abs(than - position);
}

/** The nearest place, when the next one is at least `times` farther away. */
function nearest<Place extends Candidate>(
  places: readonly Place[],
  position: number,
  times: number,
): Place | null {
  const distance = (place: Place) => Math.abs(place.start - position);
  const [first, next] = [...places].sort((a, b) => distance(a) - distance(b));
  if (!first || !next) return first ?? null;
  return distance(first) * times <= distance(next) ? first : null;
}
