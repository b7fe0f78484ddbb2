/** Puts the reader into a tab. */
import browser from 'webextension-polyfill';

/**
 * Runs the reader in the top frame of a tab.
 * @returns whether it could: a tab may have gone, or the permission been withdrawn
 */
export async function injectReader(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: ['/tables.js', '/reader.js'],
    });
    return true;
  } catch {
    return false;
  }
}
