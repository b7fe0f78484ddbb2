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
/** The user asked for the sidebar from the toolbar: it is shown for a passing mention too. */
let asked = false;

/** Judges the page as it is now; what was shown for another article goes. */
export async function judge(tables: readonly MatcherTables[]): Promise<void> {
  const turn = ++latest;
  const state = pageState();
  const read = () => findArticle(document, state.rule);
  // The background looks them up while we read.
  const choices = ask('pageSettings', null).catch(() => null);
  const article = read();
  const published = article.published?.edtf ?? null;
  const found = article.kind === 'article' ? detectBest(tables, article, published) : null;
  if (!found || found.level === 'none') {
    clear();
    state.status = { state: article.kind === 'article' ? 'nothing' : 'list' };
    if (told !== undefined) tellToolbar(null);
    return;
  }
  const { topic, level, signs, claims } = found;
  const stances = claims.map(({ id, stance }) => [id, stance]);
  const key = JSON.stringify([article.title, article.url, published, topic, level, stances]);
  // Facts of another article must not stand beside this one, should the background fail.
  if (judged?.key !== key) clear();
  const ids = [...new Set(claims.map((claim) => claim.id))];
  const facts =
    judged?.sheet ?? ask('getFacts', { topic, claims: ids, url: article.url }).catch(() => null);
  const settings = await choices;
  if (!settings || 'error' in settings || turn !== latest) return;
  const { muted, openByItself, leftOpen } = settings;
  const wanted = !muted && !unwanted && (level === 'about' || settings.mentionsTab || asked);
  const [sheet, show] = await Promise.all([facts, wanted ? sidebar() : null]);
  if (!sheet || turn !== latest) return;
  judged ??= { key, sheet, shown: null };
  const displayed = sheet.claims.map((claim) => claim.id);
  state.status = { state: 'found', topic, level, signs, claims: displayed };
  state.hidden = () => (muted ? 'muted' : unwanted ? 'removed' : (judged?.shown?.hidden() ?? null));
  tellToolbar(muted ? null : displayed.length);
  if (!show) {
    hide();
    return;
  }
  const open = asked || (level === 'about' && (openByItself || leftOpen));
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

/** Says it once, and waits for nothing: the page shows what it has found whatever the toolbar does. */
function tellToolbar(claims: number | null): void {
  if (told === claims) return;
  told = claims;
  ask('pageJudged', claims === null ? null : { claims }).catch(() => undefined);
}

function onMoved(open: boolean): void {
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
