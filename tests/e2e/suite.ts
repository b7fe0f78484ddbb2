/** What must hold of the loaded release build in any browser; each browser's file calls it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openClosedRoot, type ClosedRoot } from '../helpers/closed-root.ts';
import { openOwnPage, type Loaded } from '../helpers/launch.ts';
import { fixtures } from '../helpers/fixtures.ts';
import { asExtension } from '../helpers/own-world.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';

export const HOSTS = [
  ...new Set(fixtures().map(({ url }) => new URL(url).hostname)),
  ...['*.hespress.com', '*.le360.ma', 'unlisted.example'],
];
const AR_LEAK = 'https://www.hespress.com/2025/04/ar-leak.html';
const FR_LEAK = 'https://fr.le360.ma/economie/fr-leak/';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a browser asks for by itself, updates and settings; never a host of ours. */
const BROWSER_OWN =
  /(?:google|googleapis|gstatic|gvt1|mozilla|firefox)\.(?:com|net|org)(?::443)?(?:\/|$)/u;

/** A newsroom and a browser in front of it. */
export interface Subject {
  newsroom: Newsroom;
  loaded: Loaded;
}

/** Says "ready" when the page has had time to do what it must not do. */
export async function settle(page: Page, ms = 1500): Promise<void> {
  await page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), ms);
}

/** Requests seen by the proxy that are neither the browser's own nor one of the pages opened. */
export function unexpected(newsroom: Newsroom, opened: readonly string[]): string[] {
  const hosts = opened.map((url) => new URL(url).host);
  return newsroom.seen.filter((seen) => {
    if (BROWSER_OWN.test(seen)) return false;
    if (hosts.some((host) => seen === `tunnel ${host}:443`)) return false;
    return !opened.includes(seen) && !hosts.some((host) => seen === `https://${host}/favicon.ico`);
  });
}

/** The claims in view are drawn first, the timeline last. */
const OPEN = `async (root) => { root.querySelector('.tab').click(); while (!root.querySelector('.timeline')) await new Promise((done) => setTimeout(done, 50)); await new Promise((done) => setTimeout(done, 100)); }`;
/** Opens all that is folded, and what is folded in there: it is made when it is opened. */
const UNFOLD = `async (root) => {
  for (let depth = 0; depth < 2; depth++) {
    root.querySelectorAll('details').forEach((one) => (one.open = true));
    await new Promise((done) => setTimeout(done, 300));
  }
}`;
const CLAIMS = `(root) => [...root.querySelectorAll('.claim h3')].map((one) => one.id.slice(6))`;

/** Runs axe inside the closed root. */
async function axeIn(root: ClosedRoot): Promise<unknown[]> {
  return root.run<unknown[]>(
    `async (root, host, source) => {
      (0, eval)(source);
      Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
      const { violations } = await axe.run(host);
      return violations.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 120))]);
    }`,
    AXE,
  );
}

/**
 * Registers the shared tests.
 * @param launch starts the browser with the extension
 */
