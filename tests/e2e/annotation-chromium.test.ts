/** Annotating in a real Chromium; here the side panel itself opens. */
import { TargetType } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, type Loaded } from '../helpers/launch.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';
import { describeAnnotating } from './annotation-suite.ts';
import { HOSTS } from './suite.ts';

let newsroom: Newsroom;
let loaded: Loaded;
beforeAll(async () => {
  newsroom = await startNewsroom(HOSTS);
  loaded = await launchChromium(newsroom);
});
afterAll(async () => {
  await loaded?.close();
  await newsroom?.close();
});

const { visit, switchMode, mark } = describeAnnotating('Chromium', () => ({ newsroom, loaded }));

it('Chromium: the button opens the side panel, by a worker that was stopped; no key of it reaches the page', async () => {
  const page = await visit();
  await page.evaluate(() => {
    const keys: string[] = [];
    Object.assign(globalThis, { stolenKeys: keys });
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
      addEventListener(type, () => keys.push(type), true);
  });
  await switchMode(true);
  const worker = loaded.browser.targets().find((one) => one.type() === TargetType.SERVICE_WORKER);
  const gone = new Promise((resolve) => loaded.browser.once('targetdestroyed', resolve));
  await (await worker?.worker())?.close();
  await gone;
  await mark(page);
  const target = await loaded.browser.waitForTarget((one) => one.url().endsWith('sidepanel.html'));
  const panel = await target.asPage();
  await panel.waitForSelector('[data-field=note]');
  await panel.focus('[data-field=note]');
  await panel.keyboard.type('x'.repeat(200));
  expect(await panel.$eval('[data-field=note]', (one) => (one as HTMLTextAreaElement).value)).toHaveLength(200); // prettier-ignore
  const stolen = await page.evaluate(() => (globalThis as unknown as { stolenKeys: string[] }).stolenKeys); // prettier-ignore
  expect(stolen).toEqual([]);
});
