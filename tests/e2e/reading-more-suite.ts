/**
 * What a reader who enlarges, spaces out or recolours everything still gets, and what a page that
 * denies, mentions or only borders on the affair shows. In any browser.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import ar from '../../data/locales/ar.json' with { type: 'json' };
import fr from '../../data/locales/fr.json' with { type: 'json' };
import { openClosedRoot, type ClosedRoot } from '../helpers/closed-root.ts';
import type { Loaded } from '../helpers/launch.ts';
import { highlightName } from '../../utils/page/highlight-name.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';
import { tabState } from '../helpers/own-world.ts';
import {
  DAYS,
  readingPage,
  type ReadingArticle,
  type ReadingLang,
} from '../helpers/reading-articles.ts';
import { HOSTS, settle, type Subject } from './suite.ts';

const HOST = { ar: 'https://www.hespress.com', fr: 'https://fr.le360.ma' };
/** A window of 1280 × 1024 pixels at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** Opens the sidebar, waits for all of it, then opens every fold. */
export const OPEN_ALL = `async (root) => {
  const rest = () => new Promise((done) => setTimeout(done, 200));
  root.querySelector('.tab')?.click();
  while (!root.querySelector('.timeline')) await rest();
  for (let depth = 0; depth < 2; depth++) {
    root.querySelectorAll('details').forEach((one) => (one.open = true));
    await rest();
  }
}`;

/** The text spacing of WCAG 2.2, success criterion 1.4.12. */
const SPACED = `(root) => {
  const style = document.createElement('style');
  style.textContent = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
  root.append(style);
  return new Promise((done) => setTimeout(done, 200));
}`;

/** Names of what lies outside the sidebar or is cut off in its own box; what scrolls is not cut. */
const CUT = `(root) => {
  const edge = root.querySelector('.edge').getBoundingClientRect();
  const name = (one) => one.localName + '.' + one.getAttribute('class') + ' ' + one.textContent.slice(0, 40);
  const shown = [...root.querySelectorAll('.edge *')].filter((one) => !one.closest('.unseen, svg') && one.getBoundingClientRect().width > 0);
  const beyond = shown.filter((one) => {
    const { left, right } = one.getBoundingClientRect();
    return left < edge.left - 1 || right > edge.right + 1;
  });
  const cut = shown.filter((one) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
    return (hides(overflowX) && one.scrollWidth > one.clientWidth + 1) || (hides(overflowY) && one.scrollHeight > one.clientHeight + 1);
  });
  return { beyond: beyond.map(name), cut: cut.map(name), looked: shown.length };
}`;

interface Cut {
  beyond: string[];
  cut: string[];
  looked: number;
}

/** Every claim with its verdicts, and how many events came after the article. */
const PANEL = `(root) => JSON.stringify([
  [...root.querySelectorAll('.claim')].map((one) => [one.querySelector('h3').id, [...one.querySelectorAll('.verdict')].map((two) => two.textContent)]).sort(),
  root.querySelectorAll('.event-since').length,
])`;

/** The marks of the axis: their classes and what fills them. */
const MARKS = `(root) => [...root.querySelectorAll('.axis .mark')].map((one) => {
  const { backgroundColor, backgroundImage } = getComputedStyle(one);
  return [one.className, backgroundColor + ' ' + backgroundImage];
})`;

/**
 * Registers the shared tests.
 * @param launch starts the browser with the extension
 */
export function describeReadingMore(
  name: string,
  launch: (newsroom: Newsroom) => Promise<Loaded>,
): () => Subject {
  let newsroom: Newsroom;
  let loaded: Loaded;
  const subject = () => ({ newsroom, loaded });
  beforeAll(async () => {
    newsroom = await startNewsroom(HOSTS);
    loaded = await launch(newsroom);
  });
  afterAll(async () => {
    await loaded?.close();
    await newsroom?.close();
  });
  beforeEach(async () => {
    const [, ...others] = await loaded.browser.pages();
    await Promise.all(others.map((page) => page.close()));
  });

  const open = async (lang: ReadingLang, article: ReadingArticle): Promise<Page> => {
    const path = `/${article}-${lang}.html`;
    newsroom.extra.set(path, readingPage(lang, article));
    const page = await loaded.browser.newPage();
    await page.goto(`${HOST[lang]}${path}`);
    return page;
  };
  const openAll = async (
    lang: ReadingLang,
    article: ReadingArticle,
    size = { width: 1440, height: 900 },
  ): Promise<ClosedRoot> => {
    const page = await open(lang, article);
    await page.setViewport(size);
    const root = await openClosedRoot(page);
    await root.run(OPEN_ALL);
    return root;
  };

  describe.each(['ar', 'fr'] as const)(`${name}, %s`, (lang) => {
    it('tells the same article of four days in four ways', async () => {
      const panels: string[] = [];
      for (const day of DAYS) panels.push(await (await openAll(lang, day)).run<string>(PANEL));
      expect(new Set(panels).size).toBe(DAYS.length);
    });

    it('draws hollow what came later, however sure its date is', async () => {
      const marks = await (await openAll(lang, DAYS[1])).run<[string, string][]>(MARKS);
      const painted = (known: string) =>
        new Set(marks.flatMap(([kind, paint]) => (kind.includes(`mark-${known}`) ? [paint] : [])));
      expect(marks.some(([kind]) => kind.includes('mark-range mark-since'))).toBe(true);
      expect(painted('since').size).toBe(1);
      for (const paint of painted('since')) expect(painted('then')).not.toContain(paint);
    });

    it('says of a debunk that it denies, at the claim', async () => {
      const root = await openAll(lang, 'debunk');
      const { 'stance.denies': denied, 'stance.both': both } = { ar, fr }[lang];
      const stances = await root.run<string[]>(
        `(root) => [...root.querySelectorAll('.claim')].map((one) => one.querySelector('.stance').textContent)`,
      );
      const telling = stances.filter((one) => one.includes(denied) || one.includes(both));
      expect(telling.length, stances.join('\n')).toBeGreaterThan(2);
      const [front] = (await loaded.browser.pages()).slice(-1);
      const lines = await front?.evaluate(() => [...CSS.highlights.keys()]);
      expect(lines).toContain(highlightName('denied'));
    });

    it.each(['foreign', 'wall'] as const)('shows nothing: %s', async (article) => {
      const page = await open(lang, article);
      await settle(page, 2000);
      const { badge, status } = await tabState(loaded, page.url());
      expect({ badge, state: status['state'] }).toEqual({ badge: '', state: 'nothing' });
      expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    });

    it('cuts nothing off at 400 %', async () => {
      const root = await openAll(lang, DAYS[2], ZOOMED);
      const found = await root.run<Cut>(CUT);
      expect(found).toMatchObject({ beyond: [], cut: [] });
      expect(found.looked).toBeGreaterThan(200);
    });

    it.each([
      ['wide', { width: 1440, height: 900 }],
      ['narrow', { width: 390, height: 800 }],
    ])('loses nothing with the text spaced out: %s', async (_, size) => {
      const root = await openAll(lang, DAYS[2], size);
      await root.run(SPACED);
      expect(await root.run<Cut>(CUT)).toMatchObject({ beyond: [], cut: [] });
    });
  });
  return subject;
}
