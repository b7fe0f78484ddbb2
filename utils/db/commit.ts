/** One action, one transaction: annotations, meta row and undo offer change together or not at all. */
import type { Change } from '../annotation/changes.ts';
import { combine, NO_ROWS, toRow, type AnnotationsDatabase, type Meta, type Row } from './annotations.ts'; // prettier-ignore
import type { Versions } from './migrations.ts';

/** The database is not as it was when the change was decided; nothing was written. */
export class Moved extends Error {
  override name = 'Moved';
}

/** What was written. */
export interface Committed {
  meta: Meta;
  put: Row[];
  drop: string[];
}

/** The meta row of a library that is about to get its first annotation. */
export function newMeta({ schema, minReader }: Versions): Meta {
  const dbId = crypto.randomUUID();
  const none = { rev: 0, count: 0, digest: NO_ROWS, changed: 0, exported: null };
  return { key: 'library', schema, minReader, dbId, ...none };
}

/**
 * Writes a change.
 * @param known the meta row as it was last seen, null for a library not yet begun; the schema guard
 * and the check for a wipe in mid-life are that it must still be so
 * @throws Moved; what Dexie throws
 */
export async function commit(
  db: AnnotationsDatabase,
  change: Change,
  known: Meta | null,
  versions: Versions,
): Promise<Committed> {
  // The last of a kind counts: a list may name an id twice.
  const latest = new Map(change.put.map((one) => [one.id, one]));
  const put = await Promise.all([...latest.values()].map(toRow));
  const drop = [...new Set(change.drop)];
  const ids = [...put.map((row) => row.id), ...drop];
  const begun = known ?? newMeta(versions);
  const meta = await db.transaction('rw', db.annotations, db.meta, db.undo, async () => {
    await expect(db, known);
    const before = await rowsById(db, ids);
    await db.annotations.bulkPut(put);
    await db.annotations.bulkDelete(drop);
    const next = advance(begun, put, drop, before);
    await db.meta.put(next);
    await offerUndo(db, change.action, next.rev, ids, before);
    return next;
  });
  return { meta, put, drop };
}

/**
 * Notes an export. No annotation changes, so the revision stays.
 * @throws Moved; what Dexie throws
 */
export async function markExported(
  db: AnnotationsDatabase,
  known: Meta,
  next: Meta,
): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await expect(db, known);
    await db.meta.put(next);
  });
}

async function expect(db: AnnotationsDatabase, known: Meta | null): Promise<void> {
  const { dbId, rev, schema } = (await db.meta.get('library')) ?? {};
  if (dbId !== known?.dbId || rev !== known?.rev || schema !== known?.schema) throw new Moved();
}

function advance(
  meta: Meta,
  put: readonly Row[],
  drop: readonly string[],
  before: ReadonlyMap<string, Row>,
): Meta {
  const gone = drop.filter((id) => before.has(id)).length;
  const added = put.filter((row) => !before.has(row.id)).length;
  const digests = [...put, ...before.values()].map((row) => row.digest);
  return {
    ...meta,
    rev: meta.rev + 1,
    count: meta.count + added - gone,
    digest: combine(meta.digest, ...digests),
    changed: meta.changed + put.length + gone,
  };
}

async function offerUndo(
  db: AnnotationsDatabase,
  action: Change['action'],
  rev: number,
  ids: readonly string[],
  before: ReadonlyMap<string, Row>,
): Promise<void> {
  if (action === 'keep') return;
  await db.undo.delete('last');
  if (action === null) return;
  const was = ids.map((id) => ({ id, annotation: before.get(id)?.annotation ?? null }));
  await db.undo.put({ key: 'last', rev, action, before: was });
}

async function rowsById(
  db: AnnotationsDatabase,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const rows = await db.annotations.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}
