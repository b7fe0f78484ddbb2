/** Opens the browser's panel from a click in the popup; both browsers count that as the user's wish. */
import { browser as chromium } from '@wxt-dev/browser';
import browser from 'webextension-polyfill';

/** @param tab the tab beside which it opens; the popup, which covers it, closes */
export function openPanelHere(tab: number): void {
  // Present in Chromium only, whatever the types say.
  const { sidePanel } = chromium as Partial<typeof chromium>;
  const opening = sidePanel?.open({ tabId: tab }) ?? browser.sidebarAction.open();
  opening.then(
    () => window.close(),
    () => undefined,
  );
}
