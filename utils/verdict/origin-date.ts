/** When an origin came to be: its date, or for an undated one the span that its reason allows. */
import type { Origin } from '../packs/schema.ts';
import { parseEdtf, type Interval } from './time.ts';

/** The dates of an origin, as the data writes them. */
type OriginDates = Pick<Origin, 'date' | 'earliest' | 'latest'>;

/** The span in which an origin came to be; a missing bound (the lint names it) leaves it open. */
export function originInterval(origin: OriginDates): Interval {
  if (origin.date !== null) return parseEdtf(origin.date);
  return {
    start: origin.earliest ? parseEdtf(origin.earliest).start : -Infinity,
    end: origin.latest ? parseEdtf(origin.latest).end : Infinity,
  };
}

/** The same as one EDTF text, for showing. */
export function originEdtf(origin: OriginDates): string {
  return origin.date ?? `${origin.earliest ?? '..'}/${origin.latest ?? '..'}`;
}
