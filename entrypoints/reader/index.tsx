/** Injected when the gate said "maybe": decides properly, asks for the facts, shows the sidebar. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../../utils/messages.ts';
import { detectBest } from '../../utils/match/best.ts';
import type { MatcherTables } from '../../utils/match/tables.ts';
import { pageState } from '../../utils/page-state.ts';
import { findArticle } from '../../utils/page/article.ts';
import { readSettings, writeSetting } from '../../utils/settings.ts';
import { mountSidebar } from './mount.tsx';

/** What is shown now, and how to take it away. */
interface Shown {
  key: string;
  unmount: () => void;
}

let shown: Shown | null = null;
/** Judgements in the order in which they began: an older one must not overwrite a newer. */
let latest = 0;

/** Judges the page as it is now; what was shown for another article goes. */
async function judge(tables: readonly MatcherTables[]): Promise<void> {
  const turn = ++latest;
  const state = pageState();
  const article = findArticle(document, state.rule);
  const published = article.published?.edtf ?? null;
  const found = article.kind === 'article' ? detectBest(tables, article, published) : null;
  if (!found || found.level === 'none') {
    clear();
    state.status = { state: article.kind === 'article' ? 'nothing' : 'list' };
    return;
  }
  const { topic, level, claims } = found;
  const detections = claims.map(({ id, stance }, index) => ({ id, stance, index }));
  const key = JSON.stringify([article.title, article.url, published, topic, level, detections]);
  if (shown?.key === key) return;
  const ids = [...new Set(claims.map((claim) => claim.id))];
  const [sheet, settings] = await Promise.all([
    ask('getFacts', { topic, claims: ids, url: article.url }),
    readSettings(),
  ]);
  if (!sheet || turn !== latest) return;
  clear();
  state.status = { state: 'found', topic, level, claims: sheet.claims.map((claim) => claim.id) };
  const unmount = mountSidebar(document, {
    sheet,
    level,
    detections,
    published,
    lang: settings.lang ?? article.lang,
    pageDirection: getComputedStyle(document.body).direction === 'rtl' ? 'rtl' : 'ltr',
    onLang: (lang) => void writeSetting('lang', lang),
  });
  shown = { key, unmount };
}

function clear(): void {
  shown?.unmount();
  shown = null;
}

export default defineUnlistedScript(() => {
  const state = pageState();
  const { tables } = state;
  if (state.reader || !tables) return;
  // A background that is gone (an update) leaves the page as it was.
  state.reader = () => judge(tables).catch(() => undefined);
  void state.reader();
});
