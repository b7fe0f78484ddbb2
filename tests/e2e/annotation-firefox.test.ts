/** Annotating in a real Firefox; its sidebar is no page that can be driven, so the same page is, in a tab. */
import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OTHER, type OpenPanel } from '../helpers/annotating-user.ts';
import { databaseOf, launchAgain } from '../helpers/firefox-profile.ts';
import { inFirefox, WIDGET } from '../helpers/firefox-scope.ts';
import { launchFirefox, openOwnPage, type Loaded } from '../helpers/launch.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';
import { describeAnnotating } from './annotation-suite.ts';
import { describePrivacy } from './annotation-privacy-suite.ts';
import { describeRestoring } from './annotation-restore-suite.ts';
import { describeWalks } from './annotation-walk-suite.ts';
import { HOSTS } from './suite.ts';

let newsroom: Newsroom;
let loaded: Loaded;
beforeAll(async () => {
  newsroom = await startNewsroom(HOSTS);
  loaded = await launchFirefox(newsroom);
});
afterAll(async () => {
  await loaded?.close();
  await newsroom?.close();
});

const inTab: OpenPanel = ({ loaded: one }, tab) =>
  openOwnPage(one, `sidepanel.html?tab=${tab}`, '.panel');
const subject = () => ({ newsroom, loaded });
const user = describeAnnotating('Firefox', subject, inTab);
describeWalks('Firefox', subject, user);
describePrivacy('Firefox', user);
describeRestoring('Firefox', launchAgain, inTab, (profile) =>
  rmSync(databaseOf(profile), { recursive: true }),
);

it('Firefox: the sidebar is closed at install, and a click in the popup opens it', async () => {
  await user.beginAnew();
  const isOpen = () => user.asExtension((chrome) => chrome.sidebarAction.isOpen({}));
  expect(await isOpen()).toBe(false);
  const popup = await openOwnPage(loaded, 'popup.html', '.annotation-switch');
  await popup.click('.annotation-switch button:last-of-type');
  await expect.poll(isOpen).toBe(true);
});

describe('Firefox: ways into annotation mode', () => {
  const mode = async () => {
    const answer = await user.ask('annotationMode', { tab: await user.tabOf(), on: null });
    return answer && 'on' in answer && answer.on;
  };
  const drafts = async () => (await user.ask('listDrafts', null)) ?? {};
  const isOpen = () => user.asExtension((chrome) => chrome.sidebarAction.isOpen({}));
  const closeSidebar = () => inFirefox(loaded, 'SidebarController.hide(); true');
  /** The browser's own key; what a keyboard presses in headless Firefox reaches the page only. */
  const pressKey = (key: 'A' | 'M' | 'S') =>
    inFirefox(loaded, `document.querySelector('keyset[id*=${WIDGET}] [key=${key}]').doCommand(); true`); // prettier-ignore
  /** Opens the context menu where a selection begins, or in the margin, and chooses an entry of ours. */
  const chooseInMenu = async (page: Page, entry: string) => {
    const [x, y] = await page.evaluate(() => {
      const selection = getSelection();
      if (!selection?.rangeCount || selection.isCollapsed) return [2, 200] as const;
      const { left, top } = selection.getRangeAt(0).getBoundingClientRect();
      return [left + 5, top + 5] as const;
    });
    await page.mouse.click(x, y, { button: 'right' });
    await expect.poll(() => inFirefox(loaded, menu('open', entry))).toBe('open');
    await inFirefox(loaded, menu('choose', entry));
  };

  it('the shortcuts switch it, mark what is selected, and open the sidebar', async () => {
    await user.beginAnew();
    await closeSidebar();
    const page = await user.visit();
    await pressKey('A');
    await expect.poll(mode).toBe(true);
    await pressKey('A');
    await expect.poll(mode).toBe(false);
    await user.select(page, OTHER);
    await pressKey('M');
    await expect.poll(drafts).toMatchObject({ drafts: [{ quote: { exact: OTHER } }] });
    await expect.poll(isOpen).toBe(true);
    expect(await mode()).toBe(true);
    await closeSidebar();
    await expect.poll(isOpen).toBe(false);
    await pressKey('S');
    await expect.poll(isOpen).toBe(true);
  });

  it('the context menu switches it, marks what is selected, and opens the sidebar', async () => {
    await user.beginAnew();
    await closeSidebar();
    const page = await user.visit();
    await chooseInMenu(page, 'annotation-mode');
    await expect.poll(mode).toBe(true);
    await chooseInMenu(page, 'annotation-mode');
    await expect.poll(mode).toBe(false);
    await user.select(page, OTHER);
    await chooseInMenu(page, 'mark-selection');
    await expect.poll(drafts).toMatchObject({ drafts: [{ quote: { exact: OTHER } }] });
    await expect.poll(isOpen).toBe(true);
    expect(await mode()).toBe(true);
  });
});

/** Source: opens our part of the open context menu, or chooses an entry in it. */
function menu(deed: 'open' | 'choose', entry: string): string {
  return `(() => {
    const all = document.getElementById('contentAreaContextMenu');
    const entry = all.querySelector('[id=${WIDGET}-menuitem-_${entry}]');
    const folder = entry?.closest('menu');
    if (all.state !== 'open' || !entry) return all.state;
    if (folder && folder.menupopup.state !== 'open') {
      folder.openMenu(true);
      return folder.menupopup.state;
    }
    if ('${deed}' === 'choose') (folder?.menupopup ?? all).activateItem(entry);
    return 'open';
  })()`;
}
