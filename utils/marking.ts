/** What annotation mode tells between a page's scripts and the rest: passages and commands, never a note. */
import type { Outcome, Position, Quote } from './annotation/schema.ts';
import type { Lang } from './packs/schema.ts';

/** A selected passage on its way to the side panel. */
export interface Selection {
  /** See `pageSelectors`. */
  address: string;
  title: string;
  /** The article's date, EDTF, or null. */
  published: string | null;
  lang: string | null;
  quote: Quote;
  position: Position | null;
}

/** Where a passage of this page is, without what was said about it. */
export interface PageSelector {
  id: string;
  quote: Quote;
  position: Position | null;
}

/** How a passage was found on this visit. */
export interface Seen {
  id: string;
  outcome: Outcome;
  /** The words found; null when gone. */
  exact: string | null;
}

/** The few words that the annotator shows in a page; written by the background, to keep it small. */
export interface MarkingWords {
  lang: Lang;
  /** On the button beside a selection. */
  mark: string;
  /** The selection is with the open panel. */
  kept: string;
  /** The selection is kept; how the panel is opened where the browser refuses us. */
  open: string;
  /** Nothing of the page's text is selected. */
  nothing: string;
  /** A private window: nothing is kept. */
  private: string;
  /** More is selected than one annotation can hold. */
  long: string;
  failed: string;
}

/** What became of the passages marked on a page, told to the extension's own pages. */
export interface PageMarks {
  /** The address under which the page's annotations are stored. */
  address: string;
  found: Seen[];
}

/** What the background and our own pages tell the scripts in a page. */
export type PageCommand =
  /** Annotation mode is over: leave nothing. */
  | { name: 'annotatorOff' }
  /** The user asked by shortcut or menu: mark what is selected. */
  | { name: 'markSelection' }
  /** Look again, and answer with `PageMarks`. */
  | { name: 'pageMarks' }
  /** Scroll to a mark; answers whether it could. */
  | { name: 'showMark'; id: string };
