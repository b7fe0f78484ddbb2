/** The library of annotations: every request of every surface about annotations ends here. */
import { binning, editing, isOver, purging, restoring, saving, seeing, undoing } from '../annotation/changes.ts'; // prettier-ignore
import type { AnnotationInput } from '../annotation/input.ts';
import type {
  AnnotationEdit,
  AnnotationFilter,
  Failure,
  LibraryStatus,
} from '../annotation/library.ts';
import type { Annotation } from '../annotation/schema.ts';
import type { OwnRequests } from '../messages.ts';
import type { PageSelector, Seen } from '../marking.ts';
import { markExported } from './commit.ts';
import { Connection } from './connection.ts';
import { cutRows, readRows } from './export-rows.ts';
import { compare, findAnnotations } from './find-annotations.ts';
import { Keeper } from './keeper.ts';
import { Ledger } from './ledger.ts';
import { statusOf } from './library-status.ts';
import { VERSIONS, type Versions } from './migrations.ts';
import { SecondCopy, type KeyValueStore } from './second-copy.ts';

/** What the library is made of; only `store` must be given. */
export interface LibraryParts {
  /** `storage.local`. */
  store: KeyValueStore;
  /** Told the new revision after each action. */
  changed?: (rev: number) => void;
  now?: () => Date;
  name?: string;
  versions?: Versions;
  /** How long an open may take, ms. */
  timeout?: number;
}

type Answer<Name extends keyof OwnRequests> = Promise<OwnRequests[Name]['answer'] | Failure>;

export class AnnotationLibrary {
  private readonly keeper: Keeper;
  private readonly ledger: Ledger;
  private readonly now: () => Date;

  constructor(parts: LibraryParts) {
    const { name = 'siyaq-annotations', versions = VERSIONS } = parts;
    const connection = new Connection(name, parts.timeout);
    this.keeper = new Keeper(connection, new SecondCopy(parts.store), versions);
    this.ledger = new Ledger(this.keeper, parts.changed ?? (() => undefined));
    this.now = parts.now ?? (() => new Date());
  }

  async list(filter: AnnotationFilter, offset: number, limit: number): Answer<'listAnnotations'> {
    return await this.ledger.reading(async (db, meta) => {
      const found = await findAnnotations(db, filter);
      const annotations = found.slice(offset, offset + limit);
      return { annotations, total: found.length, rev: meta?.rev ?? 0 };
    });
  }

  async get(id: string): Answer<'getAnnotation'> {
    return await this.ledger.reading<{ annotation: Annotation } | Failure>(async (db) => {
      const row = await db.annotations.get(id);
      return row ? { annotation: row.annotation } : { error: 'not-found' };
    });
  }

  /** The passages marked on a page, without what was said about them. */
  async selectors(url: string): Promise<PageSelector[] | Failure> {
    const found = await this.ledger.reading((db) => findAnnotations(db, { url }));
    if ('error' in found) return found;
    return found.map(({ id, quote, position }) => ({ id, quote, position }));
  }

  /** Hosts that have annotations outside the bin; for the registration of the recall script. */
  async hosts(): Promise<string[] | Failure> {
    const live = await this.ledger.reading((db) => findAnnotations(db, {}));
    if ('error' in live) return live;
    return [...new Set(live.map((one) => new URL(one.page.url).hostname))].sort(compare);
  }

  async save(input: AnnotationInput, base: number): Answer<'saveAnnotation'> {
    const done = await this.ledger.acting([input.id], (stored) =>
      saving(stored.get(input.id), input, base, this.instant()),
    );
    return 'error' in done ? done : await this.get(input.id);
  }

  async edit(ids: readonly string[], edit: AnnotationEdit): Answer<'editAnnotations'> {
    return await this.ledger.acting(ids, (stored) =>
      editing([...stored.values()], edit, this.instant()),
    );
  }

  async bin(ids: readonly string[]): Answer<'binAnnotations'> {
    return await this.ledger.acting(ids, (stored) => binning([...stored.values()], this.instant()));
  }

  async restore(ids: readonly string[]): Answer<'restoreAnnotations'> {
    return await this.ledger.acting(ids, (stored) => restoring([...stored.values()]));
  }

  async purge(ids: readonly string[] | 'all'): Answer<'purgeBin'> {
    const wanted = ids === 'all' ? await this.idsInBin(() => true) : ids;
    if ('error' in wanted) return wanted;
    return await this.ledger.acting(wanted, (stored) => purging([...stored.values()]));
  }

