/** The extension's own rooms in any browser: popup, sites one adds, context menu, desk. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openClosedRoot } from '../helpers/closed-root.ts';
import { openOwnPage, type Loaded } from '../helpers/launch.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';
import { asExtension, setSettings } from '../helpers/own-world.ts';
import { makeNextVersion, type ReleaseCopy } from '../helpers/release-copy.ts';
import { appears, clickIcon, popupOver, press } from '../helpers/toolbar.ts';

const HOSTS = ['*.hespress.com', 'unlisted.example'];
const LISTED = 'https://www.hespress.com/2025/04/ar-leak.html';
/** The same article on a site that is not on the list. */
const UNLISTED = 'https://unlisted.example/ar-leak.html';
const PATTERN = 'https://unlisted.example/*';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ROOMS = ['lookup', 'settings', 'method', 'corrections', 'privacy', 'about'];

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent);
/** Our host in the page, or none. */
const hosts = (page: Page) => page.evaluate(() => document.querySelectorAll('html > div').length);

/** All that we leave in a page that shows something. */
const traces = async (page: Page) => ({
  hosts: await hosts(page),
  ...(await page.evaluate(() => ({
    highlights: CSS.highlights.size > 0,
    sheets: document.adoptedStyleSheets.length,
  }))),
});

/** Asking the extension opens a page of it, and an orphan looks every five seconds. */
const SLOW = { timeout: 12_000 };
const SHOWN = { hosts: 1, highlights: true, sheets: 1 };

/** What the browser runs by itself on added sites. */
const registered = (loaded: Loaded) =>
  asExtension(loaded, async (chrome) =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap((one) => one.matches ?? []),
  );

/** What axe, which the page must hold already, has against it. */
async function violations(page: Page): Promise<unknown[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: found } = await axe.run();
    return found.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 120))]);
  });
}

/**
 * Registers the tests.
 * @param copy a build in which `unlisted.example` is granted without a question; removed at the end
 * @param launch starts a browser with it
 * @param readsAnew whether the browser puts a new version's scripts into open pages by itself
 * @returns the browser, once the tests run
 */
