/**
 * A passage over time: what each later visit found, as the difference of words from the visit
 * before. This is how edits that a site does not announce come to light. Pure.
 */
import { align } from '../anchor/align.ts';
import { wordDiff, type DiffPart } from '../anchor/word-diff.ts';
import { readWords } from '../anchor/words.ts';
import type { Annotation, Outcome } from './schema.ts';

/** One visit on which the passage stood differently than before. */
export interface Visit {
  /** Instant, UTC. */
  at: string;
  outcome: Outcome;
  /** From the words of the visit before to the words of this one; null when there were none. */
  diff: DiffPart[] | null;
}

/** Beyond this many cells of alignment (some 2,000 words twice) the passage counts as replaced. */
const MOST_CELLS = 4_000_000;

/** The visits of an annotation, oldest first; words are compared with those last seen. */
export function passageHistory({ quote, sightings }: Annotation): Visit[] {
  let last = quote.exact;
  return sightings.map(({ at, outcome, exact }) => {
    const diff = exact === null ? null : textDiff(last, exact);
    last = exact ?? last;
    return { at, outcome, diff };
  });
}

/** The difference of two texts by whole words; spelling variants that fold alike count as the same. */
export function textDiff(old: string, now: string): DiffPart[] {
  if (old === now) return [{ kind: 'same', text: now }];
  const [before, after] = [readWords(old), readWords(now)];
  const cells = (before.count + 1) * (before.count + after.count + 1);
  if (before.count === 0 || after.count === 0 || cells > MOST_CELLS)
    return [
      { kind: 'removed', text: old },
      { kind: 'added', text: now },
    ];
  const { same } = align(before, after, -before.count, after.count);
  const whole = (words: typeof before, text: string) => ({
    words,
    first: 0,
    last: words.count,
    span: { start: 0, end: text.length },
  });
  return wordDiff(whole(before, old), whole(after, now), same);
}
