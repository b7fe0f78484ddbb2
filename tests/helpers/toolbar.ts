/** What a click on our icon in the toolbar brings: the popup for a tab, and `activeTab` there. */
import type { Browser, Page } from 'puppeteer-core';
import { inFirefox, OWN_EXTENSION } from './firefox-scope.ts';
import { openOwnPage, type Loaded } from './launch.ts';

/** Gives the extension what a click on its icon gives: `activeTab` in the page's tab. */
export async function clickIcon(loaded: Loaded, page: Page): Promise<void> {
  await page.bringToFront();
  if (isFirefox(loaded.browser)) return clickInFirefox(loaded);
  const [extension] = [...(await loaded.browser.extensions()).values()];
  await extension?.triggerAction(page);
}

/** No protocol clicks Firefox's toolbar: the same permission is given in the browser's own scope. */
async function clickInFirefox(loaded: Loaded): Promise<void> {
  const give = `${OWN_EXTENSION}.tabManager.addActiveTabPermission(gBrowser.selectedTab)`;
  await inFirefox(loaded, `${give}; true`);
}

/** The popup as it stands over a page: in a tab of its own, asking anew once the page's tab is active. */
export async function popupOver(loaded: Loaded, page: Page): Promise<Page> {
  const popup = await openOwnPage(loaded, 'popup.html', '.status');
  await page.bringToFront();
  await popup
    .evaluate(() => {
      document.body.dataset['before'] = '';
      location.reload();
    })
    .catch(() => undefined);
  await appears(popup, 'body:not([data-before]) .status');
  return popup;
}

/**
 * Waits for an element in a page in the background, which gets no animation frames: puppeteer's own
 * wait for a selector with a pseudo-class polls by them, and would never end.
 */
export async function appears(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector(wanted) !== null,
    { polling: 'mutation' },
    selector,
  );
}

/**
 * Presses a control of a page in the background, as a user's act: Firefox counts only what its mouse
 * does, Chromium what its debugger runs, and moves no mouse over a page in the background.
 */
export async function press(page: Page, selector: string): Promise<void> {
  await appears(page, selector);
  if (!isFirefox(page.browser()))
    return page.$eval(selector, (control) => (control as HTMLElement).click());
  const [x, y] = await page.$eval(selector, (control) => {
    control.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = control.getBoundingClientRect();
    return [left + width / 2, top + height / 2] as const;
  });
  await page.mouse.click(x, y);
}

function isFirefox(browser: Browser): boolean {
  return browser.process()?.spawnfile.includes('firefox') ?? false;
}
