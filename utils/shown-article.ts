/**
 * What reader and sidebar, two scripts in one page, agree on: the reader judges, and asks for the
 * sidebar only where something is to be shown.
 */
import type { Detection } from './match/find-claims.ts';
import type { Level } from './match/decide.ts';
import type { FactSheet } from './fact-sheet.ts';
import type { Hidden } from './page-status.ts';
import type { PageArticle } from './page/article.ts';
import type { PageSettings } from './page-settings.ts';

/** What is shown of an article for as long as it stays the same article. */
export interface ArticleFacts {
  sheet: FactSheet;
  level: Exclude<Level, 'none'>;
  /** The article's date as found, EDTF, or null. */
  published: string | null;
}

/** What the sidebar asks of the reader, and tells it. */
export interface ShowOptions {
  /** Reads the page anew. */
  read: () => PageArticle;
  /** Whether to begin open; then the focus stays where it is. */
  open: boolean;
  /** The user has opened or closed the sidebar. */
  onMoved: (open: boolean) => void;
  /** The page has taken our element away for good. */
  onRemoved: () => void;
}

/** An article that is shown; nothing stands in the page before the first `refresh`. */
export interface ShownArticle {
  /**
   * Takes over the page's nodes and the user's choices as they are now.
   * @param detections in the article's order, of claims that the sheet holds
   */
  refresh(article: PageArticle, detections: readonly Detection[], settings: PageSettings): void;
  /** The page has changed but not its text: nodes and places are looked at again. */
  settled(): void;
  /** Why nothing of it is to be seen; null = it is. */
  hidden(): Hidden | null;
  /** Takes all of it out of the page. */
  stop(): void;
}

/** Shows an article. */
export type ShowArticle = (
  document: Document,
  facts: ArticleFacts,
  options: ShowOptions,
) => ShownArticle;
