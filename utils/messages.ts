/**
 * Everything that travels between the parts of the extension, in two tables: what a script in a page
 * may ask (`PageRequests`) and what the extension's own pages may ask (`OwnRequests`: popup, side
 * panel, desk). A page can speak as our script in it, so a page script learns selectors and pack
 * facts only, never a note, and writes nothing but a selection and what it saw of its own page.
 * Who asks is read from the sender. A forgotten answer is a type error.
 */
import { extensionApi } from './extension-api.ts';
import type { Draft, KeptDraft } from './annotation/draft.ts';
import type { AnnotationInput } from './annotation/input.ts';
import type {
  AnnotationEdit,
  AnnotationFilter,
  Failure,
  LibraryStatus,
} from './annotation/library.ts';
import type { Annotation } from './annotation/schema.ts';
import type { FactSheet } from './fact-sheet.ts';
import type { PageChoice, PageSettings } from './page-settings.ts';
import type { MarkingWords, PageSelector, Seen, Selection } from './marking.ts';

/** What a script in the top frame of a web page may ask of the background. */
export interface PageRequests {
  /** The gate says "maybe": put the reader into the sender's tab. */
  pageMayMatch: { asks: null; answer: { injected: boolean } };
  /** The reader has something to show: put the sidebar beside it. */
  sidebarWanted: { asks: null; answer: { injected: boolean } };
  /** The reader has decided: these claims with all that hangs on them, and the timeline. */
  getFacts: {
    asks: { topic: string; claims: string[]; url: string | null };
    answer: FactSheet | null;
  };
  /** What the user has chosen, as it counts for the sender's page; again when `settingsChanged` comes. */
  pageSettings: { asks: null; answer: PageSettings | Failure };
  /** A choice made in the sidebar; it counts everywhere, this page hears of it as every other. */
  changeSetting: { asks: PageChoice; answer: null | Failure };
  /** What the page came to: its number of claims for the toolbar, null where nothing was found. */
  pageJudged: { asks: { claims: number } | null; answer: null };
  /** The user has opened or closed the sidebar: the tab's next article begins like that. */
  sidebarMoved: { asks: { open: boolean }; answer: null };
  /**
   * Keeps a selection as a draft of the sender's tab, for the panel to show. An untouched draft of
   * the same tab gives way to it; one with typed text stays in the list. Own pages get `draftsChanged`.
   */
  saveSelection: { asks: Selection; answer: { saved: true } | Failure };
  /**
   * The passages marked on the sender's page. `address` is where the script stands (the canonical
   * address, else `location.href`); it is believed only within the sender's own origin, else the
   * address that the browser reports counts. The fragment is dropped. Private windows may look.
   */
  pageSelectors: { asks: { address: string }; answer: PageSelector[] | Failure };
  /**
   * How the passages of the sender's page were found. Stored, with the time, where it differs from
   * the last sighting; ids of other pages are passed over. A sighting does not change `rev`.
   */
  reportSightings: {
    asks: { address: string; seen: Seen[] };
    answer: { stored: number } | Failure;
  };
  /** The annotator begins: its words, or null where annotation mode is off in this tab. */
  annotatorStarts: { asks: null; answer: MarkingWords | null };
  /** The page goes away while annotation mode is on: the next page of the tab gets it too. */
  pageLeaves: { asks: null; answer: null };
  /** Whether the panel stands open beside the sender's page. */
  panelStands: { asks: null; answer: { open: boolean } };
}

/**
 * What the extension's own pages may ask. Every request may be repeated: one that had already
 * succeeded changes nothing more. Instants are UTC as `toISOString` writes them.
 */
