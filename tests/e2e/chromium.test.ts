import { describe, expect, it } from 'vitest';
import { openClosedRoot } from '../helpers/closed-root.ts';
import { launchChromium } from '../helpers/launch.ts';
import { press } from '../helpers/toolbar.ts';
import { describeReading } from './reading-suite.ts';
import { describeRecognition } from './recognition-suite.ts';
import { describeExtension } from './suite.ts';

const subject = describeExtension('Chromium', (newsroom) => launchChromium(newsroom));
describeReading('Chromium', subject);
describeRecognition('Chromium', subject);

describe('Chromium: the worker', () => {
  it('is killed and comes back with the facts', async () => {
    const { loaded } = subject();
    const isWorker = (target: { type(): string }) => target.type() === 'service_worker';
    const target = loaded.browser.targets().find(isWorker);
    const gone = new Promise((resolve) => loaded.browser.once('targetdestroyed', resolve));
    await (await target?.worker())?.close();
    await gone;
    expect(loaded.browser.targets().filter(isWorker)).toEqual([]);
    const page = await loaded.browser.newPage();
    await page.goto('https://www.hespress.com/2025/04/ar-leak.html');
    const root = await openClosedRoot(page);
    expect(
      Number(await root.run(`(root) => root.querySelector('.tab-count').textContent`)),
    ).toBeGreaterThan(8);
  });

  it('sends no message for an unrelated page: a stopped worker stays stopped', async () => {
    const { loaded } = subject();
    const isWorker = (target: { type(): string }) => target.type() === 'service_worker';
    const worker = await loaded.browser.targets().find(isWorker)?.worker();
    await worker?.close();
    const page = await loaded.browser.newPage();
    await page.goto('https://www.hespress.com/ar-wall.html');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    expect(loaded.browser.targets().filter(isWorker)).toEqual([]);
  });

  it('shows the real popup of the article’s tab', async () => {
    const { loaded } = subject();
    const page = await loaded.browser.newPage();
    await page.goto('https://www.hespress.com/2025/04/ar-leak.html');
    await openClosedRoot(page);
    const [extension] = [...(await loaded.browser.extensions()).values()];
    await extension?.triggerAction(page);
    const target = await loaded.browser.waitForTarget((one) => one.url().endsWith('popup.html'));
    const popup = await target.asPage();
    await press(popup, '.status-found summary');
    await popup.waitForSelector('.status-found li');
    expect(await popup.$$eval('.status-found li', (all) => all.length)).toBeGreaterThan(8);
  });
});

// Firefox’s protocol cannot emulate paper.
it('Chromium: nothing of ours is printed', async () => {
  const page = await subject().loaded.browser.newPage();
  await page.goto('https://www.hespress.com/2025/04/ar-leak.html');
  const root = await openClosedRoot(page);
  const size = `(root) => root.querySelector('.edge').getBoundingClientRect().width`;
  expect(await root.run(size)).toBeGreaterThan(20);
  await page.emulateMediaType('print');
  expect(await root.run(size)).toBe(0);
});

describe('Chromium: an extension that is gone', () => {
  it('leaves nothing in the page', async () => {
    const { loaded } = subject();
    const page = await loaded.browser.newPage();
    await page.goto('https://www.hespress.com/2025/04/ar-leak.html');
    await openClosedRoot(page);
    const left = () =>
      page.evaluate(() => [
        document.documentElement.children.length,
        Math.min(CSS.highlights.size, 1),
        document.adoptedStyleSheets.length,
      ]);
    await expect.poll(left).toEqual([3, 1, 1]);
    const worker = await loaded.browser
      .targets()
      .find((target) => target.url().endsWith('/background.js'))
      ?.worker();
    await worker?.evaluate('chrome.runtime.reload()').catch(() => undefined);
    await expect.poll(left, { timeout: 12_000 }).toEqual([2, 0, 0]);
  });
});
