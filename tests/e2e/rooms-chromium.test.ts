import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openClosedRoot } from '../helpers/closed-root.ts';
import { CHROME_BUILD, launchChromium, openOwnPage } from '../helpers/launch.ts';
import { asExtension } from '../helpers/own-world.ts';
import { clickIcon, popupOver, press } from '../helpers/toolbar.ts';
import { describeRooms } from './rooms-suite.ts';

/**
 * The release build with one more host granted: Chromium's own question never ends without a
 * display, so what stands behind a "yes" is tested here and the question itself by hand.
 */
const build = mkdtempSync(join(tmpdir(), 'siyaq-granted-'));
cpSync(CHROME_BUILD, build, { recursive: true });
const manifest = join(build, 'manifest.json');
const content = JSON.parse(readFileSync(manifest, 'utf8')) as { host_permissions: string[] };
content.host_permissions.push('https://unlisted.example/*');
writeFileSync(manifest, JSON.stringify(content));
afterAll(() => rmSync(build, { recursive: true, force: true }));

const subject = describeRooms('Chromium', (newsroom) => launchChromium(newsroom, { build }));

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

describe('Chromium: update day', () => {
  it('leaves open pages silent, says "reload this tab", and knows the added sites again', async () => {
    const loaded = subject();
    const unlisted = await loaded.browser.newPage();
    await unlisted.goto('https://unlisted.example/ar-leak.html');
    await clickIcon(loaded, unlisted);
    const adding = await popupOver(loaded, unlisted);
    await press(adding, '.status .offers button:nth-child(2)');
    await adding.waitForSelector('.status-found');
    const page = await loaded.browser.newPage();
    await page.goto('https://www.hespress.com/2025/04/ar-leak.html');
    await openClosedRoot(page);

    await inWorker('chrome.runtime.reload()').catch(() => undefined);
    const left = () => page.evaluate(() => document.querySelectorAll('html > div').length);
    await expect.poll(left, { timeout: 12_000 }).toBe(0);
    // What a debugger has loaded stays switched off after that: the new version is put in its place.
    await loaded.browser.installExtension(build);

    const popup = await popupOver(loaded, page);
    await press(popup, '.status-reload button');
    await popup.waitForSelector('.status-found');
    await openClosedRoot(page);
    const scripts = () =>
      asExtension(loaded, (chrome) => chrome.scripting.getRegisteredContentScripts());
    await expect.poll(async () => (await scripts()).length).toBe(1);
    await unlisted.reload();
    await openClosedRoot(unlisted);
  });
});
