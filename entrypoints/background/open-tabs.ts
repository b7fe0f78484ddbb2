/**
 * In which tabs the user has left the sidebar open. Kept for the session of the browser, by tab
 * number: no address, nothing on disk.
 */
import browser from 'webextension-polyfill';

const keyOf = (tabId: number) => `open.${tabId}`;

/** Whether the sidebar was left open in a tab. */
export async function wasOpen(tabId: number): Promise<boolean> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] === true;
}

/** Remembers that the sidebar was opened or closed in a tab. */
export async function rememberOpen(tabId: number, open: boolean): Promise<void> {
  if (open) await browser.storage.session.set({ [keyOf(tabId)]: true });
  else await forgetTab(tabId);
}

/** Forgets a tab that was closed. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
