/** Injected when the gate said "maybe": decides properly, asks for the facts, shows the sidebar. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../../utils/messages.ts';
import { detectBest } from '../../utils/match/best.ts';
import { pageState } from '../../utils/page-state.ts';
import { findArticle } from '../../utils/page/article.ts';
import { readSettings, writeSetting } from '../../utils/settings.ts';
import { mountSidebar } from './mount.tsx';

async function readPage(): Promise<void> {
  const state = pageState();
  if (state.reader || !state.tables) return;
  state.reader = true;
  const article = findArticle(document);
  if (article.kind !== 'article') return;
  const { topic, level, claims } = detectBest(
    state.tables,
    article,
    article.published?.edtf ?? null,
  );
  if (level === 'none') return;
  const ids = [...new Set(claims.map((claim) => claim.id))];
  const [sheet, settings] = await Promise.all([
    ask('getFacts', { topic, claims: ids }),
    readSettings(),
  ]);
  if (!sheet) return;
  state.status = { state: 'found', topic, level, claims: sheet.claims.map((claim) => claim.id) };
  mountSidebar(document, {
    sheet,
    level,
    detections: claims.map(({ id, stance }) => ({ id, stance })),
    published: article.published?.edtf ?? null,
    lang: settings.lang ?? article.lang,
    pageDirection: getComputedStyle(document.body).direction === 'rtl' ? 'rtl' : 'ltr',
    onLang: (lang) => void writeSetting('lang', lang),
  });
}

export default defineUnlistedScript(() => {
  // A background that is gone (an update) leaves the page as it was.
  void readPage().catch(() => undefined);
});
