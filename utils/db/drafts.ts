/**
 * Drafts, in `storage.local`: they must be kept even while the database is damaged, full of newer
 * records, or closed. One key a draft, and one list of who is where, so that a look at one tab does
 * not read the whole store.
 */
import type { Draft, KeptDraft } from '../annotation/draft.ts';
import type { KeyValueStore } from './second-copy.ts';

type Listed = Pick<KeptDraft, 'tab' | 'session' | 'modified'> & { url: string };
type Index = Record<string, Listed>;

const INDEX = 'siyaq.drafts';
const DRAFT = 'siyaq.draft.';

export class Drafts {
  private readonly store: KeyValueStore;
  private readonly now: () => Date;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(store: KeyValueStore, now: () => Date = () => new Date()) {
    this.store = store;
    this.now = now;
  }

  /** @param session the browser session: tab ids of another one mean nothing */
  async put(draft: Draft, tab: number | null, session: string): Promise<KeptDraft> {
    const kept: KeptDraft = { ...draft, tab, session, modified: this.now().toISOString() };
    await this.change(async (index) => await this.write(index, kept));
    return kept;
  }

  /** Keeps a new selection; an untouched draft of the same tab gives way. */
  async select(draft: Draft, tab: number, session: string): Promise<KeptDraft> {
    const kept: KeptDraft = { ...draft, tab, session, modified: this.now().toISOString() };
    await this.change(async (index) => {
      const ids = Object.keys(index).filter((id) => isOf(index[id], tab, session));
      const untouched = (await this.read(ids)).filter(isUntouched).map((one) => one.id);
      await this.drop(index, untouched);
      await this.write(index, kept);
    });
    return kept;
  }

  /** The newest of this tab; else, if an address is given, the newest of that address. */
  async find(tab: number, session: string, url: string | null): Promise<KeptDraft | null> {
    const entries = Object.entries(await this.index()).sort(([, one], [, other]) =>
      one.modified < other.modified ? 1 : -1,
    );
    const own = entries.find(([, one]) => isOf(one, tab, session));
    const [id] = own ?? entries.find(([, one]) => one.url === url && one.session !== session) ?? [];
    return id === undefined ? null : ((await this.read([id]))[0] ?? null);
  }

  /** All, newest first. */
  async list(): Promise<KeptDraft[]> {
    const drafts = await this.read(Object.keys(await this.index()));
    return drafts.sort((one, other) => (one.modified < other.modified ? 1 : -1));
  }

  async count(): Promise<number> {
    return Object.keys(await this.index()).length;
  }

  async clear(id: string): Promise<void> {
    await this.change(
      async (index) => await this.drop(index, Object.hasOwn(index, id) ? [id] : []),
    );
  }

  /** @returns how many keys are left */
  async clearAll(): Promise<number> {
    const keys = async () =>
      Object.keys(await this.store.get(null)).filter(
        (key) => key === INDEX || key.startsWith(DRAFT),
      );
    await this.change(async () => await this.store.remove(await keys()));
    return (await keys()).length;
  }

  private async index(): Promise<Index> {
    return ((await this.store.get(INDEX))[INDEX] ?? {}) as Index;
  }

  private async read(ids: readonly string[]): Promise<KeptDraft[]> {
    const stored = await this.store.get(ids.map((id) => DRAFT + id));
    return ids.flatMap((id) => (stored[DRAFT + id] as KeptDraft | undefined) ?? []);
  }

  private async write(index: Index, kept: KeptDraft): Promise<void> {
    const { tab, session, modified } = kept;
    const listed: Listed = { tab, session, modified, url: kept.page.url };
    await this.store.set({
      [DRAFT + kept.id]: kept,
      [INDEX]: Object.assign(index, { [kept.id]: listed }),
    });
  }

  private async drop(index: Index, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const rest = Object.entries(index).filter(([id]) => !ids.includes(id));
    for (const id of ids) Reflect.deleteProperty(index, id);
    await this.store.set({ [INDEX]: Object.fromEntries(rest) });
    await this.store.remove(ids.map((id) => DRAFT + id));
  }

  /** One change of the list after another, else one overwrites the other. */
  private async change(work: (index: Index) => Promise<void>): Promise<void> {
    const turn = this.queue.then(async () => work(await this.index()));
    this.queue = turn.catch(() => undefined);
    await turn;
  }
}

function isOf(one: Listed | undefined, tab: number, session: string): boolean {
  return one?.tab === tab && one.session === session;
}

/** Nothing was typed or chosen; initials and state may have been filled in by the panel. */
function isUntouched({ base, form }: KeptDraft): boolean {
  const { claim, newClaim, verdict, reasons, note, evidence, tags } = form;
  const typed = [newClaim, verdict, note, tags, ...reasons].join('') !== '';
  return base === 0 && !claim && !typed && evidence.length === 0;
}
