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
  const margin = heaviest >= perfect ? 1e-9 : MARGIN;
  const equal = places.filter((place) => place.weight > heaviest - margin);
  if (equal.length < 2) return equal[0] ?? null;
  const there = equal.find((place) => place.start === position?.start);
  if (there) return there;
  const verbatim = equal.filter((place) => place.verbatim);
  if (verbatim.length === 1) return verbatim[0] ?? null;
  return position ? clearlyNearest(equal, position.start) : null;
}

function clearlyNearest<Place extends Candidate>(places: Place[], start: number): Place | null {
  const distance = (place: Place) => Math.abs(place.start - start);
  const [nearest, next] = places.sort((a, b) => distance(a) - distance(b));
  if (!nearest || !next) return nearest ?? null;
  return distance(nearest) * CLEARLY <= distance(next) ? nearest : null;
}
