/**
 * What our scripts in one page share: they live in the same isolated world, which the page cannot
 * see. The detector writes the first status; the reader refines it. Nothing here listens: whoever asks
 * comes into this world and calls `answer` (`ask-page.ts`), for the browser's own interface alone
 * costs a page a millisecond, and nearly every page is asked nothing.
 */
import type { Gates } from './match/gate.ts';
import type { MatcherTables } from './match/tables.ts';
import type { SiteRule } from './page/site-rule.ts';
import type { ShowArticle } from './shown-article.ts';
import type { Hidden, PageQuestion, PageStatus } from './page-status.ts';

interface PageState {
  status: PageStatus;
  /** Matcher tables of all topics, once they were injected. */
  tables?: MatcherTables[];
  /** Gates of all topics. */
  gates: Gates;
  /** Extraction hints for this host. */
  rule: SiteRule | null;
  /** Whether what an older version had left is gone; all that stands here since is of this one. */
  swept?: boolean;
  /** The reader, once it runs: judges the page anew when its article changed. */
  reader?: () => Promise<void>;
  /** The sidebar, once it was injected: shows an article. */
  show?: ShowArticle;
  /** The reader's: the page has changed but not its text, so marks may have lost their nodes. */
  settled?: () => void;
  /** The reader's: shows the article and opens the sidebar, because the user said so. */
  open?: () => Promise<void>;
  /** The reader's: takes away all that is shown. */
  clear?: () => void;
  /** The detector's, while it reads this page: answers a question of our own pages. */
  answer?: (question: PageQuestion) => Promise<PageStatus>;
  /** The detector's, while it reads this page: ends that, because the user took the site back. */
  leave?: () => void;
  /** The reader's: why nothing is to be seen in the page, looked up when somebody asks. */
  hidden?: () => Hidden | null;
  /** Whether the recall script runs here. */
  recalls?: boolean;
  /** The annotator's, once it was injected: begins again where it had ended. */
  startAnnotator?: () => Promise<void>;
}

const KEY: unique symbol = Symbol.for('siyaq.page');

/** The state of this page; the first call creates it. */
export function pageState(): PageState {
  const world = globalThis as unknown as Record<typeof KEY, PageState | undefined>;
  return (world[KEY] ??= {
    status: { state: 'nothing' },
    gates: {},
    rule: null,
  });
}

/** Answers a question of our own pages about this one. */
export async function answer(question: PageQuestion): Promise<PageStatus> {
  const state = pageState();
  if (question === 'leavePage') state.leave?.();
  if (question === 'openSidebar') await state.open?.();
  const { status, hidden } = state;
  const why = hidden?.();
  return status.state === 'found' && why ? { ...status, hidden: why } : status;
}
