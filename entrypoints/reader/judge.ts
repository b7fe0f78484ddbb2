/** Judges the page properly, asks for the facts, tells the toolbar, and shows what there is to show. */
import { ask } from '../../utils/messages.ts';
import type { FactSheet } from '../../utils/fact-sheet.ts';
import { detectBest } from '../../utils/match/best.ts';
import type { MatcherTables } from '../../utils/match/tables.ts';
import { pageState } from '../../utils/page-state.ts';
import { findArticle } from '../../utils/page/article.ts';
import type { ShowArticle, ShownArticle } from '../../utils/shown-article.ts';

/** What the page came to: for one article, with one set of facts. */
interface Judged {
  key: string;
  sheet: FactSheet;
  shown: ShownArticle | null;
}

let judged: Judged | null = null;
/** Judgements in the order in which they began: an older one must not overwrite a newer. */
let latest = 0;
/** The page has taken our element away for good: it gets none again. */
let unwanted = false;
/** What the toolbar was last told; undefined = nothing yet. */
let told: number | null | undefined;
/** Whether the user has left the sidebar open in this tab. */
let leftOpen = false;

/** The user asked for the sidebar from the toolbar: it is shown for a passing mention too. */
let asked = false;

/** Judges the page as it is now; what was shown for another article goes. */
export async function judge(tables: readonly MatcherTables[]): Promise<void> {
  const turn = ++latest;
  const state = pageState();
  const read = () => findArticle(document, state.rule);
  const article = read();
  const published = article.published?.edtf ?? null;
  const found = article.kind === 'article' ? detectBest(tables, article, published) : null;
  if (!found || found.level === 'none') {
    clear();
    state.status = { state: article.kind === 'article' ? 'nothing' : 'list' };
    if (told !== undefined) await tellToolbar(null);
    return;
  }
  const { topic, level, signs, claims } = found;
  const stances = claims.map(({ id, stance }) => [id, stance]);
  const key = JSON.stringify([article.title, article.url, published, topic, level, stances]);
  // Facts of another article must not stand beside this one, should the background fail.
  if (judged?.key !== key) clear();
  const ids = [...new Set(claims.map((claim) => claim.id))];
  const [sheet, settings] = await Promise.all([
    judged?.sheet ?? ask('getFacts', { topic, claims: ids, url: article.url }),
    ask('pageSettings', null),
  ]);
  if (!sheet || 'error' in settings || turn !== latest) return;
  judged ??= { key, sheet, shown: null };
  const displayed = sheet.claims.map((claim) => claim.id);
  const { muted } = settings;
  state.status = { state: 'found', topic, level, signs, claims: displayed };
  state.hidden = () => (muted ? 'muted' : unwanted ? 'removed' : (judged?.shown?.hidden() ?? null));
  const wanted = !muted && !unwanted && (level === 'about' || settings.mentionsTab || asked);
  const [show] = await Promise.all([
    wanted ? sidebar() : null,
    tellToolbar(muted ? null : displayed.length),
  ]);
  if (turn !== latest) return;
  if (!show) {
    hide();
    return;
  }
  const open = asked || (level === 'about' && (settings.openByItself || leftOpen));
  const options = { read, open, onMoved, onRemoved };
  judged.shown ??= show(document, { sheet, level, published }, options);
  const shownClaims = claims.filter(({ id }) => displayed.includes(id));
  judged.shown.refresh(article, shownClaims, settings);
}

/** Shows what was found, opened. */
export async function showOpen(tables: readonly MatcherTables[]): Promise<void> {
  asked = true;
  // Made anew, for it may stand there closed.
  hide();
  await judge(tables);
}

/** The sidebar's script enters the page only when it is needed. */
async function sidebar(): Promise<ShowArticle | null> {
  const state = pageState();
  if (!state.show) await ask('sidebarWanted', null);
  return state.show ?? null;
}

/** Says it once; the first answer tells whether the sidebar was left open in this tab. */
async function tellToolbar(claims: number | null): Promise<void> {
  if (told === claims) return;
  const isFirst = told === undefined;
  told = claims;
  const { wasOpen } = await ask('pageJudged', claims === null ? null : { claims });
  if (isFirst) leftOpen = wasOpen;
}

function onMoved(open: boolean): void {
  leftOpen = open;
  ask('sidebarMoved', { open }).catch(() => undefined);
}

function onRemoved(): void {
  unwanted = true;
  hide();
}

function hide(): void {
  judged?.shown?.stop();
  if (judged) judged.shown = null;
}

/** The page has changed but not its text. */
export function settle(): void {
  judged?.shown?.settled();
}

/** The toolbar has forgotten this page: it is told again by the next judgement. */
export function forgetToolbar(): void {
  told = undefined;
}

/** Takes away all that is shown. */
export function clear(): void {
  hide();
  judged = null;
  asked = false;
  delete pageState().hidden;
}
