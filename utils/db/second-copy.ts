/**
 * The second copy of the library, in `storage.local`: one key an annotation, and the sentinel, a
 * twin of the database's meta row. In Chromium that is another engine than IndexedDB, which Chromium
 * may replace by an empty one without a word when it finds it corrupt; the sentinel notices.
 */
import { isMeta, isWhole, type Meta, type Row } from './annotations.ts';

/** What we need of `storage.local`. */
export interface KeyValueStore {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const SENTINEL = 'siyaq.copy.sentinel';
/** Set while a damage is known and not yet mended: a worker that wakes must not forget it. */
const DAMAGED = 'siyaq.copy.damaged';
const ROW = 'siyaq.copy.row.';

export class SecondCopy {
  private readonly store: KeyValueStore;

  constructor(store: KeyValueStore) {
    this.store = store;
  }

  /** The library as it was last acknowledged; null when there was none, or its record is broken. */
  async sentinel(): Promise<Meta | null> {
    const { [SENTINEL]: meta } = await this.store.get(SENTINEL);
    return isMeta(meta) ? meta : null;
  }

  /** Follows one action. What is gone goes first: a copy must never bring back what was deleted. */
  async follow(meta: Meta, put: readonly Row[], drop: readonly string[]): Promise<void> {
    if (drop.length > 0) await this.store.remove(drop.map((id) => ROW + id));
    await this.store.set({ ...entries(put), [SENTINEL]: meta });
  }

  /** Writes the whole library anew. */
  async renew(meta: Meta, rows: readonly Row[]): Promise<void> {
    const kept = new Set(rows.map((row) => ROW + row.id));
    const orphans = (await this.keys()).filter((key) => key.startsWith(ROW) && !kept.has(key));
    if (orphans.length > 0) await this.store.remove(orphans);
    await this.store.set({ ...entries(rows), [SENTINEL]: meta });
  }

  /** Every row of the copy that is whole. */
  async rows(): Promise<Row[]> {
    const stored = await this.store.get(null);
    const found: Row[] = [];
    for (const [key, value] of Object.entries(stored)) {
      if (!key.startsWith(ROW) || typeof value !== 'string') continue;
      const row = parsed(value);
      if (row && ROW + row.id === key && (await isWhole(row))) found.push(row);
    }
    return found;
  }

  /** Whether a damage was found earlier and not mended. */
  async isMarked(): Promise<boolean> {
    return (await this.store.get(DAMAGED))[DAMAGED] === true;
  }

  async mark(damaged: boolean): Promise<void> {
    await (damaged ? this.store.set({ [DAMAGED]: true }) : this.store.remove([DAMAGED]));
  }

  /** Removes the copy. @returns how many of its keys are left */
  async clear(): Promise<number> {
    // The sentinel first: rows without one are no copy, but a sentinel without rows would pass for one.
    await this.store.remove([SENTINEL]);
    await this.store.remove(await this.keys());
    return (await this.keys()).length;
  }

  private async keys(): Promise<string[]> {
    const all = Object.keys(await this.store.get(null));
    return all.filter((key) => key.startsWith(ROW) || key === SENTINEL || key === DAMAGED);
  }
}

/** As text: Chromium sorts the keys of objects, and the digest is one of the text. */
function entries(rows: readonly Row[]): Record<string, string> {
  return Object.fromEntries(rows.map((row) => [ROW + row.id, JSON.stringify(row)]));
}

function parsed(text: string): Row | null {
  try {
    const row = JSON.parse(text) as Partial<Row> | null;
    return row?.annotation && row.id && row.digest && row.host ? (row as Row) : null;
  } catch {
    return null;
  }
}
