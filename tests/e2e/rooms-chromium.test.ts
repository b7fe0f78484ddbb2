import { expect, it } from 'vitest';
import type browser from 'webextension-polyfill';
import { openClosedRoot } from '../helpers/closed-root.ts';
import { CHROME_BUILD, launchChromium, openOwnPage } from '../helpers/launch.ts';
import { asExtension } from '../helpers/own-world.ts';
import { copyRelease } from '../helpers/release-copy.ts';
import { describeRooms } from './rooms-suite.ts';

/**
 * The release build with one more host granted: Chromium's own question never ends without a
 * display, so what stands behind a "yes" is tested here and the question itself by hand.
 */
const copy = copyRelease(CHROME_BUILD, ['https://unlisted.example/*']);

const subject = describeRooms(
  'Chromium',
  copy,
  (newsroom, build) => launchChromium(newsroom, { build }),
  { readsAnew: false },
);

it('Chromium: a script in a page cannot read the store', async () => {
  await asExtension(subject(), (chrome) => chrome.storage.local.set({ 'siyaq.copy.x': 'note' }));
  const page = await subject().browser.newPage();
  await page.goto('https://www.hespress.com/2025/04/ar-leak.html');
  await openClosedRoot(page);
  const [world] = page.extensionRealms();
  const read = await world?.evaluate(() =>
    (globalThis as unknown as { chrome: typeof browser }).chrome.storage.local
      .get(null)
      .then(JSON.stringify, (fault: unknown) => String(fault)),
  );
  expect(read).toContain('not allowed from this context');
});

/** Runs code in the worker. */
async function inWorker(source: string): Promise<unknown> {
  const target = await subject().browser.waitForTarget((one) =>
    one.url().endsWith('/background.js'),
  );
  return (await target.worker())?.evaluate(source);
}

it('Chromium: a click in the context menu opens the desk with the selection', async () => {
  await openOwnPage(subject(), 'popup.html', 'body');
  const opened = subject().browser.waitForTarget((one) => one.url().includes('desk.html#lookup'));
  await inWorker(
    `chrome.contextMenus.onClicked.dispatch({ menuItemId: 'lookup', selectionText: '  résignation\\n CNSS ' }, { id: 1 })`,
  );
  const desk = await (await opened).asPage();
  await desk.waitForSelector('.result');
  expect(await desk.$eval('input', (input) => input.value)).toBe('résignation CNSS');
});
