/**
 * A passage over time: what each later visit found, as the difference of words from the visit
 * before. This is how edits that a site does not announce come to light. Pure.
 */
import { textDiff } from '../anchor/text-diff.ts';
import type { DiffPart } from '../anchor/word-diff.ts';
import type { Annotation, Outcome } from './schema.ts';

/** One visit on which the passage stood differently than before. */
export interface Visit {
  /** Instant, UTC. */
  at: string;
  outcome: Outcome;
  /** From the words of the visit before to the words of this one; null when there were none. */
  diff: DiffPart[] | null;
}

/** The visits of an annotation, oldest first; words are compared with those last seen. */
export function passageHistory({ quote, sightings }: Annotation): Visit[] {
  let last = quote.exact;
  return sightings.map(({ at, outcome, exact }) => {
    const diff = exact === null ? null : textDiff(last, exact);
    last = exact ?? last;
    return { at, outcome, diff };
  });
}
