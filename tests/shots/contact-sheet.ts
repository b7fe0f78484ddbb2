/**
 * `npm run -s shots`: photographs every surface in every language, theme and width, in a real
 * Chromium with the built extension and on fictitious articles, and lays the pictures out on one
 * sheet per surface plus an overview in `.shots/`.
 *
 * Arguments narrow it: names of surfaces, languages, themes or widths (`sidebar ar dark 390`).
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type browser from 'webextension-polyfill';
import { openClosedRoot } from '../helpers/closed-root.ts';
import { launchChromium, openOwnPage, type Loaded } from '../helpers/launch.ts';
import { popupOver } from '../helpers/toolbar.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';
import { readingPage, type ReadingArticle } from '../helpers/reading-articles.ts';
import { SURFACES, prepareInPage, type InPage, type OwnPage } from './surfaces.ts';

const OUT = join(import.meta.dirname, '..', '..', '.shots');
const HOSTS = ['*.hespress.com', '*.le360.ma'];
const ARTICLES = {
  ar: 'https://www.hespress.com/2025/04/ar-leak.html',
  fr: 'https://fr.le360.ma/economie/fr-leak/',
  en: 'https://fr.le360.ma/economie/fr-leak/',
} as const;
const THEMES = ['light', 'dark', 'forced'] as const;
const WIDTHS = [1440, 1024, 390] as const;
const HEIGHT = 900;

/** Where the other articles are served; there are none in English. */
const HOST = { ar: 'https://www.hespress.com', fr: 'https://fr.le360.ma' };

type Lang = keyof typeof ARTICLES;
type Theme = (typeof THEMES)[number];

/** What a picture is taken with. */
interface Studio {
  loaded: Loaded;
  newsroom: Newsroom;
}

/** One picture of the sheet. */
interface Shot {
  surface: string;
  lang: Lang;
  theme: Theme;
  width: number;
  file: string;
}

const wanted = process.argv.slice(2);
/** Keeps what the arguments name; a list that none of them names stays whole. */
function narrow<Value extends string | number>(all: readonly Value[]): Value[] {
  const named = all.filter((one) => wanted.includes(String(one)));
  return named.length > 0 ? named : [...all];
}

async function chooseLanguage(loaded: Loaded, lang: Lang): Promise<void> {
  const page = await openOwnPage(loaded, 'popup.html', 'input');
  await page.evaluate(
    (value) =>
      (globalThis as unknown as { chrome: typeof browser }).chrome.storage.local.set({
        lang: value,
      }),
    lang,
  );
  await page.close();
}

async function setTheme(page: Page, theme: Theme): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

/** The address of an article in a language; serves it where the newsroom does not by itself. */
function addressOf(newsroom: Newsroom, lang: Lang, article?: ReadingArticle): string {
  if (!article) return ARTICLES[lang];
  const told = lang === 'en' ? 'fr' : lang;
  const path = `/${article}-${told}.html`;
  newsroom.extra.set(path, readingPage(told, article));
  return `${HOST[told]}${path}`;
}

/** The part of a shot that is known before its surface is. */
type Setting = Pick<Shot, 'lang' | 'theme' | 'width'>;

async function take(page: Page, surface: string, setting: Setting): Promise<Shot> {
  const file = `${surface}-${setting.lang}-${setting.theme}-${setting.width}.png`;
  await page.screenshot({ path: join(OUT, file) });
  return { ...setting, surface, file };
}

/** Surfaces in one page, one after the other as a reader would come to them. */
async function photographPage(
  { loaded, newsroom }: Studio,
  surfaces: readonly InPage[],
  setting: Setting,
): Promise<Shot[]> {
  const [first] = surfaces;
  if (!first) return [];
  const page = await loaded.browser.newPage();
  await page.setViewport(first.zoomed ?? { width: setting.width, height: HEIGHT });
  await setTheme(page, setting.theme);
  await page.goto(addressOf(newsroom, setting.lang, first.article));
  const root = await openClosedRoot(page);
  const shots: Shot[] = [];
  for (const surface of surfaces) {
    await prepareInPage(root, surface);
    shots.push(await take(page, surface.name, setting));
  }
  await page.close();
  return shots;
}

/** Surfaces that share a page: the usual article at every width, every other setting of its own once. */
function inOnePage(surfaces: readonly InPage[]): InPage[][] {
  const groups = Map.groupBy(surfaces, ({ article, zoomed }) => JSON.stringify([article, zoomed]));
  return [...groups.values()];
}

