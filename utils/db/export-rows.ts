/** Rows on their way out: all of them, or a stretch in the order of the ids. */
import type { AnnotationsDatabase, Row } from './annotations.ts';
import { compare } from './find-annotations.ts';

/** Null: everything. */
export type Stretch = { offset: number; limit: number } | null;

/** Some rows, and how many there are in all. */
export interface SomeRows {
  rows: Row[];
  total: number;
}

/** Reads from the database; of a stretch nothing else is read. */
export async function readRows(db: AnnotationsDatabase, stretch: Stretch): Promise<SomeRows> {
  if (!stretch) {
    const rows = await db.annotations.toArray();
    return { rows, total: rows.length };
  }
  const { offset, limit } = stretch;
  const some = db.annotations.orderBy(':id').offset(offset).limit(limit);
  return { rows: await some.toArray(), total: await db.annotations.count() };
}

/** The same of rows that are at hand. */
export function cutRows(rows: readonly Row[], stretch: Stretch): SomeRows {
  const { offset, limit } = stretch ?? { offset: 0, limit: rows.length };
  const sorted = [...rows].sort((one, other) => compare(one.id, other.id));
  return { rows: sorted.slice(offset, offset + limit), total: rows.length };
}