  /** @param url the page's own address; annotations of others are passed over */
  async see(url: string, seen: readonly Seen[]): Promise<{ stored: number } | Failure> {
    const done = await this.ledger.acting(
      seen.map((one) => one.id),
      (stored) => seeing(stored, seen, url, this.instant()),
    );
    return 'error' in done ? done : { stored: done.changed };
  }

  async import(annotations: readonly Annotation[], rev: number): Answer<'applyImport'> {
    const ids = annotations.map((one) => one.id);
    const put = [...annotations];
    return await this.ledger.acting(ids, () => ({ put, drop: [], action: 'import' }), rev);
  }

  /** @param rev the revision of the offer */
  async undo(rev: number): Answer<'undo'> {
    const last = await this.ledger.reading(async (db) => (await db.undo.get('last')) ?? null);
    if (last === null) return { error: 'nothing-to-undo' };
    if ('error' in last) return last;
    if (last.rev !== rev) return { error: 'outdated', rev: last.rev };
    const ids = last.before.map((one) => one.id);
    return await this.ledger.acting(ids, (stored) => undoing(stored, last.before));
  }

  /** @param part the stretch that is asked for; null: everything */
  async exportAll(part: OwnRequests['exportAll']['asks'] = null): Answer<'exportAll'> {
    return await this.ledger.serially(async () => {
      const standing = await this.keeper.check();
      if (standing.state === 'unavailable') return { error: 'unavailable' } as const;
      const { rows, total } =
        standing.state === 'damaged'
          ? cutRows((await this.keeper.salvage()).together, part)
          : await this.keeper.connection.use((db) => readRows(db, part));
      const annotations = rows
        .map((row) => row.annotation)
        .sort((one, other) => compare(one.created, other.created) || compare(one.id, other.id));
      const meta = standing.state === 'damaged' ? null : standing.meta;
      const { rev = 0, changed = 0, schema = this.keeper.versions.schema } = meta ?? {};
      return { schema, rev, changed, annotations, total };
    });
  }

  async markExported(changed: number): Answer<'markExported'> {
    return await this.ledger.serially(async () => {
      const standing = await this.keeper.check();
      if (standing.state !== 'ok') return { error: standing.state };
      const { meta } = standing;
      if (!meta) return { marked: true } as const;
      const exported = { at: this.instant(), changed: Math.min(changed, meta.changed) };
      const next = { ...meta, exported };
      await this.keeper.connection.use((db) => markExported(db, meta, next));
      await this.keeper.follow({ meta: next, put: [], drop: [] });
      return { marked: true } as const;
    });
  }

  /** @param drafts how many drafts there are */
  async status(drafts: number): Promise<LibraryStatus> {
    const status = await this.ledger.serially(() => statusOf(this.keeper, drafts, this.now()));
    const none = { live: 0, bin: 0, drafts, copied: this.keeper.copied };
    return 'error' in status ? { ...none, state: 'unavailable' } : status;
  }

  async restoreFromCopy(): Answer<'restoreFromCopy'> {
    return await this.ledger.serially(async () => {
      const result = await this.keeper.mend();
      if (!result) return { error: 'newer-schema' } as const;
      const standing = await this.keeper.check();
      if (standing.state === 'ok') this.ledger.announce(standing.meta?.rev ?? 0);
      return result;
    });
  }

  /** @returns what is left of database and second copy, counted afterwards */
  async deleteEverything(): Answer<'deleteEverything'> {
    return await this.ledger.serially(async () => {
      const left = await this.keeper.destroy();
      this.ledger.announce(0);
      return { left };
    });
  }

  /**
   * At the start of the browser: every row is read and compared, and the bin loses what is over.
   * Where nothing was ever saved no database is made.
   */
  async start(): Promise<void> {
    if (!(await this.keeper.isBegun())) return;
    const standing = await this.ledger.serially(() => this.keeper.verify());
    if ('error' in standing || standing.state !== 'ok') return;
    const over = await this.idsInBin((one) => isOver(one, this.now()));
    if (!('error' in over) && over.length > 0) await this.purge(over);
  }

  private async idsInBin(wanted: (one: Annotation) => boolean): Promise<string[] | Failure> {
    const bin = await this.ledger.reading((db) => findAnnotations(db, { bin: true }));
    return 'error' in bin ? bin : bin.filter(wanted).map((one) => one.id);
  }

  private instant(): string {
    return this.now().toISOString();
  }
}
