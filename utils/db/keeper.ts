/**
 * Keeps database and second copy together: checks them against each other before anything is read
 * or written, renews the copy when it fell behind, never begins an empty library where there was one.
 */
import type { Damage } from '../annotation/library.ts';
import type { AnnotationsDatabase, Meta, Row } from './annotations.ts';
import type { Connection } from './connection.ts';
import type { Committed } from './commit.ts';
import { isComplete, judge, readMeta } from './health.ts';
import type { Versions } from './migrations.ts';
import { mend, salvage, type Salvage } from './restore.ts';
import type { SecondCopy } from './second-copy.ts';
import { upgradeRows } from './upgrade-rows.ts';

/** How the library stands. */
export type Standing =
  /** `meta` is null while nothing was ever saved. */
  | { state: 'ok'; meta: Meta | null }
  | { state: 'newer-schema'; meta: Meta; readable: boolean }
  | { state: 'damaged'; damage: Damage }
  | { state: 'unavailable' };

export class Keeper {
  readonly connection: Connection;
  readonly versions: Versions;
  /** Whether the second copy holds all that the database holds. */
  copied = true;
  private readonly copy: SecondCopy;
  private standing: Standing | null = null;

  constructor(connection: Connection, copy: SecondCopy, versions: Versions) {
    this.connection = connection;
    this.copy = copy;
    this.versions = versions;
  }

  /** How the library stands; looked at once, then remembered while it is sound. */
  async check(): Promise<Standing> {
    if (this.standing) return this.standing;
    const standing = await this.look();
    if (standing.state === 'damaged') await this.copy.mark(true);
    if (standing.state === 'ok') this.standing = standing;
    return standing;
  }

  /** Something went wrong: look again before the next request. */
  doubt(): void {
    this.standing = null;
  }

  /** Reads every row of both and compares; at the start of the browser. */
  async verify(): Promise<Standing> {
    const standing = await this.check();
    if (standing.state !== 'ok' || !standing.meta) return standing;
    const { meta } = standing;
    const rows = await this.connection.use((db) => db.annotations.toArray());
    if (!(await isComplete(rows, meta))) {
      await this.copy.mark(true);
      this.doubt();
      return { state: 'damaged', damage: 'altered' };
    }
    if (!(await isComplete(await this.copy.rows(), meta))) await this.renew(meta, rows);
    return standing;
  }

  /** Takes note of what was committed, and copies it. A copy that fails is told, not thrown. */
  async follow({ meta, put, drop }: Committed): Promise<void> {
    this.standing = { state: 'ok', meta };
    if (this.copied) this.copied = await succeeds(this.copy.follow(meta, put, drop));
    else await this.renew(meta, await this.connection.use((db) => db.annotations.toArray()));
  }

  async salvage(): Promise<Salvage> {
    return await salvage(this.connection, this.copy);
  }

  /** @returns null when the copy was written by a newer version: older code must not touch it */
  async mend(): Promise<{ restored: number; kept: number; lost: number } | null> {
    const sentinel = await this.copy.sentinel();
    if (sentinel && sentinel.schema > this.versions.schema) return null;
    const result = await mend(this.connection, this.copy, this.versions);
    await this.copy.mark(false);
    this.copied = true;
    this.doubt();
    return result;
  }

  /** Removes both. @returns what is left of them, counted anew */
  async destroy(): Promise<number> {
    this.doubt();
    const keys = await this.copy.clear();
    await this.connection.destroy();
    const rows = await this.connection.use((db) => db.annotations.count());
    await this.connection.destroy();
    this.copied = true;
    return keys + rows;
  }

  /** Whether a library was ever begun, without opening the database. */
  async isBegun(): Promise<boolean> {
    return (await this.copy.sentinel()) !== null;
  }

  private async look(): Promise<Standing> {
    const sentinel = await this.copy.sentinel();
    const found = await this.connection.use(readMeta).catch(() => null);
    if (!found) return sentinel ? damaged('does-not-open') : { state: 'unavailable' };
    const { meta, count } = found;
    if (meta && meta.schema > this.versions.schema)
      return { state: 'newer-schema', meta, readable: meta.minReader <= this.versions.schema };
    const verdict = judge({ meta, count, sentinel });
    if (verdict === 'fresh') return await this.lookForRemains();
    if (verdict !== 'sound' && verdict !== 'renew') return damaged(verdict);
    return await this.connection.use((db) => this.makeReady(db, meta as Meta, verdict === 'renew'));
  }

  /** Neither meta row nor sentinel: a beginning, unless the copy still holds annotations. */
  private async lookForRemains(): Promise<Standing> {
    const remains = (await this.copy.isMarked()) || (await this.copy.rows()).length > 0;
    return remains ? damaged('wiped') : { state: 'ok', meta: null };
  }

  private async makeReady(db: AnnotationsDatabase, meta: Meta, renew: boolean): Promise<Standing> {
    if (await this.copy.isMarked()) {
      if (!(await isComplete(await db.annotations.toArray(), meta))) return damaged('altered');
      await this.copy.mark(false);
    }
    if (meta.schema < this.versions.schema) {
      const upgraded = await upgradeRows(db, meta, this.versions);
      await this.renew(upgraded.meta, upgraded.rows);
      return { state: 'ok', meta: upgraded.meta };
    }
    if (renew) await this.renew(meta, await db.annotations.toArray());
    return { state: 'ok', meta };
  }

  private async renew(meta: Meta, rows: readonly Row[]): Promise<void> {
    this.copied = await succeeds(this.copy.renew(meta, rows));
  }
}

function damaged(damage: Damage): Standing {
  return { state: 'damaged', damage };
}

async function succeeds(work: Promise<void>): Promise<boolean> {
  return await work.then(
    () => true,
    () => false,
  );
}
