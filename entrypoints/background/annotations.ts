/** The background's own library and drafts, and the answers about them. Input is checked already. */
import browser from 'webextension-polyfill';
import { EMPTY_FORM } from '../../utils/annotation/draft.ts';
import type { Failure } from '../../utils/annotation/library.ts';
import { Drafts } from '../../utils/db/drafts.ts';
import { AnnotationLibrary } from '../../utils/db/library.ts';
import type { Notice, OwnRequests, PageRequests } from '../../utils/messages.ts';
import { believedAddress, type Caller } from './caller.ts';

type OwnAnswers = {
  [Name in LibraryName]: (
    asks: OwnRequests[Name]['asks'],
  ) => Promise<OwnRequests[Name]['answer'] | Failure>;
};
type LibraryName = Exclude<keyof OwnRequests, 'annotationMode' | 'recallHere' | 'sitesChanged'>;
type PageName = 'saveSelection' | 'pageSelectors' | 'reportSightings';
type PageAnswers = {
  [Name in PageName]: (
    asks: PageRequests[Name]['asks'],
    caller: Caller & { kind: 'page' },
  ) => Promise<PageRequests[Name]['answer']>;
};

const SESSION = 'siyaq.session';

let opened: AnnotationLibrary | undefined;
let onChange = (): void => undefined;

/** Who, in the background itself, is told of each change. */
export function whenLibraryChanges(listener: () => void): void {
  onChange = listener;
}

/** The library; made once per life of the worker, its database opened when first needed. */
export function library(): AnnotationLibrary {
  return (opened ??= new AnnotationLibrary({
    store: browser.storage.local,
    changed: (rev) => {
      tell({ name: 'libraryChanged', rev });
      onChange();
    },
  }));
}

const drafts = new Drafts(browser.storage.local);

/** Tells the extension's own pages; none may be open. */
function tell(notice: Notice): void {
  browser.runtime.sendMessage(notice).catch(() => undefined);
}

/** Names this session of the browser; ids of tabs hold within one. */
async function session(): Promise<string> {
  const stored = (await browser.storage.session.get(SESSION))[SESSION];
  if (typeof stored === 'string') return stored;
  const made = crypto.randomUUID();
  await browser.storage.session.set({ [SESSION]: made });
  return made;
}

export const ownAnswers: OwnAnswers = {
  listAnnotations: async ({ filter, offset, limit }) => await library().list(filter, offset, limit),
  getAnnotation: async ({ id }) => await library().get(id),
  async saveAnnotation({ input, base }) {
    const saved = await library().save(input, base);
    // It is on the disk: what follows may fail without harm.
    if (!('error' in saved)) await forget(input.id).catch(() => undefined);
    return saved;
  },
  editAnnotations: async ({ ids, edit }) => await library().edit(ids, edit),
  binAnnotations: async ({ ids }) => await library().bin(ids),
  restoreAnnotations: async ({ ids }) => await library().restore(ids),
  purgeBin: async ({ ids }) => await library().purge(ids),
  undo: async ({ rev }) => await library().undo(rev),
  exportAll: async (part) => await library().exportAll(part),
  markExported: async ({ changed }) => await library().markExported(changed),
  applyImport: async ({ annotations, rev }) => await library().import(annotations, rev),
  getDraft: async ({ tab, url }) => ({ draft: await drafts.find(tab, await session(), url) }),
  listDrafts: async () => ({ drafts: await drafts.list() }),
  putDraft: async ({ draft, tab }) => ({ draft: await drafts.put(draft, tab, await session()) }),
  async clearDraft({ id }) {
    await forget(id);
    return { cleared: true };
  },
  libraryStatus: async () => await library().status(await drafts.count()),
  restoreFromCopy: async () => await library().restoreFromCopy(),
  async deleteEverything() {
    const draftsLeft = await drafts.clearAll();
    // A panel that shows one of them must not keep it again.
    tell({ name: 'draftsChanged', tab: null });
    const rest = await library().deleteEverything();
    return 'error' in rest ? rest : { left: rest.left + draftsLeft };
  },
};

export const pageAnswers: PageAnswers = {
  async saveSelection({ address, title, published, lang, quote, position }, caller) {
    if (caller.incognito) return { error: 'private-window' };
    const page = { url: believedAddress(caller, address), title, published, lang };
    const id = crypto.randomUUID();
    const draft = { id, base: 0, page, quote, position, form: EMPTY_FORM };
    await drafts.select(draft, caller.tabId, await session());
    tell({ name: 'draftsChanged', tab: caller.tabId });
    return { saved: true };
  },
  pageSelectors: async ({ address }, caller) =>
    await library().selectors(believedAddress(caller, address)),
  async reportSightings({ address, seen }, caller) {
    if (caller.incognito) return { error: 'private-window' };
    return await library().see(believedAddress(caller, address), seen);
  },
};

async function forget(id: string): Promise<void> {
  await drafts.clear(id);
  tell({ name: 'draftsChanged', tab: null });
}
