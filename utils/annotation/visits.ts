/** What later visits say of a passage: when it last stood as marked, and since when it does not. Pure. */
import { anchorWithDiff } from '../anchor/anchor-diff.ts';
import type { DiffPart } from '../anchor/word-diff.ts';
import type { Annotation, Sighting } from './schema.ts';

type Visited = Pick<Annotation, 'created' | 'sightings'>;

/** Whether the words of a passage are no longer those that were marked. */
export function isEdited({ outcome }: Pick<Sighting, 'outcome'>): boolean {
  return outcome === 'changed' || outcome === 'gone';
}

/**
 * @returns instants: `asMarked`, when its words were last noted to stand as marked; `edited`, when a
 * visit first found them otherwise, null when the last visit found them as marked
 */
export function visitsOf({ created, sightings }: Visited): {
  asMarked: string;
  edited: string | null;
} {
  const last = sightings.findLastIndex((one) => !isEdited(one));
  return { asMarked: sightings[last]?.at ?? created, edited: sightings[last + 1]?.at ?? null };
}

/**
 * What is new in a passage that was edited, word by word.
 * @param exact the words that were found
 */
export function changesIn({ quote }: Pick<Annotation, 'quote'>, exact: string): DiffPart[] {
  const { diff } = anchorWithDiff(`${quote.prefix}${exact}${quote.suffix}`, {
    quote,
    position: null,
  });
  // Too different to be laid side by side: the old words, then the new.
  return (
    diff ?? [
      { kind: 'removed', text: `${quote.exact} ` },
      { kind: 'added', text: exact },
    ]
  );
}
