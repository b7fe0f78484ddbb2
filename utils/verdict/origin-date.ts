/** When an origin came to be: its date, or for an undated one the span that its reason allows. */
import type { Origin } from '../packs/schema.ts';
import { parseEdtf, type Interval } from './time.ts';

/** The dates of an origin, as the data writes them. */
type OriginDates = Pick<Origin, 'date' | 'earliest' | 'latest'>;

/**
 * The span in which an origin came to be.
 * @throws Error when it is undated and has no earliest or latest day (the lint names it first)
 */
export function originInterval(origin: OriginDates): Interval {
  if (origin.date !== null) return parseEdtf(origin.date);
  if (!origin.earliest || !origin.latest)
    throw new Error('an undated origin needs earliest and latest');
  return { start: parseEdtf(origin.earliest).start, end: parseEdtf(origin.latest).end };
}

/** The same as one EDTF text, for showing. */
export function originEdtf(origin: OriginDates): string {
  return origin.date ?? `${origin.earliest ?? '..'}/${origin.latest ?? '..'}`;
}
