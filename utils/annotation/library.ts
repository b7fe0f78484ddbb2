/**
 * The library as its surfaces see it: what can go wrong, how it stands, what a list may be narrowed
 * to. Types only; a failure is a value, because the surface must tell the person what to do.
 */
import type { Verdict } from '../packs/schema.ts';
import type { Annotation, AnnotationState } from './schema.ts';

/** One field that was refused: its path (`evidence.0.url`) and why, in English, for developers. */
export interface Issue {
  path: string;
  message: string;
}

/** What went wrong. In every case what was stored before is untouched, and nothing else was stored. */
export type Failure =
  /** The request does not have the shape that it must have. */
  | { error: 'invalid'; issues: Issue[] }
  /** The annotation was saved elsewhere meanwhile: both versions, for the person to choose. */
  | { error: 'conflict'; mine: Annotation; stored: Annotation }
  /** The library moved on since the request was planned (import, undo): look again, at this revision. */
  | { error: 'outdated'; rev: number }
  | { error: 'not-found' }
  /** There is nothing to undo. */
  | { error: 'nothing-to-undo' }
  /** The disk or the quota is full: keep the draft, offer export. */
  | { error: 'quota' }
  /** Written by a newer Siyaq: reading and export only. */
  | { error: 'newer-schema' }
  /** The database was wiped, rolled back or broken: `libraryStatus` says what can be restored. */
  | { error: 'damaged' }
  /** Saving from a private window: nothing about such pages is kept. */
  | { error: 'private-window' }
  /** The database or the background does not answer now; nothing is known to be lost. Try again. */
  | { error: 'unavailable' };

export type FailureCode = Failure['error'];

/** Whether an answer says that it went wrong. */
export function isFailure(answer: unknown): answer is Failure {
  return typeof answer === 'object' && answer !== null && 'error' in answer;
}

/** What a list holds; every given condition must hold. */
export interface AnnotationFilter {
  /** Exact address, as stored. */
  url?: string | undefined;
  /** Host of the address, small letters. */
  host?: string | undefined;
  claim?: { topic: string; id: string } | undefined;
  state?: AnnotationState | undefined;
  tag?: string | undefined;
  /** True: what lies in the bin. Otherwise: what does not. */
  bin?: boolean | undefined;
}

/** One edit of many annotations; what is not given stays as it is. */
export interface AnnotationEdit {
  state?: AnnotationState | undefined;
  /** Null takes the verdict away. */
  verdict?: Verdict | null | undefined;
  addTags: string[];
  removeTags: string[];
}

/** What happened to the database. */
export type Damage =
  /** It is empty, or another one stands in its place. */
  | 'wiped'
  /** It is older than what was last acknowledged. */
  | 'rolled-back'
  /** Annotations are missing or changed. */
  | 'altered'
  /** It cannot be opened. */
  | 'does-not-open';

/** An action that can be taken back. */
export interface UndoOffer {
  /** Revision that the action made; `undo` asks for exactly this one. */
  rev: number;
  action: 'save' | 'edit' | 'bin' | 'restore' | 'import' | 'undo';
  /** How many annotations it touched. */
  count: number;
}

/** How the library stands. */
export type LibraryStatus = {
  /** Annotations outside the bin, in the bin, and drafts. */
  live: number;
  bin: number;
  drafts: number;
  /** Whether the second copy is up to date. If not: export soon. */
  copied: boolean;
} & (
  | {
      /** `newer-schema`: reading and export only. */
      state: 'ok' | 'newer-schema';
      /** Revision of the library: grows by one with each action. */
      rev: number;
      undo: UndoOffer | null;
      /** For the reminder: when it was last exported (UTC), days since then, annotations changed since. */
      exported: { at: string | null; days: number | null; changes: number };
    }
  /** `live` and `bin` are 0; these many annotations are whole in the database, in the copy, together. */
  | { state: 'damaged'; damage: Damage; inDatabase: number; inCopy: number; restorable: number }
  /** Neither database nor copy: IndexedDB is switched off or the profile is broken. */
  | { state: 'unavailable' }
);
