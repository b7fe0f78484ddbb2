import browser, { type Scripting } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { restoreSites, syncSites } from '../../entrypoints/background/sites.ts';
import { ADDED_SITES, readAddedSites } from '../../utils/site-access.ts';

const SITE = 'https://paper.example/*';
const OTHER = 'https://other.example/*';
const FILES = ['/page-data.js', '/detector.js'];
let registered: Scripting.RegisteredContentScript[];
let granted: string[];
const inject = vi.fn(() => Promise.resolve([]));

beforeEach(async () => {
  fakeBrowser.reset();
  registered = [];
  granted = [SITE, OTHER];
  inject.mockClear();
  Object.assign(browser, {
    permissions: {
      contains: ({ origins }: { origins: string[] }) =>
        Promise.resolve(origins.every((one) => granted.includes(one))),
    },
    scripting: {
      executeScript: inject,
      getRegisteredContentScripts: () => Promise.resolve(registered),
      registerContentScripts: (scripts: Scripting.RegisteredContentScript[]) => {
        if (registered.length > 0) return Promise.reject(new Error('Duplicate script ID'));
        registered = scripts;
        return Promise.resolve();
      },
      unregisterContentScripts: () => {
        registered = [];
        return Promise.resolve();
      },
    },
  });
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 4 } as browser.Tabs.Tab]);
  await browser.storage.local.set({ [ADDED_SITES]: [SITE] });
});

const matches = () => registered.flatMap((one) => one.matches ?? []);

describe('syncSites', () => {
  it('registers what is wanted, follows the list, and registers nothing for an empty one', async () => {
    await syncSites();
    expect(matches()).toEqual([SITE]);
    await browser.storage.local.set({ [ADDED_SITES]: [SITE, OTHER] });
    await syncSites();
    expect(matches()).toEqual([SITE, OTHER]);
    await browser.storage.local.set({ [ADDED_SITES]: [] });
    await syncSites();
    expect(registered).toEqual([]);
  });

  it('registers once when two ask at the same time', async () => {
    await Promise.all([syncSites(), syncSites({ readOpenTabs: true })]);
    expect(matches()).toEqual([SITE]);
  });

  it('registers anew what an older version registered with other files', async () => {
    registered = [{ id: 'added-sites', matches: [SITE], js: ['/old.js'] }];
    await syncSites();
    expect(registered[0]?.js).toEqual(FILES);
  });

  it('reads open pages of new sites when asked, and of those only', async () => {
    await syncSites({ readOpenTabs: true });
    expect(inject).toHaveBeenCalledWith({ target: { tabId: 4, frameIds: [0] }, files: FILES });
    await syncSites({ readOpenTabs: true });
    expect(inject).toHaveBeenCalledTimes(1);
  });

  it('does not register what the browser no longer allows', async () => {
    granted = [];
    await syncSites();
    expect(registered).toEqual([]);
    // It may be given back until the next start.
    expect(await readAddedSites()).toEqual([SITE]);
  });
});

it('restoreSites registers what an update dropped, reads no open page, forgets what was withdrawn', async () => {
  await browser.storage.local.set({ [ADDED_SITES]: [SITE, OTHER] });
  granted = [SITE];
  await restoreSites();
  expect(matches()).toEqual([SITE]);
  expect(inject).not.toHaveBeenCalled();
  expect(await readAddedSites()).toEqual([SITE]);
});
