/**
 * Annotations made ready to be listed: host, words to search and Moroccan days are read once, not at
 * every keystroke. Pure.
 */
import { readWords } from '../search/words.ts';
import { foldText } from '../text/fold.ts';
import { moroccanDay } from '../verdict/time.ts';
import type { Steps } from '../exchange/steps.ts';
import type { Annotation } from './schema.ts';

/** One line of the list. */
export interface Row {
  annotation: Annotation;
  host: string;
  /** Moroccan day of the last change, YYYY-MM-DD. */
  day: string;
  /** All that a person wrote or marked, folded, each figure and day once more by its value. */
  words: string;
}

/**
 * Makes rows, in steps of one annotation.
 * @param known rows made before: an annotation that has not changed keeps its row
 */
export function* rowSteps(
  annotations: readonly Annotation[],
  known: ReadonlyMap<string, Row> = new Map(),
): Steps<Row[]> {
  const rows: Row[] = [];
  for (const annotation of annotations) {
    const row = known.get(annotation.id);
    rows.push(row && isSame(row.annotation, annotation) ? row : rowOf(annotation));
    yield rows.length;
  }
  return rows;
}

/** `rev` orders versions; sightings come without a new one; an import may bring any. */
function isSame(one: Annotation, other: Annotation): boolean {
  return (
    one.rev === other.rev &&
    one.modified === other.modified &&
    one.deleted === other.deleted &&
    one.sightings.length === other.sightings.length &&
    one.sightings.at(-1)?.at === other.sightings.at(-1)?.at
  );
}

/** The row of one annotation. */
export function rowOf(annotation: Annotation): Row {
  const folded = foldText(textOf(annotation));
  const values = readWords(folded).values.flatMap(({ terms }) => terms);
  return {
    annotation,
    host: new URL(annotation.page.url).hostname,
    day: moroccanDay(Date.parse(annotation.modified)),
    words: [folded, ...values].join(' '),
  };
}

function textOf({ page, quote, newClaim, note, evidence, tags, author }: Annotation): string {
  return [
    ...[page.title, page.url, quote.exact, newClaim ?? '', note, author],
    ...tags,
    ...evidence.flatMap(({ shows, url }) => [shows, url]),
  ].join('\n');
}
