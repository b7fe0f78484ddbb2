/** Starts the background: every listener is registered synchronously, nothing else happens here. */
import { defineBackground } from 'wxt/utils/define-background';
import browser from 'webextension-polyfill';
import { watchSettings } from '../../utils/settings.ts';
import { answerMessage } from './answers.ts';
import { checkLibrary } from './backup.ts';
import { onMenuClicked, retitleMenus, writeMenus } from './menus.ts';
import { forgetTab } from './open-tabs.ts';
import { facts } from './packs.ts';
import { restoreSites, syncSites } from './sites.ts';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener(answerMessage);
  browser.runtime.onStartup.addListener(() => void checkLibrary());
  browser.runtime.onInstalled.addListener(() => void checkLibrary());
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  browser.runtime.onInstalled.addListener(() => {
    // Early, so that the first page need not wait; every reader awaits `ready()` all the same.
    void facts()
      .ready()
      .catch(() => undefined);
    void writeMenus();
    void restoreSites();
  });
  browser.runtime.onStartup.addListener(() => void restoreSites());
  browser.permissions.onAdded.addListener(() => void syncSites({ readOpenTabs: true }));
  browser.permissions.onRemoved.addListener(() => void syncSites());
  browser.contextMenus.onClicked.addListener(onMenuClicked);
  watchSettings(() => void retitleMenus().catch(() => undefined));
});
