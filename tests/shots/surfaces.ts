/**
 * The surfaces of the contact sheet, one row each: add a surface here and it is photographed in
 * every language, theme and width.
 */
import type { Page, Viewport } from 'puppeteer-core';
import type { ClosedRoot } from '../helpers/closed-root.ts';
import { DAYS, type ReadingArticle } from '../helpers/reading-articles.ts';
import { ROOMS } from './desk-surfaces.ts';
import { PANELS } from './panel-surfaces.ts';
import { POPUPS } from './popup-surfaces.ts';

/** A surface in a page: what to do in its closed root before the picture. */
export interface InPage {
  kind: 'page';
  name: string;
  /** Source of a function of (root); null = as the page shows it. */
  prepare: string | null;
  /** Another article than the usual one; then one width is enough. */
  article?: ReadingArticle;
  /** Zoomed: fewer and larger CSS pixels in the same window, whatever width is asked for. */
  zoomed?: Viewport;
}

/** A page of the extension itself. */
export interface OwnPage {
  kind: 'own';
  name: string;
  path: string;
  /** What must be there before the picture. */
  ready: string;
  width: number;
  height: number;
  /** Whether it stands over the article, as a popup does. */
  overArticle?: 'usual' | 'list' | ReadingArticle;
  /** What the article itself does, as the source of a script that runs before its own. */
  meddling?: string;
  prepare?: (page: Page) => Promise<void>;
  /** Takes back, after the picture, what must not be in the next ones. */
  leave?: (page: Page) => Promise<void>;
}

/** A window of 1280 × 1024 pixels, by which reflow is defined, at a zoom. */
const zoomed = (times: number): Viewport => ({
  width: 1280 / times,
  height: 1024 / times,
  deviceScaleFactor: times,
});

const scrollTo = (selector: string) =>
  `(root) => { const content = root.querySelector('.content'); content.style.scrollBehavior = 'auto';
    content.scrollTop += root.querySelector('${selector}').getBoundingClientRect().top - content.getBoundingClientRect().top - 8; }`;

/** Opens the claim with the most evidence: the one that shows what provenance looks like. */
const EXPAND = `async (root) => {
  const size = (one) => Math.max(...one.querySelector('summary').textContent.match(/\\d+/g).map(Number));
  const claims = [...root.querySelectorAll('.claim')].sort((a, b) => size(b) - size(a));
  claims[0].id = 'largest';
  claims[0].querySelector('details').open = true;
  await new Promise((done) => setTimeout(done, 100));
  (${scrollTo('#largest details')})(root);
}`;

/** Opens the sources behind the first origin that has copies. */
const EVIDENCE = `async (root) => {
  const fold = root.querySelector('#largest .evidence details');
  fold.open = true;
  await new Promise((done) => setTimeout(done, 100));
  (${scrollTo('#largest .evidence details')})(root);
}`;

export const SURFACES: readonly (InPage | OwnPage)[] = [
  { kind: 'page', name: 'tab', prepare: null },
  { kind: 'page', name: 'sidebar', prepare: `() => undefined` },
  { kind: 'page', name: 'claim', prepare: EXPAND },
  {
    kind: 'page',
    name: 'evidence',
    prepare: `async (root) => { await (${EXPAND})(root); await (${EVIDENCE})(root); }`,
  },
  { kind: 'page', name: 'timeline', prepare: scrollTo('#timeline') },
  {
    kind: 'page',
    name: 'timeline-whole',
    prepare: `(root) => { root.querySelectorAll('.choice button')[1].click(); return new Promise((done) => setTimeout(() => { (${scrollTo('#timeline')})(root); done(); }, 100)); }`,
  },
  {
    kind: 'page',
    name: 'foot',
    prepare: `(root) => { root.querySelector('.content').scrollTop = 1e6; }`,
  },
  ...DAYS.map((day): InPage => ({
    kind: 'page',
    name: `dated-${day}`,
    article: day,
    prepare: `() => undefined`,
  })),
  { kind: 'page', name: 'debunk', article: 'debunk', prepare: `() => undefined` },
  ...[200, 400].flatMap((zoom): InPage[] => [
    { kind: 'page', name: `zoom-${zoom}`, zoomed: zoomed(zoom / 100), prepare: `() => undefined` },
    { kind: 'page', name: `zoom-${zoom}-claim`, zoomed: zoomed(zoom / 100), prepare: EXPAND },
    {
      kind: 'page',
      name: `zoom-${zoom}-timeline`,
      zoomed: zoomed(zoom / 100),
      prepare: scrollTo('#timeline'),
    },
  ]),
  ...POPUPS,
  ...PANELS,
  ...ROOMS,
];

/** Takes an opened page's root to a surface. */
export async function prepareInPage(root: ClosedRoot, surface: InPage): Promise<void> {
  if (surface.prepare === null) return;
  await root.run(
    `async (root) => { root.querySelector('.tab')?.click(); while (!root.querySelector('.timeline')) await new Promise((done) => setTimeout(done, 50)); await new Promise((done) => setTimeout(done, 100)); }`,
  );
  await root.run(surface.prepare);
}
