/**
 * What our scripts in one page share: they live in the same isolated world, which the page cannot
 * see. The detector writes the first status and answers the popup; the reader refines it.
 */
import { browser } from '@wxt-dev/browser';
import type { Gates } from './match/gate.ts';
import type { MatcherTables } from './match/tables.ts';
import type { SiteRule } from './page/site-rule.ts';
import type { ShowArticle } from './shown-article.ts';
import type { Hidden, Message, PageStatus } from './messages.ts';

interface PageState {
  status: PageStatus;
  /** Matcher tables of all topics, once they were injected. */
  tables?: MatcherTables[];
  /** Gates of all topics. */
  gates: Gates;
  /** Extraction hints for this host. */
  rule: SiteRule | null;
  /** The reader, once it runs: judges the page anew when its article changed. */
  reader?: () => Promise<void>;
  /** The sidebar, once it was injected: shows an article. */
  show?: ShowArticle;
  /** The reader's: the page has changed but not its text, so marks may have lost their nodes. */
  settled?: () => void;
  /** The reader's: why nothing is to be seen in the page, looked up when somebody asks. */
  hidden?: () => Hidden | null;
}

const KEY: unique symbol = Symbol.for('siyaq.page');

/** The state of this page; the first call creates it. */
export function pageState(): PageState {
  const world = globalThis as unknown as Record<typeof KEY, PageState | undefined>;
  return (world[KEY] ??= { status: { state: 'nothing' }, gates: {}, rule: null });
}

/** Answers the popup's question about this page. */
export function answerStatus(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    if (sender.id !== browser.runtime.id) return;
    if ((message as Message | null)?.name !== 'pageStatus') return;
    const { status, hidden } = pageState();
    const why = hidden?.();
    reply(why ? { ...status, hidden: why } : status);
  });
}
