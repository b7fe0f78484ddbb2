/** Annotating in a real Chromium, in the side panel itself. */
import { TargetType, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS, OTHER } from '../helpers/annotating-user.ts';
import { launchChromium, type Loaded } from '../helpers/launch.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';
import { describeAnnotating } from './annotation-suite.ts';
import { describePrivacy } from './annotation-privacy-suite.ts';
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

const sidePanel = async (): Promise<Page> => {
  const isPanel = (url: string) => url.endsWith('/sidepanel.html');
  const target = await loaded.browser.waitForTarget((one) => isPanel(one.url()), { timeout: 10_000 }); // prettier-ignore
  return await target.asPage();
};
const user = describeAnnotating('Chromium', () => ({ newsroom, loaded }), sidePanel);
describePrivacy('Chromium', user);

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

  it('the keyboard alone reaches every field and saves', async () => {
    const page = await user.visit();
    await user.switchMode(true);
    await user.mark(page);
    const panel = await user.openPanel();
    expect(await panel.evaluate(() => document.activeElement?.id)).toBe('form-heading');
    const reached = new Set<string>();
    for (let step = 0; step < 60; step++) {
      await panel.keyboard.press('Tab');
      const { field, submit } = await panel.evaluate(() => {
        const one = document.activeElement;
        const [holder] = [one?.closest('[data-field]') as HTMLElement | null];
        return { field: holder?.dataset['field'] ?? '', submit: one?.matches('.main') ?? false };
      });
      reached.add(field);
      if (field === 'verdict') await panel.keyboard.press('ArrowDown');
      if (field === 'newClaim') await panel.keyboard.type('claim');
      if (submit) break;
    }
    for (const field of [
      'claim',
      'newClaim',
      'verdict',
      'reasons',
      'note',
      'evidence',
      'tags',
      'author',
    ])
      // prettier-ignore
      expect(reached, field).toContain(field);
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.annotation');
    expect(await user.annotations()).toMatchObject([{ newClaim: 'claim', verdict: 'confirmed' }]);
  });
});