export interface OwnRequests {
  /** Newest first. `limit` 0–500; `total` counts all that the filter lets through. */
  listAnnotations: {
    asks: { filter: AnnotationFilter; offset: number; limit: number };
    answer: { annotations: Annotation[]; total: number; rev: number } | Failure;
  };
  /** Also finds what lies in the bin. */
  getAnnotation: { asks: { id: string }; answer: { annotation: Annotation } | Failure };
  /**
   * `base`: the `rev` that the edit began from, 0 for a new annotation. If another was stored since:
   * `conflict` with both, nothing stored; to overwrite, ask again with `stored.rev`. Answered only
   * once it is on the disk. A draft with the same id goes.
   */
  saveAnnotation: {
    asks: { input: AnnotationInput; base: number };
    answer: { annotation: Annotation } | Failure;
  };
  /** One edit of many, as one action. Ids that are not there are passed over. */
  editAnnotations: {
    asks: { ids: string[]; edit: AnnotationEdit };
    answer: { changed: number } | Failure;
  };
  /** Into the bin, for 30 days. Ids that are not there are passed over. */
  binAnnotations: { asks: { ids: string[] }; answer: { changed: number } | Failure };
  /** Out of the bin. */
  restoreAnnotations: { asks: { ids: string[] }; answer: { changed: number } | Failure };
  /** Deletes for ever what lies in the bin: these, or all. Cannot be undone. */
  purgeBin: { asks: { ids: string[] | 'all' }; answer: { changed: number } | Failure };
  /** Takes the last action back, bulk too; undone twice is done again. `rev` is the one offered. */
  undo: { asks: { rev: number }; answer: { changed: number } | Failure };
  /**
   * Everything, bin included, in the order of creation; in a damaged library what is whole in the
   * database or in the copy. Rows of a newer schema come as they are stored. A stretch of
   * it, in the order of the ids, where one is asked for: a message of thousands would keep the page
   * from answering.
   */
  exportAll: {
    asks: { offset: number; limit: number } | null;
    answer:
      | { schema: number; rev: number; changed: number; annotations: unknown[]; total: number }
      | Failure;
  };
  /** An export was handed over; `changed` as `exportAll` gave it. Resets the reminder. */
  markExported: { asks: { changed: number }; answer: { marked: true } | Failure };
  /**
   * Writes whole records in one transaction, all or none; `rev`, times and sightings as given.
   * `rev` is the library's revision when the import was planned: if it moved, `outdated`.
   */
  applyImport: {
    asks: { annotations: Annotation[]; rev: number };
    answer: { changed: number } | Failure;
  };
  /** The draft of this tab; else, where its address is known, the newest of that address; else null. */
  getDraft: { asks: { tab: number; url: string | null }; answer: { draft: KeptDraft | null } | Failure }; // prettier-ignore
  listDrafts: { asks: null; answer: { drafts: KeptDraft[] } | Failure };
  /** Keeps a draft as typed; works in a damaged library too. */
  putDraft: { asks: { draft: Draft; tab: number | null }; answer: { draft: KeptDraft } | Failure };
  clearDraft: { asks: { id: string }; answer: { cleared: true } | Failure };
  libraryStatus: { asks: null; answer: LibraryStatus };
  /** Mends a damaged library from the second copy. `lost`: known annotations that neither holds. */
  restoreFromCopy: { asks: null; answer: { restored: number; kept: number; lost: number } | Failure }; // prettier-ignore
  /** Annotation mode of a tab; `on` null only asks. `possible`: the browser lets us into its page. */
  annotationMode: {
    asks: { tab: number; on: boolean | null };
    answer: { on: boolean; possible: boolean } | Failure;
  };
  /** Puts the recall script into a tab, where the browser lets us: marks return, the page answers. */
  recallHere: { asks: { tab: number }; answer: { injected: boolean } | Failure };
  /** Database, second copy and drafts; `left` is counted afterwards, 0 unless something failed. */
  deleteEverything: { asks: null; answer: { left: number } | Failure };
  /**
   * The list of added sites has changed: when this is answered, the browser knows them, and pages of
   * new ones that were open are read.
   */
  sitesChanged: { asks: null; answer: null | Failure };
}

/** What the background tells the extension's own pages by itself; they fetch what they show anew. */
export type Notice =
  /** The library is at this revision now. */
  { name: 'libraryChanged'; rev: number } | { name: 'draftsChanged'; tab: number | null };

/** Envelope of a request. */
export interface Message<Name extends string = string> {
  name: Name;
  asks?: unknown;
}

/**
 * Asks the background, from a script in a page.
 * @throws Error when the background cannot answer; the caller says so or stays silent
 */
export async function ask<Name extends keyof PageRequests>(
  name: Name,
  asks: PageRequests[Name]['asks'],
): Promise<PageRequests[Name]['answer']> {
  return await extensionApi().runtime.sendMessage<Message<Name>, PageRequests[Name]['answer']>({
    name,
    asks,
  });
}
