/** Forced colours, which Firefox’s protocol cannot emulate, beside what both browsers must show. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openClosedRoot, type ClosedRoot } from '../helpers/closed-root.ts';
import { launchChromium } from '../helpers/launch.ts';
import { describeReadingMore, OPEN_ALL } from './reading-more-suite.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = {
  ar: 'https://www.hespress.com/2025/04/ar-leak.html',
  fr: 'https://fr.le360.ma/economie/fr-leak/',
};
const SCHEMES = ['light', 'dark'] as const;

const subject = describeReadingMore('Chromium', (newsroom) => launchChromium(newsroom));

/** An article in a browser that forces its own colours, and our root in it. */
async function forced(
  lang: keyof typeof PAGES,
  scheme: (typeof SCHEMES)[number],
): Promise<[Page, ClosedRoot]> {
  const page = await subject().loaded.browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: 'active' },
    ],
  });
  await page.goto(PAGES[lang]);
  return [page, await openClosedRoot(page)];
}

/** Whether a line of an element is drawn in a colour that its ground is not. */
const DRAWN = `const system = (color) => { const probe = document.createElement('i'); probe.style.color = color; root.append(probe); const found = getComputedStyle(probe).color; probe.remove(); return found; };
const isDrawn = (style, line) => style[line + 'Style'] !== 'none' && parseFloat(style[line + 'Width']) >= 1 && ![system('Canvas'), 'rgba(0, 0, 0, 0)'].includes(style[line + 'Color']);`;

describe.each(SCHEMES)('forced colours, %s', (scheme) => {
  it('leave the tab an outline and its focus', async () => {
    const [page, root] = await forced('ar', scheme);
    const tab = `(root) => { ${DRAWN}
      const style = getComputedStyle(root.querySelector('.tab'));
      return { edge: isDrawn(getComputedStyle(root.querySelector('.edge')), 'outline'), focus: isDrawn(style, 'outline') }; }`;
    expect(await root.run(tab)).toEqual({ edge: true, focus: false });
    await root.run(`(root) => root.querySelector('.tab').focus({ focusVisible: true })`);
    expect(await root.run(tab)).toEqual({ edge: true, focus: true });
    await page.keyboard.press('Enter');
    await expect.poll(() => root.run(`(root) => root.querySelector('.panel') !== null`)).toBe(true);
  });

  it('leave every verdict its frame and its sign, and every stop of the Tab key its focus', async () => {
    const [page, root] = await forced('fr', scheme);
    await root.run(OPEN_ALL);
    const verdicts = await root.run<boolean[]>(`(root) => { ${DRAWN}
      return [...root.querySelectorAll('.verdict')].map((one) => isDrawn(getComputedStyle(one), 'borderTop') && getComputedStyle(one.querySelector('svg')).stroke !== getComputedStyle(one).backgroundColor); }`);
    expect(verdicts.length).toBeGreaterThan(5);
    expect(verdicts).not.toContain(false);
    const stops: boolean[] = [];
    for (let turn = 0; turn < 25; turn++) {
      await page.keyboard.press('Tab');
      stops.push(
        await root.run<boolean>(`(root) => { ${DRAWN}
          return root.activeElement !== null && isDrawn(getComputedStyle(root.activeElement), 'outline'); }`),
      );
    }
    expect(stops).toEqual(Array(25).fill(true));
  });

  // The ground under the lines is the browser's own there; what tells verdicts apart is the line.
  it('leave the underlines different lines', async () => {
    const [page] = await forced('ar', scheme);
    await page.waitForFunction(() => CSS.highlights.size > 1);
    const lines = await page.evaluate(() =>
      [...CSS.highlights.keys()].map((name) => {
        const style = getComputedStyle(document.body, `::highlight(${name})`);
        return `${style.textDecorationLine} ${style.textDecorationStyle}`;
      }),
    );
    expect(lines.filter((line) => line.startsWith('none'))).toEqual([]);
    expect(new Set(lines).size).toBeGreaterThan(1);
  });

  it.each(['ar', 'fr'] as const)('break no rule of axe, all of it open: %s', async (lang) => {
    const [, root] = await forced(lang, scheme);
    await root.run(OPEN_ALL);
    const violations = await root.run<unknown[]>(
      `async (root, host, source) => {
        (0, eval)(source);
        Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
        const { violations } = await axe.run(host, { resultTypes: ['violations'] });
        return violations.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 120))]);
      }`,
      AXE,
    );
    expect(violations).toEqual([]);
  });
});
