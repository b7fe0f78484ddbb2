/** Brings all rows of the database to the newest version of the record, in one transaction. */
import { combine, NO_ROWS, toRow, type AnnotationsDatabase, type Meta, type Row } from './annotations.ts'; // prettier-ignore
import { upgraded, type Versions } from './migrations.ts';

/**
 * Upgrades row by row: one that cannot be understood goes, as it is, into the quarantine, and does
 * not stop the others.
 * @returns the new meta row and the rows, for the second copy
 * @throws what Dexie throws; then everything is as before
 */
export async function upgradeRows(
  db: AnnotationsDatabase,
  meta: Meta,
  versions: Versions,
): Promise<{ meta: Meta; rows: Row[] }> {
  const stored = await db.annotations.toArray();
  const records = stored.map((row) => upgraded(row.annotation, meta.schema, versions));
  const rows = await Promise.all(records.flatMap((record) => (record ? [toRow(record)] : [])));
  const odd = stored.filter((_, at) => records[at] === null);
  const next: Meta = {
    ...meta,
    schema: versions.schema,
    minReader: versions.minReader,
    rev: meta.rev + 1,
    count: rows.length,
    digest: combine(NO_ROWS, ...rows.map((row) => row.digest)),
  };
  const at = new Date().toISOString();
  await db.transaction('rw', db.tables, async () => {
    await db.annotations.clear();
    await db.annotations.bulkPut(rows);
    await db.quarantine.bulkAdd(odd.map((row) => ({ at, schema: meta.schema, row })));
    // Its records are of the old version.
    await db.undo.clear();
    await db.meta.put(next);
  });
  return { meta: next, rows };
}
