/** What a reader meets in the page, in any browser: place, marks, focus, mute, and the page's own right. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openClosedRoot, type ClosedRoot } from '../helpers/closed-root.ts';
import { fixtures } from '../helpers/fixtures.ts';
import { markedText } from '../helpers/marked-text.ts';
import { setSettings, tabState } from '../helpers/own-world.ts';
import { settle, type Subject } from './suite.ts';

const ROOT = join(import.meta.dirname, '../..');
const pageFile = (slug: string) => join(ROOT, 'tests/pages', slug, 'page.html');
const AR_FILE = pageFile('ar-leak');
const AR_LEAK = 'https://www.hespress.com/2025/04/ar-leak.html';
const FR_LEAK = 'https://fr.le360.ma/economie/fr-leak/';
const AR_DATE = 'الجمعة 11 أبريل 2025 - 10:30';

/** The claims in view are drawn first, the timeline last. */
const OPEN = `async (root) => { root.querySelector('.tab')?.click(); while (!root.querySelector('.timeline')) await new Promise((done) => setTimeout(done, 50)); await new Promise((done) => setTimeout(done, 100)); }`;
const hostCount = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('html > div').length);

/** Boxes of ours against those of the article's text; the same for tab and panel. */
const PLACE = `(root) => {
  const { left, right, top, bottom } = root.querySelector('.edge').getBoundingClientRect();
  const words = document.createRange();
  words.selectNodeContents(document.querySelector('h1'));
  const boxes = [words.getBoundingClientRect(), ...[...document.querySelectorAll('p')].map((one) => one.getBoundingClientRect())];
  const width = document.documentElement.clientWidth;
  return {
    place: root.querySelector('.edge').dataset.place,
    inside: left >= 0 && right <= width && top >= 0 && bottom <= innerHeight,
    onText: boxes.filter((box) => box.left < right && box.right > left).length,
    atEnd: getComputedStyle(document.body).direction === 'rtl' ? left === 0 : right === width,
    atFoot: bottom === innerHeight && left === 0 && right === width,
  };
}`;

interface Place {
  place: string;
  inside: boolean;
  onText: number;
  atEnd: boolean;
  atFoot: boolean;
}

const SLUGS = ['ar-leak', 'fr-leak'] as const;
let detected: Map<string, string[]> | undefined;

/** The sentences that the command line finds in a page, each once. */
function detectedSentences(slug: (typeof SLUGS)[number]): string[] {
  if (!detected) {
    const lines = runDetect();
    detected = new Map(SLUGS.map((one, at) => [one, sentencesOf(lines[at] ?? '')]));
  }
  return detected.get(slug) ?? [];
}

