/** Starts the background: every listener is registered synchronously, nothing else happens here. */
import { defineBackground } from 'wxt/utils/define-background';
import browser from 'webextension-polyfill';
import { answerMessage } from './answers.ts';
import { checkLibrary } from './backup.ts';
import { forgetTab } from './open-tabs.ts';
import { facts } from './packs.ts';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener(answerMessage);
  browser.runtime.onStartup.addListener(() => void checkLibrary());
  browser.runtime.onInstalled.addListener(() => void checkLibrary());
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  // Early, so that the first page need not wait; every reader awaits `ready()` all the same.
  browser.runtime.onInstalled.addListener(
    () =>
      void facts()
        .ready()
        .catch(() => undefined),
  );
});
