/**
 * Is this the library that was last acknowledged? The database's own meta row, its count and the
 * sentinel of the second copy must agree. Where they do not, either the copy fell behind (a worker
 * died between the two writes: the database counts) or the database was damaged.
 */
import type { Damage } from '../annotation/library.ts';
import { combine, isMeta, isWhole, NO_ROWS, type AnnotationsDatabase, type Meta, type Row } from './annotations.ts'; // prettier-ignore

/** What was found on opening. */
export interface Found {
  meta: Meta | null;
  /** Rows in the table. */
  count: number;
  sentinel: Meta | null;
}

/**
 * Judges what was found.
 * @returns `fresh`: nothing was ever saved; `renew`: sound, but the copy is behind
 */
export function judge({ meta, count, sentinel }: Found): 'sound' | 'fresh' | 'renew' | Damage {
  if (!meta) return sentinel || count > 0 ? 'wiped' : 'fresh';
  if (meta.count !== count) return 'altered';
  if (!sentinel) return 'renew';
  if (sentinel.dbId !== meta.dbId) return 'wiped';
  if (sentinel.rev > meta.rev) return 'rolled-back';
  if (sentinel.rev < meta.rev) return 'renew';
  return sentinel.digest === meta.digest && sentinel.count === meta.count ? 'sound' : 'altered';
}

/** Reads meta row and count in one transaction. */
export async function readMeta(
  db: AnnotationsDatabase,
): Promise<{ meta: Meta | null; count: number }> {
  return await db.transaction('r', db.meta, db.annotations, async () => {
    const meta = await db.meta.get('library');
    return { meta: isMeta(meta) ? meta : null, count: await db.annotations.count() };
  });
}

/** Rows that are whole, and the others. */
export async function sortRows(rows: readonly Row[]): Promise<{ whole: Row[]; broken: Row[] }> {
  const verdicts = await Promise.all(rows.map((row) => isWhole(row).catch(() => false)));
  return {
    whole: rows.filter((_, at) => verdicts[at]),
    broken: rows.filter((_, at) => !verdicts[at]),
  };
}

/** Whether every row is whole and all together are what the meta row says. */
export async function isComplete(rows: readonly Row[], meta: Meta): Promise<boolean> {
  const { broken } = await sortRows(rows);
  const sum = combine(NO_ROWS, ...rows.map((row) => row.digest));
  return broken.length === 0 && rows.length === meta.count && sum === meta.digest;
}
