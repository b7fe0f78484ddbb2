/** What the popup does to the tab that it speaks of. Each tells whether it could. */
import browser from 'webextension-polyfill';
import type { TabInfo } from '../../components/PageStatus.tsx';
import { askOwn } from '../../utils/ask-own.ts';
import { askPage } from '../../utils/ask-page.ts';
import { addSite, DETECTOR_FILES, removeSite } from '../../utils/site-access.ts';

/** Reads the page this once: `activeTab` ends when the tab goes elsewhere. */
export async function readNow(tab: TabInfo): Promise<boolean> {
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [0] },
    files: DETECTOR_FILES,
  });
  return true;
}

/** Asks the user for the tab's site; the browser takes the question only as a click's first act. */
export async function addTabSite({ pattern }: TabInfo): Promise<boolean> {
  if (pattern === null) return false;
  const agreed = await addSite(pattern);
  if (agreed) await askOwn('sitesChanged', null);
  // A user who says no has not met a failure.
  return true;
}

/** Takes the tab's site back. */
export async function removeTabSite({ pattern }: TabInfo): Promise<boolean> {
  if (pattern !== null) await removeSite(pattern);
  await askOwn('sitesChanged', null);
  return true;
}

/** Loads the page again, with the scripts of this version, and waits until it stands. */
export async function reload(tab: TabInfo): Promise<boolean> {
  const loaded = new Promise<void>((resolve) => {
    const listener = (tabId: number, { status }: { status?: string }) => {
      if (tabId !== tab.id || status !== 'complete') return;
      browser.tabs.onUpdated.removeListener(listener);
      resolve();
    };
    browser.tabs.onUpdated.addListener(listener);
  });
  await browser.tabs.reload(tab.id);
  await loaded;
  return true;
}

/** Opens the sidebar in the page, and gets out of its way. */
export async function openSidebar(tab: TabInfo): Promise<boolean> {
  await askPage(tab.id, 'openSidebar');
  window.close();
  return true;
}

/** Opens a room of the desk in a tab of its own. */
export async function openDesk(room: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/desk.html#${room}`) });
  window.close();
}