export function describeRooms(
  name: string,
  copy: ReleaseCopy,
  launch: (newsroom: Newsroom, build: string) => Promise<Loaded>,
  { readsAnew }: { readsAnew: boolean },
): () => Loaded {
  let newsroom: Newsroom;
  let loaded: Loaded;
  const visit = async (url: string): Promise<Page> => {
    const page = await loaded.browser.newPage();
    await page.goto(url);
    return page;
  };

  beforeAll(async () => {
    newsroom = await startNewsroom(HOSTS);
    loaded = await launch(newsroom, copy.dir);
  });
  afterAll(async () => {
    await loaded?.close();
    await newsroom?.close();
    copy.remove();
  });
  beforeEach(async () => {
    const [, ...others] = await loaded.browser.pages();
    await Promise.all(others.map((page) => page.close()));
    await asExtension(loaded, async (chrome) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set({ lang: 'en' });
    });
  });

  describe(`${name}: the popup`, () => {
    it('says what was found and by what, and opens the sidebar beside the article', async () => {
      const page = await visit(LISTED);
      await openClosedRoot(page);
      const popup = await popupOver(loaded, page);
      await popup.waitForSelector('.status-found');
      const text = await textOf(popup, '.status');
      for (const part of ['www.hespress.com', 'This article is about', 'its title'])
        expect(text).toContain(part);
      await press(popup, '.status .first');
      const root = await openClosedRoot(page);
      await expect
        .poll(() => root.run(`(root) => root.querySelector('.panel') !== null`))
        .toBe(true);
    });

    it('opens a claim of the page as a card, and comes back to the box', async () => {
      const page = await visit(LISTED);
      await openClosedRoot(page);
      const popup = await popupOver(loaded, page);
      await press(popup, '.status-found summary');
      await press(popup, '.status .claim-links button');
      await popup.waitForSelector('.opened .claim .verdict');
      await press(popup, '.opened .back');
      expect(await popup.evaluate(() => document.activeElement?.id)).toBe('query');
    });

    it('mutes the site, says so, and shows it again', async () => {
      const page = await visit(LISTED);
      await openClosedRoot(page);
      const popup = await popupOver(loaded, page);
      await press(popup, '.switches [role=switch]');
      await popup.waitForFunction(
        () => document.querySelector('.status')?.textContent.includes('because you chose so'),
        { polling: 'mutation' },
      );
      await expect.poll(() => hosts(page), SLOW).toBe(0);
      await press(popup, '.status .first');
      await openClosedRoot(page);
      expect(await popup.$eval('[role=switch]', (one) => one.ariaChecked)).toBe('true');
    });

    it('follows language and colours at once', async () => {
      const popup = await popupOver(loaded, await visit(LISTED));
      await press(popup, 'button[lang=ar]');
      await press(popup, '.switches .choice button:nth-child(3)');
      await popup.waitForSelector('body[dir=rtl][data-theme=dark]');
    });
  });

  describe(`${name}: a site that is not on the list`, () => {
    it('is read once, when asked', async () => {
      const page = await visit(UNLISTED);
      await clickIcon(loaded, page);
      const popup = await popupOver(loaded, page);
      await popup.waitForSelector('.status-uncovered .first');
      expect(await hosts(page)).toBe(0);
      await press(popup, '.status .first');
      await popup.waitForSelector('.status-found');
      await openClosedRoot(page);
      expect(await registered(loaded)).toEqual([]);
      // Asked again, it still shows one sidebar.
      await page.reload();
      expect(await hosts(page)).toBe(0);
    });

    it('is read always once it is added, and no more when it is taken back', async () => {
      const page = await visit(UNLISTED);
      await clickIcon(loaded, page);
      const popup = await popupOver(loaded, page);
      await press(popup, '.status .offers button:nth-child(2)');
      await popup.waitForSelector('.status-found');
      await openClosedRoot(page);
      expect(await registered(loaded)).toEqual([PATTERN]);
      await openClosedRoot(await visit(UNLISTED));
      await page.bringToFront();
      await press(popup, '.status .offers .quiet');
      await popup.waitForSelector('.status-uncovered');
      expect(await hosts(page)).toBe(0);
      expect(await registered(loaded)).toEqual([]);
    });

    it('stands in the desk, and is removed there', async () => {
      const page = await visit(UNLISTED);
      await clickIcon(loaded, page);
      const popup = await popupOver(loaded, page);
      await press(popup, '.status .offers button:nth-child(2)');
      await popup.waitForSelector('.status-found');
      const desk = await openOwnPage(loaded, 'desk.html#settings', '.sites li');
      expect(await textOf(desk, '.sites li')).toContain('unlisted.example');
      await press(desk, '.sites button');
      await desk.waitForFunction(() => !document.querySelector('.sites'));
      await expect.poll(() => registered(loaded), SLOW).toEqual([]);
    });
  });

  describe(`${name}: the desk`, () => {
    it('looks up what was selected on a page, once, and keeps it in no address', async () => {
      await asExtension(loaded, (chrome) => chrome.storage.session.set({ lookup: 'مليوني أجير' }));
      const desk = await openOwnPage(loaded, 'desk.html#lookup', '.result mark');
      expect(desk.url()).not.toContain('?');
      await desk.reload({ waitUntil: [] });
      await desk.waitForSelector('input');
      expect(await desk.$eval('input', (input) => input.value)).toBe('');
    });

    it('has its entry in the context menu', async () => {
      // Changing an entry that is not there fails.
      await asExtension(loaded, (chrome) => chrome.contextMenus.update('lookup', {}));
      await expect(
        asExtension(loaded, (chrome) => chrome.contextMenus.update('other', {})),
      ).rejects.toThrow();
    });

    it('goes from room to room by keyboard, the focus on the heading', async () => {
      const desk = await openOwnPage(loaded, 'desk.html', 'nav a');
      await desk.focus('nav a[href="#privacy"]');
      await desk.keyboard.press('Enter');
      await desk.waitForSelector('[data-permission=activeTab]');
      expect(await desk.evaluate(() => document.activeElement?.localName)).toBe('h1');
      expect(await desk.title()).toBe('Privacy · Siyaq');
    });

    it.each(['ar', 'fr', 'en'])(
      'has no accessibility violation in any room in %s',
      async (lang) => {
        for (const theme of ['light', 'dark']) {
          await setSettings(loaded, { lang, theme, muted: ['www.hespress.com'] });
          const desk = await openOwnPage(loaded, 'desk.html', `html[lang=${lang}] nav a`);
          await desk.waitForSelector(`[data-theme=${theme}]`);
          await desk.evaluate(AXE);
          for (const room of ROOMS) {
            await press(desk, `nav a[href="#${room}"]`);
            await desk.waitForSelector(`a[href="#${room}"][aria-current=page]`);
            expect(await violations(desk), `${theme} ${room}`).toEqual([]);
          }
          await desk.close();
        }
      },
    );

    it('names every permission of this build, and the packages that it carries', async () => {
      const asked = await asExtension(loaded, (chrome) =>
        Promise.resolve(chrome.runtime.getManifest().permissions ?? []),
      );
      const desk = await openOwnPage(loaded, 'desk.html#privacy', '[data-permission]');
      const named = await desk.$$eval('[data-permission]', (all) =>
        all.map((one) => (one as HTMLElement).dataset['permission']),
      );
      // Firefox has its sidebar without asking; the words are the same in both.
      const all = new Set(['addedSites', 'sites', 'sidePanel', ...asked]);
      expect(named.sort()).toEqual([...all].sort());
      await press(desk, 'nav a[href="#about"]');
      await desk.waitForSelector('table');
      expect(await textOf(desk, 'table')).toContain('dexie');
      expect(Number(await textOf(desk, '.counts dd'))).toBeGreaterThan(10);
    });
  });

  describe(`${name}: update day`, () => {
    it('leaves nothing of the old version in open pages, and has the new facts at once', async () => {
      const unlisted = await visit(UNLISTED);
      await clickIcon(loaded, unlisted);
      const adding = await popupOver(loaded, unlisted);
      await press(adding, '.status .offers button:nth-child(2)');
      await appears(adding, '.status-found');
      const page = await visit(LISTED);
      await openClosedRoot(page);
      await expect.poll(() => traces(page), SLOW).toEqual(SHOWN);

      makeNextVersion(copy.dir, 'The CNSS data leak', 'The next version of the leak');
      await loaded.browser.installExtension(copy.dir);
      await expect
        .poll(() => traces(page), SLOW)
        .toEqual(readsAnew ? SHOWN : { hosts: 0, highlights: false, sheets: 0 });
      // The old scripts would look again at a page that moves; a second look takes half a second.
      await page.evaluate(() => document.body.append(document.createElement('p')));
      const popup = await popupOver(loaded, page);
      if (!readsAnew) {
        await appears(popup, '.status-reload button');
        expect(await hosts(page)).toBe(0);
        await press(popup, '.status-reload button');
      }
      await appears(popup, '.status-found');
      expect(await textOf(popup, '.status')).toContain('The next version of the leak');
      await openClosedRoot(page);
      await expect.poll(() => registered(loaded), SLOW).toEqual([PATTERN]);
      await unlisted.reload();
      await openClosedRoot(unlisted);
    });
  });

  return () => loaded;
}
