/**
 * In which tabs annotation mode is on. Kept for the session of the browser, by tab number: no
 * address, nothing on disk.
 */
import browser from 'webextension-polyfill';

const keyOf = (tabId: number) => `annotating.${tabId}`;

/** Whether annotation mode is on in a tab. */
export async function isAnnotating(tabId: number): Promise<boolean> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] === true;
}

/** Remembers that it was switched on or off; a tab that was closed is off. */
export async function rememberAnnotating(tabId: number, on: boolean): Promise<void> {
  if (on) await browser.storage.session.set({ [keyOf(tabId)]: true });
  else await browser.storage.session.remove(keyOf(tabId));
}
