/**
 * Runs what is asked of the library, one thing after another: the library is looked at before, a
 * change is one transaction, and what goes wrong comes back as a value.
 */
import type { Change } from '../annotation/changes.ts';
import type { Failure } from '../annotation/library.ts';
import type { Annotation } from '../annotation/schema.ts';
import type { AnnotationsDatabase, Meta } from './annotations.ts';
import { commit, Moved } from './commit.ts';
import { namesOf } from './connection.ts';
import type { Keeper } from './keeper.ts';

/** Decides a change from the stored versions of the annotations that it is about. */
export type Decide = (stored: Map<string, Annotation>) => Change | Failure;

export class Ledger {
  readonly keeper: Keeper;
  private readonly changed: (rev: number) => void;
  private queue: Promise<unknown> = Promise.resolve();

  /** @param changed told the new revision after each action */
  constructor(keeper: Keeper, changed: (rev: number) => void) {
    this.keeper = keeper;
    this.changed = changed;
  }

  /** Work after all that was asked before it. It must be repeatable: a moved library is read again. */
  async serially<T>(work: () => Promise<T>): Promise<T | Failure> {
    const turn = this.queue.then(() => this.guarded(work));
    this.queue = turn;
    return await turn;
  }

  /** Reads, where the library may be read. */
  async reading<T>(
    work: (db: AnnotationsDatabase, meta: Meta | null) => Promise<T>,
  ): Promise<T | Failure> {
    return await this.serially(async () => {
      const standing = await this.keeper.check();
      if (standing.state === 'damaged' || standing.state === 'unavailable')
        return { error: standing.state };
      if (standing.state === 'newer-schema' && !standing.readable) return { error: standing.state };
      return await this.keeper.connection.use((db) => work(db, standing.meta));
    });
  }

  /**
   * One action.
   * @param rev the revision that it was planned for, where it was planned
   */
  async acting(
    ids: readonly string[],
    decide: Decide,
    rev?: number,
  ): Promise<{ changed: number } | Failure> {
    return await this.serially<{ changed: number } | Failure>(async () => {
      const { keeper } = this;
      const standing = await keeper.check();
      if (standing.state !== 'ok') return { error: standing.state };
      const current = standing.meta?.rev ?? 0;
      if (rev !== undefined && rev !== current) return { error: 'outdated', rev: current };
      const rows = await keeper.connection.use((db) => db.annotations.bulkGet([...new Set(ids)]));
      const decision = decide(
        new Map(rows.flatMap((row) => (row ? [[row.id, row.annotation]] : []))),
      );
      if ('error' in decision) return decision;
      if (decision.put.length + decision.drop.length === 0) return { changed: 0 };
      const committed = await keeper.connection.use((db) =>
        commit(db, decision, standing.meta, keeper.versions),
      );
      await keeper.follow(committed);
      this.announce(committed.meta.rev);
      return { changed: committed.put.length + committed.drop.length };
    });
  }

  /** Tells the surfaces that there is something new to fetch. */
  announce(rev: number): void {
    this.changed(rev);
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T | Failure> {
    try {
      return await work().catch((fault: unknown) => {
        // What was remembered of the library may be wrong now.
        this.keeper.doubt();
        if (fault instanceof Moved) return work();
        throw fault;
      });
    } catch (fault) {
      this.keeper.doubt();
      return { error: namesOf(fault).includes('QuotaExceededError') ? 'quota' : 'unavailable' };
    }
  }
}
