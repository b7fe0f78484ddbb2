/** Starts the background: every listener is registered synchronously, nothing else happens here. */
import { defineBackground } from 'wxt/utils/define-background';
import browser from 'webextension-polyfill';
import { watchSettings } from '../../utils/settings.ts';
import { rememberAnnotating } from './annotating-tabs.ts';
import { whenLibraryChanges } from './annotations.ts';
import { answerMessage } from './answers.ts';
import { checkLibrary } from './backup.ts';
import { onMenuClicked, retitleMenus, writeMenus } from './menus.ts';
import { forgetTab } from './open-tabs.ts';
import { facts } from './packs.ts';
import { tellPages } from './page-settings.ts';
import { restoreSites, syncSites } from './sites.ts';
import { openPanelForSelection } from './panel.ts';
import { registerRecall } from './recall.ts';
import { onShortcut } from './shortcuts.ts';
import { closeStorageToPages } from './trusted-storage.ts';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener(openPanelForSelection);
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
  watchSettings(() => {
    void retitleMenus().catch(() => undefined);
    void tellPages();
  });
  void closeStorageToPages();
  browser.tabs.onRemoved.addListener((tabId) => void rememberAnnotating(tabId, false));
  browser.commands.onCommand.addListener(onShortcut);
  // An update forgets registrations, and some restarts do.
  browser.runtime.onInstalled.addListener(() => void registerRecall());
  browser.runtime.onStartup.addListener(() => void registerRecall());
  browser.permissions.onAdded.addListener(() => void registerRecall());
  browser.permissions.onRemoved.addListener(() => void registerRecall());
  whenLibraryChanges(() => void registerRecall());
});
