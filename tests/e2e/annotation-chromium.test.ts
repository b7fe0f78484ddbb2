/** Annotating in a real Chromium, in the side panel itself. */
import { TargetType, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS, OTHER, type OpenPanel } from '../helpers/annotating-user.ts';
import { folderOf, removeFolder } from '../helpers/damage-files.ts';
import { launchChromium, type Loaded } from '../helpers/launch.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';
import { clickIcon, press } from '../helpers/toolbar.ts';
import { describeAnnotating } from './annotation-suite.ts';
import { describePrivacy } from './annotation-privacy-suite.ts';
import { describeRestoring } from './annotation-restore-suite.ts';
import { describeWalks } from './annotation-walk-suite.ts';
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

const sidePanel: OpenPanel = async ({ loaded: { browser } }): Promise<Page> => {
  const isPanel = (url: string) => url.endsWith('/sidepanel.html');
  const target = await browser.waitForTarget((one) => isPanel(one.url()), { timeout: 10_000 }); // prettier-ignore
  return await target.asPage();
};
const subject = () => ({ newsroom, loaded });
const user = describeAnnotating('Chromium', subject, sidePanel);
describeWalks('Chromium', subject, user);
describePrivacy('Chromium', user);
describeRestoring(
  'Chromium',
  (served, profile) => launchChromium(served, { profile }),
  sidePanel,
  (profile) => removeFolder(folderOf(profile)),
);

describe('Chromium: ways into annotation mode', () => {
  beforeEach(() => user.beginAnew());

  const serviceWorker = () =>
    loaded.browser.targets().find((one) => one.type() === TargetType.SERVICE_WORKER);
  /** Fires an event of the browser in the worker, for the article's tab; no protocol presses its keys and menus. */
  const fire = async (event: 'commands.onCommand' | 'contextMenus.onClicked', what: unknown) => {
    const worker = await serviceWorker()?.worker();
    await worker?.evaluate(
      async (path, first, url) => {
        const { chrome } = globalThis as unknown as { chrome: Record<string, Record<string, { dispatch(...all: unknown[]): void }>> & { tabs: { query(by: object): Promise<{ url?: string }[]> } } }; // prettier-ignore
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
        const [area = '', name = ''] = path.split('.');
        chrome[area]?.[name]?.dispatch(first, tab);
      },
      event,
      what,
      ADDRESS,
    );
  };
  const mode = async () => {
    const answer = await user.ask('annotationMode', { tab: await user.tabOf(), on: null });
    return answer && 'on' in answer && answer.on;
  };

  it('a click opens the side panel by a worker that was stopped', async () => {
    const page = await user.visit();
    await user.switchMode(true);
    const button = await user.offeredButton(page);
    const gone = new Promise((resolve) => loaded.browser.once('targetdestroyed', resolve));
    await (await serviceWorker()?.worker())?.close();
    await gone;
    await page.mouse.click(button.x, button.y);
    await user.openPanel();
  });

  it('the real popup, opened by a click on the icon, switches it', async () => {
    const page = await user.visit();
    const before = new Set(loaded.browser.targets());
    const isPopup = (url: string) => url.endsWith('/popup.html');
    const opened = loaded.browser.waitForTarget((one) => isPopup(one.url()) && !before.has(one));
    await clickIcon(loaded, page);
    const popup = await (await opened).asPage();
    await press(popup, '.annotation-switch [aria-pressed=false]');
    await expect.poll(mode).toBe(true);
  });

  it('shortcut and menu switch it, and mark what is selected', async () => {
    const page = await user.visit();
    await fire('commands.onCommand', 'annotation-mode');
    await expect.poll(mode).toBe(true);
    await fire('contextMenus.onClicked', { menuItemId: 'annotation-mode' });
    await expect.poll(mode).toBe(false);
    for (const [event, what] of [
      ['commands.onCommand', 'mark-selection'],
      ['contextMenus.onClicked', { menuItemId: 'mark-selection' }],
    ] as const) {
      await user.switchMode(false);
      await user.select(page, OTHER);
      await fire(event, what);
      await expect.poll(async () => (await user.ask('listDrafts', null)) ?? {}).toMatchObject({ drafts: [{ quote: { exact: OTHER } }] }); // prettier-ignore
      expect(await mode()).toBe(true);
      await user.ask('deleteEverything', null);
    }
  });
});
