/** Sites on which the reader hides Siyaq. */
import type { Page } from 'puppeteer-core';
import type browser from 'webextension-polyfill';

/** Replaces the list, from a page of the extension. */
export const mute = (hosts: string[]) => (page: Page) =>
  page.evaluate(async (muted) => {
    const { chrome } = globalThis as unknown as { chrome: typeof browser };
    await chrome.storage.local.set({ muted });
  }, hosts);
