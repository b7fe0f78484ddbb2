/** How the library stands, for the surfaces. */
import type { LibraryStatus, UndoOffer } from '../annotation/library.ts';
import type { Meta, UndoRow } from './annotations.ts';
import type { Keeper } from './keeper.ts';

const DAY = 86_400_000;

/**
 * Counts what there is, and in a damaged library what can be had.
 * @param drafts how many drafts there are; they lie elsewhere
 */
export async function statusOf(keeper: Keeper, drafts: number, now: Date): Promise<LibraryStatus> {
  const standing = await keeper.check();
  const none = { live: 0, bin: 0, drafts, copied: keeper.copied };
  if (standing.state === 'unavailable') return { ...none, state: 'unavailable' };
  if (standing.state === 'damaged') {
    const { inDatabase, inCopy, together } = await keeper.salvage();
    const counts = { inDatabase: inDatabase.length, inCopy: inCopy.length };
    return { ...none, ...standing, ...counts, restorable: together.length };
  }
  const { state, meta } = standing;
  const [bin, last] = await keeper.connection.use((db) =>
    Promise.all([
      db.annotations.where('annotation.deleted').above('').count(),
      db.undo.get('last'),
    ]),
  );
  const live = (meta?.count ?? 0) - bin;
  const undo = last ? offerOf(last) : null;
  return { ...none, live, bin, state, rev: meta?.rev ?? 0, undo, exported: reminder(meta, now) };
}

function offerOf({ rev, action, before }: UndoRow): UndoOffer {
  return { rev, action, count: before.length };
}

function reminder(meta: Meta | null, now: Date) {
  const at = meta?.exported?.at ?? null;
  const days = at === null ? null : Math.floor((now.getTime() - Date.parse(at)) / DAY);
  return { at, days, changes: (meta?.changed ?? 0) - (meta?.exported?.changed ?? 0) };
}