async function openArticle(
  { loaded, newsroom }: Studio,
  lang: Lang,
  { overArticle: name, meddling }: OwnPage,
): Promise<Page> {
  const article = await loaded.browser.newPage();
  if (meddling) await article.evaluateOnNewDocument(meddling);
  if (name === 'list') await article.goto(`${HOST[lang === 'en' ? 'fr' : lang]}/`);
  else await article.goto(addressOf(newsroom, lang, name === 'usual' ? undefined : name));
  if (name === 'usual' && !meddling) await openClosedRoot(article);
  // The others show nothing in the page: they get the time to do so.
  else await new Promise((done) => setTimeout(done, 1500));
  return article;
}

/** A page of the extension itself, at its own width. */
async function photographOwn(
  studio: Studio,
  surface: OwnPage,
  setting: Omit<Setting, 'width'>,
): Promise<Shot> {
  const { loaded } = studio;
  const article = surface.overArticle ? await openArticle(studio, setting.lang, surface) : null;
  const page = article
    ? await popupOver(loaded, article)
    : await openOwnPage(loaded, surface.path, surface.ready);
  // Over an article a popup speaks of the tab in front: it comes there itself for the picture only.
  if (!article) await page.bringToFront();
  await page.setViewport({ width: surface.width, height: surface.height });
  await setTheme(page, setting.theme);
  await surface.prepare?.(page);
  await page.bringToFront();
  const shot = await take(page, surface.name, { ...setting, width: surface.width });
  await surface.leave?.(page);
  await page.close();
  await article?.close();
  return shot;
}

/** The width is part of a zoom; what another article says is seen at one width. */
function widthsOf([first]: readonly InPage[]): number[] {
  if (first?.zoomed) return [first.zoomed.width];
  return first?.article ? narrow(WIDTHS).slice(0, 1) : narrow(WIDTHS);
}

/** All pictures that the arguments ask for. */
async function photographAll(studio: Studio): Promise<Shot[]> {
  const names = narrow(SURFACES.map((surface) => surface.name));
  const surfaces = SURFACES.filter((surface) => names.includes(surface.name));
  const shots: Shot[] = [];
  for (const lang of narrow(Object.keys(ARTICLES) as Lang[])) {
    await chooseLanguage(studio.loaded, lang);
    for (const theme of narrow(THEMES)) {
      const inPage = inOnePage(surfaces.filter((surface) => surface.kind === 'page'));
      for (const group of inPage)
        for (const width of widthsOf(group))
          shots.push(...(await photographPage(studio, group, { lang, theme, width })));
      for (const surface of surfaces)
        if (surface.kind === 'own')
          shots.push(await photographOwn(studio, surface, { lang, theme }));
    }
  }
  return shots;
}

/** A page that lays pictures out in rows of language and theme. */
function sheetOf(shots: readonly Shot[]): string {
  const figures = shots.map(
    ({ file, surface, lang, theme, width }) =>
      `<figure><img src="${file}" width="${Math.round(width / 2.4)}" alt=""><figcaption>${surface} · ${lang} · ${theme} · ${width}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Siyaq: contact sheet</title>
<style>body{margin:16px;font:13px system-ui;background:#888;display:flex;flex-wrap:wrap;gap:12px;align-items:start}figure{margin:0}img{display:block;box-shadow:0 1px 6px #0008}figcaption{padding:4px 0;color:#fff}</style>
${figures.join('\n')}`;
}

async function writeSheet(loaded: Loaded, name: string, shots: readonly Shot[]): Promise<void> {
  const html = join(OUT, `${name}.html`);
  writeFileSync(html, sheetOf(shots));
  const page = await loaded.browser.newPage();
  await page.setViewport({ width: 2000, height: 900 });
  await page.goto(`file://${html}`);
  await page.screenshot({ path: join(OUT, `${name}.png`), fullPage: true });
  await page.close();
}

async function main(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const newsroom = await startNewsroom(HOSTS);
  const loaded = await launchChromium(newsroom);
  try {
    const shots = await photographAll({ loaded, newsroom });
    for (const name of new Set(shots.map((shot) => shot.surface)))
      await writeSheet(
        loaded,
        name,
        shots.filter((shot) => shot.surface === name),
      );
    await writeSheet(loaded, 'overview', shots);
    console.log(`${shots.length} pictures; open .shots/overview.html`);
  } finally {
    await loaded.close();
    await newsroom.close();
  }
}

await main();
