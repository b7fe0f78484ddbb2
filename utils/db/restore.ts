/** Mends a damaged library out of what is whole in the database and in the second copy. */
import type { Connection } from './connection.ts';
import type { AnnotationsDatabase, Meta, Row } from './annotations.ts';
import { combine, NO_ROWS, toRow } from './annotations.ts';
import { newMeta } from './commit.ts';
import { sortRows } from './health.ts';
import { upgraded, type Versions } from './migrations.ts';
import type { SecondCopy } from './second-copy.ts';

/** What can be had of a damaged library. */
export interface Salvage {
  inDatabase: Row[];
  inCopy: Row[];
  /** Of each annotation the newest whole version. */
  together: Row[];
  /** Rows of the database that are not whole. */
  broken: Row[];
  opens: boolean;
}

/** Reads both, changes nothing. */
export async function salvage(connection: Connection, copy: SecondCopy): Promise<Salvage> {
  const rows = await connection.use((db) => db.annotations.toArray()).catch(() => null);
  const { whole, broken } = await sortRows(rows ?? []);
  const inCopy = await copy.rows();
  const together = new Map(inCopy.map((row) => [row.id, row]));
  for (const row of whole) {
    const other = together.get(row.id);
    if (!other || row.annotation.rev >= other.annotation.rev) together.set(row.id, row);
  }
  return { inDatabase: whole, inCopy, together: [...together.values()], broken, opens: rows !== null }; // prettier-ignore
}

/**
 * Writes the salvaged rows back, in one transaction, and the copy anew. May be repeated: until the
 * transaction is complete the copy is not touched.
 * @throws what Dexie throws
 */
export async function mend(
  connection: Connection,
  copy: SecondCopy,
  versions: Versions,
): Promise<{ restored: number; kept: number; lost: number }> {
  const { together, inDatabase, broken, opens } = await salvage(connection, copy);
  const sentinel = await copy.sentinel();
  if (!opens) await connection.destroy();
  const rows = await brought(together, sentinel?.schema ?? versions.schema, versions);
  const meta = await connection.use(async (db) => {
    const next = metaOf(rows, [sentinel, (await db.meta.get('library')) ?? null], versions);
    await replaceAll(db, rows, broken, next);
    return next;
  });
  await copy.renew(meta, rows);
  const kept = new Set(inDatabase.map((row) => row.id));
  const restored = rows.filter((row) => !kept.has(row.id)).length;
  const known = sentinel?.count ?? meta.count;
  return { restored, kept: rows.length - restored, lost: Math.max(0, known - rows.length) };
}

/** The rows in the newest version of the record. */
async function brought(rows: readonly Row[], from: number, versions: Versions): Promise<Row[]> {
  if (from === versions.schema) return [...rows];
  const records = rows.flatMap((row) => upgraded(row.annotation, from, versions) ?? []);
  return await Promise.all(records.map(toRow));
}

/** A library of these rows; its revision lies above all that were seen, so no plan fits it by chance. */
function metaOf(rows: readonly Row[], seen: readonly (Meta | null)[], versions: Versions): Meta {
  const known = seen.filter((meta) => meta !== null);
  const base = known[0] ?? newMeta(versions);
  return {
    ...base,
    schema: versions.schema,
    minReader: versions.minReader,
    rev: Math.max(base.rev, ...known.map((meta) => meta.rev)) + 1,
    changed: Math.max(base.changed, ...known.map((meta) => meta.changed)),
    count: rows.length,
    digest: combine(NO_ROWS, ...rows.map((row) => row.digest)),
  };
}

async function replaceAll(
  db: AnnotationsDatabase,
  rows: readonly Row[],
  broken: readonly Row[],
  meta: Meta,
): Promise<void> {
  const at = new Date().toISOString();
  await db.transaction('rw', db.tables, async () => {
    await db.annotations.clear();
    await db.annotations.bulkPut(rows);
    await db.quarantine.bulkAdd(broken.map((row) => ({ at, schema: meta.schema, row })));
    await db.undo.clear();
    await db.meta.put(meta);
  });
}