export function describeExtension(
  name: string,
  launch: (newsroom: Newsroom) => Promise<Loaded>,
): () => Subject {
  let newsroom: Newsroom;
  let loaded: Loaded;

  const visit = async (url: string): Promise<Page> => {
    const page = await loaded.browser.newPage();
    await page.goto(url);
    return page;
  };

  /** Each test begins as on the first day: no language chosen. */
  const forgetSettings = () => asExtension(loaded, (chrome) => chrome.storage.local.clear());

  beforeAll(async () => {
    newsroom = await startNewsroom(HOSTS);
    loaded = await launch(newsroom);
  });
  afterAll(async () => {
    await loaded?.close();
    await newsroom?.close();
  });
  beforeEach(async () => {
    await forgetSettings();
    newsroom.seen.length = 0;
    const [, ...others] = await loaded.browser.pages();
    await Promise.all(others.map((page) => page.close()));
  });

  describe(`${name}: the page sidebar`, () => {
    it('shows the claims of an Arabic article, right to left, at the inline end', async () => {
      const page = await visit(AR_LEAK);
      const root = await openClosedRoot(page);
      await root.run(OPEN);
      expect(await root.run(CLAIMS)).toEqual(
        expect.arrayContaining([
          'cnss-breach-acknowledged',
          'scale-two-million',
          'resignation-demanded',
        ]),
      );
      const shown = await root.run<{ lang: string; dir: string; left: number; tab: boolean }>(
        `(root) => {
          const panel = root.querySelector('.panel');
          const { lang, dir } = root.querySelector('.siyaq');
          return { lang, dir, left: panel.getBoundingClientRect().left, tab: root.querySelector('.tab') !== null };
        }`,
      );
      expect(shown).toEqual({ lang: 'ar', dir: 'rtl', left: 0, tab: false });
      // Facts out of the database: verdict, who says so, a source, the cut of the timeline.
      await root.run(UNFOLD);
      const text = await root.run<string>(`(root) => root.querySelector('.panel').textContent`);
      for (const part of ['مؤكَّد', 'من يقول ذلك', 'Badil', 'هذا المقال', '11\u00a0أبريل 2025'])
        expect(text).toContain(part);
    });

    it('shows a French article left to right, and switches language', async () => {
      const page = await visit(FR_LEAK);
      const root = await openClosedRoot(page);
      await root.run(OPEN);
      expect(await root.run(CLAIMS)).toContain('scale-500k-companies');
      const state = `(root) => { const { lang, dir } = root.querySelector('.siyaq'); const panel = root.querySelector('.panel'); return { lang, dir, right: Math.round(document.documentElement.clientWidth - panel.getBoundingClientRect().right) <= 0 }; }`;
      expect(await root.run(state)).toEqual({ lang: 'fr', dir: 'ltr', right: true });
      await root.run(
        `(root) => { root.querySelector('[lang=ar][aria-pressed]').click(); return new Promise((done) => setTimeout(done, 200)); }`,
      );
      // Another language, the same edge of the page.
      expect(await root.run(state)).toEqual({ lang: 'ar', dir: 'rtl', right: true });
      await root.run(`(root) => root.querySelector('[lang=fr][aria-pressed]').click()`);
    });

    it('opens and closes by keyboard, and gives the focus back', async () => {
      const page = await visit(AR_LEAK);
      const root = await openClosedRoot(page);
      await root.run(`(root) => root.querySelector('.tab').focus()`);
      await page.keyboard.press('Enter');
      const inPanel = `async (root) => { for (let turn = 0; turn < 40 && !root.querySelector('.panel'); turn++) await new Promise((done) => setTimeout(done, 50)); await new Promise((done) => setTimeout(done, 100)); return root.activeElement?.localName ?? null; }`;
      expect(await root.run(inPanel)).toBe('h2');
      await page.keyboard.press('Escape');
      const onTab = `async (root) => { for (let turn = 0; turn < 40 && !root.querySelector('.tab'); turn++) await new Promise((done) => setTimeout(done, 50)); await new Promise((done) => setTimeout(done, 100)); return root.activeElement?.className ?? null; }`;
      expect(await root.run(onTab)).toBe('tab');
    });

    it.each([AR_LEAK, FR_LEAK])(
      'has no accessibility violation, closed or open: %s',
      async (url) => {
        const page = await visit(url);
        const root = await openClosedRoot(page);
        expect(await axeIn(root)).toEqual([]);
        await root.run(OPEN);
        await root.run(UNFOLD);
        expect(await axeIn(root)).toEqual([]);
      },
    );

    it('adds one bare element to the page and changes no text of it', async () => {
      const page = await visit(AR_LEAK);
      await openClosedRoot(page);
      const after = await page.evaluate(() => {
        const added = [...document.documentElement.children].filter(
          (one) => one.localName === 'div',
        );
        return {
          hosts: added.map((one) => [one.attributes.length, one.childNodes.length, one.shadowRoot]),
          body: document.body.innerHTML,
        };
      });
      expect(after.hosts).toEqual([[0, 0, null]]);
      const plain = await visit('https://unlisted.example/ar-leak.html');
      await settle(plain);
      expect(await plain.evaluate(() => document.body.innerHTML)).toBe(after.body);
    });
  });

  describe(`${name}: silence`, () => {
    it.each([
      'https://www.hespress.com/ar-wall.html',
      'https://fr.le360.ma/fr-unrelated.html',
      'https://www.hespress.com/',
      'https://unlisted.example/ar-leak.html',
    ])('leaves no trace on %s', async (url) => {
      const page = await loaded.browser.newPage();
      await page.evaluateOnNewDocument(() => {
        const log: string[] = [];
        Object.assign(globalThis, { pageLog: log });
        addEventListener('message', () => log.push('message'), true);
        new MutationObserver((records) => {
          for (const record of records)
            for (const node of record.addedNodes)
              if (document.readyState === 'complete') log.push(`added ${node.nodeName}`);
        }).observe(document, { childList: true, subtree: true, attributes: true });
      });
      await page.goto(url);
      await settle(page);
      const trace = await page.evaluate(() => ({
        log: (globalThis as unknown as { pageLog: string[] }).pageLog,
        children: [...document.documentElement.children].map((one) => one.localName),
        sheets: document.adoptedStyleSheets.length,
        highlights: CSS.highlights.size,
      }));
      expect(trace).toEqual({ log: [], children: ['head', 'body'], sheets: 0, highlights: 0 });
    });

    it('asks the network for nothing but the page itself', async () => {
      const page = await visit(AR_LEAK);
      const root = await openClosedRoot(page);
      await root.run(OPEN);
      const popup = await openOwnPage(loaded, 'popup.html', 'input');
      await popup.type('input', 'CNSS');
      await popup.waitForSelector('.result');
      await settle(page);
      expect(newsroom.seen).toContain(AR_LEAK);
      expect(unexpected(newsroom, [AR_LEAK])).toEqual([]);
    });

    it('has a witness that would have seen a request', async () => {
      const page = await visit(AR_LEAK);
      await page.evaluate(() => fetch('/planted-request').catch(() => undefined));
      expect(unexpected(newsroom, [AR_LEAK])).toEqual(['https://www.hespress.com/planted-request']);
    });
  });

  describe(`${name}: the popup`, () => {
    it('finds claims, events and sources offline', async () => {
      const popup = await openOwnPage(loaded, 'popup.html', 'input');
      await popup.setOfflineMode(true);
      await popup.reload({ waitUntil: [] });
      await popup.waitForSelector('input');
      await popup.type('input', 'بلاغ الضمان');
      await popup.waitForSelector('.results .result');
      const kinds = await popup.$$eval('.results .kind', (all) => [
        ...new Set(all.map((one) => one.textContent)),
      ]);
      expect(kinds.length).toBeGreaterThanOrEqual(2);
      await popup.setOfflineMode(false);
    });

    it('says so when nothing is found', async () => {
      const popup = await openOwnPage(loaded, 'popup.html', 'input[type=search]');
      await popup.type('input[type=search]', 'zzzzqqqq');
      await popup.waitForFunction(() =>
        [...document.querySelectorAll('[role=status]')].some((status) =>
          status.textContent.includes('zzzzqqqq'),
        ),
      );
    });

    it('looks up what it was opened with, opens it as a card and comes back, by keyboard alone', async () => {
      const query = encodeURIComponent('مليوني أجير');
      const popup = await openOwnPage(loaded, `popup.html?q=${query}`, '.result mark');
      const focus = () => popup.evaluate(() => document.activeElement?.className ?? '');
      await popup.focus('input');
      await popup.keyboard.press('ArrowDown');
      expect(await focus()).toBe('result');
      await popup.keyboard.press('Enter');
      await popup.waitForSelector('.opened .claim .verdict');
      expect(await focus()).toBe('back');
      await popup.keyboard.press('Escape');
      await popup.waitForSelector('.results');
      expect(await focus()).toBe('result');
      await popup.keyboard.press('End');
      await popup.keyboard.press('Home');
      await popup.keyboard.press('ArrowUp');
      expect(await popup.evaluate(() => document.activeElement?.id)).toBe('query');
    });

    it.each(['ar', 'fr', 'en'])('has no accessibility violation in %s', async (lang) => {
      const popup = await openOwnPage(loaded, 'popup.html', 'input');
      await popup.click(`button[lang=${lang}]`);
      await popup.type('input', 'CNSS');
      await popup.waitForSelector('.result');
      expect(await popup.$eval('html', (html) => [html.lang, html.dir])).toEqual([
        lang,
        lang === 'ar' ? 'rtl' : 'ltr',
      ]);
      await popup.evaluate(AXE);
      const violations = await popup.evaluate(async () => {
        const { violations } = await (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run();
        return violations.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 120))]);
      });
      expect(violations).toEqual([]);
    });

    it.each([
      [AR_LEAK, 'صندوق الضمان الاجتماعي', 'status-found'],
      ['https://www.hespress.com/ar-wall.html', 'لا يذكر أي قضية', 'status'],
      ['https://www.hespress.com/', 'قائمة مقالات', 'status'],
      ['https://unlisted.example/ar-leak.html', 'غير مشمول', 'status'],
    ])('says what %s is', async (url, words, style) => {
      const popup = await openOwnPage(loaded, 'popup.html', 'input');
      await popup.click('button[lang=ar]');
      const page = await visit(url);
      await settle(page);
      // The article's tab is the active one when the popup asks.
      await page.bringToFront();
      await popup.evaluate(() => location.reload()).catch(() => undefined);
      // The document of before may still answer: asked until the new one has spoken.
      const said = () => popup.$eval(`.${style}`, (status) => status.textContent).catch(() => '');
      await expect.poll(said, { timeout: 20_000 }).toContain(words);
    });
  });

  describe(`${name}: fictitious pages of every make`, () => {
    /** Whether the page shows our host, once it has had time to do so. */
    const showsSidebar = (page: Page) =>
      page.evaluate(() =>
        [...document.documentElement.children].some((one) => one.localName === 'div'),
      );

    it.each(fixtures().map((one) => [one.slug, one] as const))(
      '%s',
      async (_, { url, html, level, after }) => {
        newsroom.extra.set(new URL(url).pathname, html);
        const page = await visit(url);
        // A passing mention is said in the toolbar only.
        if (level === 'about') await openClosedRoot(page);
        else {
          await settle(page, 700);
          expect(await showsSidebar(page)).toBe(false);
        }
        if (!after) return;
        if (after.level !== 'none') await openClosedRoot(page);
        else await page.waitForFunction(() => document.documentElement.children.length === 2);
      },
    );

    it.each([
      [
        'one text node of 50 MB',
        // Not laid out: that alone hangs a browser without us.
        `document.querySelector('p').style.display = 'none'; document.querySelector('p').textContent = 'نص '.repeat(17_000_000)`,
      ],
      [
        '300,000 nodes',
        `for (let at = 0; at < 300_000; at++) document.body.append(document.createElement('i'))`,
      ],
      [
        '20,000 levels',
        `let at = document.querySelector('p'); at.style.display = 'none'; for (let depth = 0; depth < 20_000; depth++) { const child = document.createElement('div'); at.append(child); at = child; }`,
      ],
      [
        'a storm of mutations',
        `setInterval(() => { for (let at = 0; at < 100; at++) document.body.append('x') }, 10)`,
      ],
      [
        'its own sidebar torn out',
        `new MutationObserver(() => document.querySelectorAll('html > div').forEach((one) => one.remove())).observe(document.documentElement, { childList: true })`,
      ],
    ])('survives a page with %s', async (_, script) => {
      newsroom.extra.set(
        '/hostile.html',
        `<title>صفحة خيالية</title><h1>صفحة خيالية معادية</h1><p>نص</p><script>${script}</script>`,
      );
      const page = await visit('https://www.hespress.com/hostile.html');
      await settle(page);
      expect(await page.title()).toBe('صفحة خيالية');
      // The browser and the extension still work.
      const next = await visit(AR_LEAK);
      await openClosedRoot(next);
    });

    it('is there again when the reader comes back', async () => {
      const page = await visit(AR_LEAK);
      await openClosedRoot(page);
      await page.goto('https://www.hespress.com/ar-wall.html');
      // Out of the back/forward cache no load is reported: the address is awaited instead.
      await page.evaluate(() => history.back());
      await expect
        .poll(() => page.evaluate(() => location.href), { timeout: 10_000 })
        .toBe(AR_LEAK);
      await openClosedRoot(page);
    });

    it('takes the sidebar away when the reader moves on to another article', async () => {
      const [leak, neutral] = ['hespress-ar', 'maghress-neutral'].map((slug) =>
        fixtures().find((one) => one.slug === slug),
      );
      newsroom.extra.set('/moving.html', leak?.html ?? '');
      const page = await visit('https://www.hespress.com/moving.html');
      await openClosedRoot(page);
      const body = /<body[^>]*>([\s\S]*)<\/body>/u.exec(neutral?.html ?? '')?.[1] ?? '';
      await page.evaluate(
        (html, title) => {
          history.pushState({}, '', '/other.html');
          document.title = title;
          document.body.innerHTML = html;
        },
        body,
        neutral?.title ?? '',
      );
      await page.waitForFunction(() => document.documentElement.children.length === 2);
      await page.goBack();
    });
  });

  return () => ({ newsroom, loaded });
}
