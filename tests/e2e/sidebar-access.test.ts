/** The open sidebar for everybody: every language and theme, narrow and zoomed, both directions. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClosedRoot, type ClosedRoot } from '../helpers/closed-root.ts';
import { launchChromium, type Loaded } from '../helpers/launch.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Every language and every theme, not every pair: themes change colours, languages change words. */
const PAIRS = [
  ['ar', 'light'],
  ['ar', 'dark'],
  ['ar', 'forced'],
  ['fr', 'dark'],
  ['en', 'light'],
] as const;
type Theme = (typeof PAIRS)[number][1];

/** Opens the sidebar, the whole timeline and every fold. */
const OPEN_ALL = `async (root) => {
  const rest = () => new Promise((done) => setTimeout(done, 150));
  root.querySelector('.tab')?.click();
  while (!root.querySelector('.choice')) await rest();
  root.querySelectorAll('.choice button')[1].click();
  for (let depth = 0; depth < 2; depth++) {
    await rest();
    root.querySelectorAll('details').forEach((one) => (one.open = true));
  }
  await rest();
}`;

let newsroom: Newsroom;
let loaded: Loaded;
let page: Page;
let root: ClosedRoot;

beforeAll(async () => {
  newsroom = await startNewsroom(['*.hespress.com']);
  loaded = await launchChromium(newsroom);
  page = await loaded.browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto('https://www.hespress.com/2025/04/ar-leak.html');
  root = await openClosedRoot(page);
  await root.run(OPEN_ALL);
  await root.run(
    `(root, host, source) => { (0, eval)(source); Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true }); }`,
    AXE,
  );
});
afterAll(async () => {
  await loaded?.close();
  await newsroom?.close();
});

async function speak(lang: string): Promise<void> {
  await root.run(
    `(root, host, lang) => { root.querySelector('[lang=' + lang + '][aria-pressed]').click(); return new Promise((done) => setTimeout(done, 200)); }`,
    lang,
  );
}

async function setTheme(theme: Theme): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

describe('the sidebar, all of it open', () => {
  it.each(PAIRS)('has no accessibility violation: %s, %s', async (lang, theme) => {
    await speak(lang);
    await setTheme(theme);
    const violations = await root.run<unknown[]>(`async (root, host) => {
      const { violations } = await axe.run(host, { resultTypes: ['violations'] });
      return violations.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 120))]);
    }`);
    expect(violations).toEqual([]);
  });

  it.each(['ar', 'fr', 'en'])(
    'fits 320 px in %s, and all targets are large enough',
    async (lang) => {
      await speak(lang);
      await page.setViewport({ width: 320, height: 700 });
      const found = await root.run<{ wider: string[]; small: string[] }>(`async (root) => {
      await new Promise((done) => setTimeout(done, 300));
      const content = root.querySelector('.content');
      const { left, right } = content.getBoundingClientRect();
      const name = (one) => one.className + ' ' + one.textContent.slice(0, 40);
      const shown = [...content.querySelectorAll('*')].filter((one) => !one.closest('.unseen'));
      return {
        wider: shown.filter((one) => {
          const box = one.getBoundingClientRect();
          return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
        }).map(name),
        small: [...root.querySelectorAll('button, summary')].filter((one) => {
          const box = one.getBoundingClientRect();
          return box.width < 24 || box.height < 24;
        }).map(name),
      };
    }`);
      await page.setViewport({ width: 1440, height: 900 });
      expect(found).toEqual({ wider: [], small: [] });
    },
  );
});

describe('right to left', () => {
  it('is the mirror of left to right, box by box', async () => {
    await speak('ar');
    const boxes = (dir: string) =>
      root.run<[number, number, string][]>(
        `async (root, host, dir) => {
          root.querySelector('.siyaq').dir = dir;
          await new Promise((done) => setTimeout(done, 200));
          const panel = root.querySelector('.content');
          const frame = panel.getBoundingClientRect();
          const inner = [frame.left + panel.clientLeft, frame.left + panel.clientLeft + panel.clientWidth];
          return [...root.querySelectorAll('.claim, .claim > h3, .verdict, .mark, .axis-column, .axis-label, .event, .origin, .sources, .chip, .icon-origin, .fan')].map((one) => {
            const box = one.getBoundingClientRect();
            const start = dir === 'rtl' ? inner[1] - box.right : box.left - inner[0];
            return [start, box.width, one.getAttribute('class')];
          });
        }`,
        dir,
      );
    const [rtl, ltr] = [await boxes('rtl'), await boxes('ltr')];
    await root.run(`(root) => { root.querySelector('.siyaq').dir = 'rtl'; }`);
    expect(rtl.length).toBeGreaterThan(200);
    const apart = rtl.flatMap(([start, width, name], at) => {
      const [otherStart = 0, otherWidth = 0] = ltr[at] ?? [];
      const near = Math.abs(start - otherStart) <= 2 && Math.abs(width - otherWidth) <= 2;
      return near ? [] : [`${name} at ${start}, mirrored at ${otherStart}`];
    });
    expect(apart).toEqual([]);
  });
});
