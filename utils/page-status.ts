/** What Siyaq made of a page, as its scripts tell our own pages. */
import type { Level } from './match/decide.ts';
import type { Sign } from './match/reasons.ts';

/**
 * Why a found article shows nothing in its page: the page removed our element, something of the page
 * lies over it, or the user has muted the site.
 */
export type Hidden = 'removed' | 'covered' | 'muted';

/** What Siyaq made of a page; asked by the popup, answered by the page's scripts. */
export type PageStatus =
  /** The reader is on its way. */
  | { state: 'reading' }
  | { state: 'list' }
  | { state: 'nothing' }
  | {
      state: 'found';
      topic: string;
      level: Exclude<Level, 'none'>;
      /** By what it was recognised; kinds only, no word of the page. */
      signs: Sign[];
      /** Ids of the claims that it touches. */
      claims: string[];
      hidden?: Hidden;
    };

/**
 * What pages of ours say to the scripts of a page: what are you; show the sidebar, then say the same;
 * leave, for the user has taken the site back.
 */
export type PageQuestion = 'pageStatus' | 'openSidebar' | 'leavePage';