function runDetect(): string[] {
  const files = SLUGS.map(pageFile);
  const { stdout } = spawnSync('node', ['utils/cli/detect.ts', ...files], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return stdout.split('\n');
}

function sentencesOf(line: string): string[] {
  const { claims } = JSON.parse(line) as { claims: { exact: string }[] };
  return [...new Set(claims.map(({ exact }) => exact.replace(/\s+/gu, ' ').trim()))].sort();
}

/**
 * Registers the shared tests.
 * @param subject the browser that the file has launched
 */
export function describeReading(name: string, subject: () => Subject): void {
  const visit = async (url: string, script?: () => void): Promise<Page> => {
    const page = await subject().loaded.browser.newPage();
    if (script) await page.evaluateOnNewDocument(script);
    await page.goto(url);
    return page;
  };
  const visitOpen = async (url: string): Promise<[Page, ClosedRoot]> => {
    const page = await visit(url);
    const root = await openClosedRoot(page);
    await root.run(OPEN);
    return [page, root];
  };
  const state = (url: string) => tabState(subject().loaded, url);
  const set = (settings: Record<string, unknown>) => setSettings(subject().loaded, settings);
  /** An article of the test's own making, under a host of ours. */
  const serve = (path: string, html: string) => {
    subject().newsroom.extra.set(path, html);
    return `https://www.hespress.com${path}`;
  };

  describe(`${name}: the place of tab and sidebar`, () => {
    const arabic = readFileSync(AR_FILE, 'utf8');
    const onBody = arabic
      .replace('<html lang="ar" dir="rtl">', '<html>')
      .replace('<body>', '<body dir="rtl">');
    it.each([
      ['dir on html', [1440, 1280, 1024, 390], () => AR_LEAK],
      ['dir on body', [1024], () => serve('/dir-on-body.html', onBody)],
      ['left to right', [1440, 1280, 1024, 390], () => FR_LEAK],
    ])('covers no text at any width: %s', async (_, widths, url) => {
      const page = await visit(url());
      const root = await openClosedRoot(page);
      for (const width of widths) {
        await page.setViewport({ width, height: 800 });
        await settle(page, 250);
        for (const part of ['tab', 'panel']) {
          const found = await root.run<Place>(PLACE);
          const wanted =
            width >= 1024
              ? { place: 'end', inside: true, onText: 0, atEnd: true }
              : { place: 'foot', inside: true };
          expect(found, `${part} at ${width}`).toMatchObject(wanted);
          if (part === 'panel' && width < 1024) expect(found.atFoot).toBe(true);
          await root.run(part === 'tab' ? OPEN : `(root) => root.querySelector('.close').click()`);
        }
      }
    });

    it('takes the inline start when only that is free, and the foot when nothing is', async () => {
      const style = (css: string) => arabic.replace('</style>', `${css}</style>`);
      const start = serve(
        '/room-at-start.html',
        style(
          '.wrap{margin:0;max-width:900px;display:block;direction:ltr}body{direction:rtl}.side{display:none}.wrap{margin-inline-end:auto;float:left}',
        ),
      );
      const nowhere = serve(
        '/no-room.html',
        style('.wrap{max-width:none;display:block}.side{display:none}'),
      );
      for (const [url, place] of [
        [start, 'start'],
        [nowhere, 'foot'],
      ] as const) {
        const page = await visit(url);
        await page.setViewport({ width: 1280, height: 800 });
        const root = await openClosedRoot(page);
        await root.run(OPEN);
        const found = await root.run<Place>(PLACE);
        expect(found).toMatchObject({ place, inside: true });
        if (place === 'start') expect(found.onText).toBe(0);
      }
    });
  });

  describe(`${name}: sentences`, () => {
    it.each([
      ['ar-leak', AR_LEAK],
      ['fr-leak', FR_LEAK],
    ] as const)(
      'are marked where the command line finds them, and only while wanted: %s',
      async (slug, url) => {
        const [page, root] = await visitOpen(url);
        const sentences = detectedSentences(slug);
        expect(sentences.length).toBeGreaterThan(3);
        expect(await markedText(page)).toEqual(sentences);
        expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
        await root.run(`(root) => root.querySelector('.highlights-switch').click()`);
        await expect.poll(() => markedText(page)).toEqual([]);
        expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
        await root.run(`(root) => root.querySelector('.highlights-switch').click()`);
        await expect.poll(() => markedText(page)).toEqual(sentences);
      },
    );

    it('are marked anew when the page renders the same text anew', async () => {
      const page = await visit(AR_LEAK);
      await openClosedRoot(page);
      await expect.poll(() => markedText(page)).toEqual(detectedSentences('ar-leak'));
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('p')) one.replaceWith(one.cloneNode(true));
      });
      expect((await markedText(page)).join('')).toBe('');
      await expect
        .poll(() => markedText(page), { timeout: 8000 })
        .toEqual(detectedSentences('ar-leak'));
    });

    it('are lit from the claim, reached by F6, and lead back to it', async () => {
      const sentences = detectedSentences('fr-leak');
      const [page, root] = await visitOpen(FR_LEAK);
      await page.setViewport({ width: 1280, height: 500 });
      const buttons = `[...root.querySelectorAll('.show-sentence')]`;
      await root.run(`(root) => ${buttons}.at(-1).focus()`);
      await page.keyboard.press('Enter');
      await expect.poll(() => markedText(page, true)).toHaveLength(1);
      const [lit = ''] = await markedText(page, true);
      expect(sentences).toContain(lit);
      const inView = () =>
        page.evaluate(() => {
          const [range] = [...CSS.highlights].find(([one]) => one.endsWith('lit'))?.[1] ?? [];
          const { top, bottom } = (range as Range).getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
      await expect.poll(inView).toBe(true);
      await page.keyboard.press('F6');
      const caret = () =>
        page.evaluate(() => document.getSelection()?.focusNode?.parentElement?.textContent ?? '');
      await expect.poll(caret).toContain(lit.slice(0, 40));
      const shown = `(root) => ({ open: root.querySelector('.panel') !== null, focus: root.activeElement?.localName ?? null })`;
      expect(await root.run(shown)).toEqual({ open: true, focus: null });
      // Back: the caret in another sentence brings its claim to the top.
      const first = `(root) => { const content = root.querySelector('.content'); content.scrollTop = content.scrollHeight; return content.scrollTop; }`;
      const before = await root.run<number>(first);
      await page.evaluate(() => {
        const [, marks] = [...CSS.highlights].find(([one]) => one.endsWith('attributed')) ?? [];
        const [range] = marks ?? [];
        document.getSelection()?.collapse(range?.startContainer ?? null, range?.startOffset);
      });
      await expect
        .poll(() => root.run<number>(`(root) => root.querySelector('.content').scrollTop`))
        .toBeLessThan(before);
      expect(await root.run(shown)).toEqual({ open: true, focus: null });
    });
  });

  describe(`${name}: the reader decides`, () => {
    it('opens by itself only when told, leaves the focus alone, and remembers within the tab', async () => {
      const page = await visit(AR_LEAK);
      const root = await openClosedRoot(page);
      const isOpen = `(root) => root.querySelector('.panel') !== null`;
      expect(await root.run(isOpen)).toBe(false);
      await root.run(OPEN);
      await page.goto(FR_LEAK);
      const next = await openClosedRoot(page);
      await expect.poll(() => next.run(isOpen)).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
      await next.run(`(root) => root.querySelector('.close').click()`);
      await page.goto(AR_LEAK);
      expect(await (await openClosedRoot(page)).run(isOpen)).toBe(false);
      await set({ openByItself: true });
      const other = await visit(AR_LEAK);
      expect(await (await openClosedRoot(other)).run(isOpen)).toBe(true);
      expect(await other.evaluate(() => document.activeElement?.localName)).toBe('body');
    });

    it('mutes a site in two clicks, at once and for later, and shows it again', async () => {
      const [page, root] = await visitOpen(AR_LEAK);
      await root.run(`(root) => root.querySelector('.mute').click()`);
      await expect.poll(() => hostCount(page)).toBe(0);
      expect(await markedText(page)).toEqual([]);
      expect(await state(AR_LEAK)).toMatchObject({ badge: '', status: { hidden: 'muted' } });
      await page.reload();
      await settle(page, 700);
      expect(await hostCount(page)).toBe(0);
      await set({ muted: [] });
      await openClosedRoot(page);
      expect((await state(AR_LEAK)).status['hidden']).toBeUndefined();
    });

    it('says a passing mention in the toolbar only, unless told otherwise', async () => {
      const mention = fixtures().find((one) => one.slug === 'lakome-like');
      const url = serve('/mention.html', mention?.html ?? '');
      const page = await visit(url);
      await expect.poll(async () => (await state(url)).badge, { timeout: 8000 }).toBe('·');
      expect(await hostCount(page)).toBe(0);
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
      await set({ mentionsTab: true });
      await openClosedRoot(page);
    });

    it('counts the claims in the toolbar until the page moves on', async () => {
      const page = await visit(AR_LEAK);
      const root = await openClosedRoot(page);
      const count = await root.run<string>(
        `(root) => root.querySelector('.tab-count').textContent`,
      );
      expect(await state(AR_LEAK)).toMatchObject({ badge: count, status: { state: 'found' } });
      expect((await state(AR_LEAK)).title).toContain(count);
      await page.evaluate(() => {
        history.replaceState({}, '', '/moved.html');
        document.body.replaceChildren();
      });
      const moved = 'https://www.hespress.com/moved.html';
      await expect.poll(async () => (await state(moved)).badge, { timeout: 8000 }).toBe('');
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    });
  });

  describe(`${name}: the page’s own right`, () => {
    it('is left alone by us once it has removed us twice; the popup can say so', async () => {
      const url = serve('/removes.html', readFileSync(AR_FILE, 'utf8'));
      const page = await visit(url, () => {
        const taken = { count: 0 };
        Object.assign(globalThis, { taken });
        new MutationObserver(() => {
          for (const one of document.querySelectorAll('html > div')) {
            taken.count++;
            one.remove();
          }
        }).observe(document, { childList: true, subtree: true });
      });
      const taken = () =>
        page.evaluate(() => (globalThis as unknown as { taken: { count: number } }).taken.count);
      await expect.poll(taken, { timeout: 8000 }).toBe(2);
      await settle(page, 1500);
      expect(await taken()).toBe(2);
      expect(await markedText(page)).toEqual([]);
      expect((await state(url)).status['hidden']).toBe('removed');
    });

    it('may cover us: we stay below, and the popup can say so', async () => {
      const page = await visit(AR_LEAK);
      await openClosedRoot(page);
      await page.evaluate(() => {
        const cover = document.createElement('dialog');
        cover.style.cssText = 'inset:0;width:100vw;height:100vh;max-width:none;max-height:none';
        document.body.append(cover);
        cover.showModal();
      });
      expect((await state(AR_LEAK)).status['hidden']).toBe('covered');
      await page.evaluate(() => document.querySelector('dialog')?.close());
      expect((await state(AR_LEAK)).status['hidden']).toBeUndefined();
    });
  });

  it(`${name}: shows four panels for four dates of the same article`, async () => {
    const dates = [
      'الثلاثاء 8 أبريل 2025',
      'الأربعاء 9 أبريل 2025',
      'الخميس 10 أبريل 2025',
      'الجمعة 11 يوليوز 2025',
    ];
    const seen = new Set<string>();
    for (const [at, date] of dates.entries()) {
      const html = readFileSync(AR_FILE, 'utf8').replace(AR_DATE, `${date} - 10:30`);
      const [page, root] = await visitOpen(serve(`/dated-${at}.html`, html));
      // Verdicts and marks, not the printed date: what was known that day is what must differ.
      seen.add(
        await root.run<string>(
          `(root) => [...root.querySelectorAll('.claim')].map((one) => one.querySelector('h3').id + ':' + [...one.querySelectorAll('.verdict')].map((two) => two.textContent)).sort().join('|') + root.querySelectorAll('.event-since').length`,
        ),
      );
      await page.close();
    }
    expect(seen.size).toBe(dates.length);
  });
}
