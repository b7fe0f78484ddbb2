/** Reads annotations out of the database. */
import type { AnnotationFilter } from '../annotation/library.ts';
import type { Annotation } from '../annotation/schema.ts';
import type { Collection } from 'dexie';
import type { AnnotationsDatabase, Row } from './annotations.ts';

/** All that the filter lets through, newest first. */
export async function findAnnotations(
  db: AnnotationsDatabase,
  filter: AnnotationFilter,
): Promise<Annotation[]> {
  const rows = await candidates(db, filter).toArray();
  return rows
    .map((row) => row.annotation)
    .filter((one) => passes(one, filter))
    .sort((one, other) => compare(other.modified, one.modified) || compare(one.id, other.id));
}

/** By the index that narrows most. */
function candidates(db: AnnotationsDatabase, filter: AnnotationFilter): Collection<Row, string> {
  const by = (index: string, value: string | string[]) => db.annotations.where(index).equals(value);
  if (filter.url !== undefined) return by('annotation.page.url', filter.url);
  if (filter.claim)
    return by('[annotation.claim.topic+annotation.claim.id]', [filter.claim.topic, filter.claim.id]); // prettier-ignore
  if (filter.host !== undefined) return by('host', filter.host);
  if (filter.tag !== undefined) return by('annotation.tags', filter.tag);
  if (filter.bin) return db.annotations.where('annotation.deleted').above('');
  if (filter.state) return by('annotation.state', filter.state);
  return db.annotations.toCollection();
}

function passes(one: Annotation, { url, host, claim, state, tag, bin }: AnnotationFilter): boolean {
  return (
    (one.deleted !== null) === (bin ?? false) &&
    (url === undefined || one.page.url === url) &&
    (host === undefined || new URL(one.page.url).hostname === host) &&
    (!claim || (one.claim?.topic === claim.topic && one.claim.id === claim.id)) &&
    (!state || one.state === state) &&
    (tag === undefined || one.tags.includes(tag))
  );
}

/** By code units: the same order on every machine. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
