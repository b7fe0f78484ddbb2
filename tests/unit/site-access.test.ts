import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  accessTo,
  ADDED_SITES,
  addSite,
  forgetWithdrawnSites,
  hostOf,
  isListed,
  patternOf,
  readAddedSites,
  removeSite,
} from '../../utils/site-access.ts';

const SITE = 'https://paper.example/*';
const ask = vi.fn<(permissions: { origins: string[] }) => Promise<boolean>>();
const remove = vi.fn(() => Promise.resolve(true));
let granted: string[];

beforeEach(() => {
  fakeBrowser.reset();
  granted = [];
  ask.mockReset().mockImplementation(({ origins }) => {
    granted.push(...origins);
    return Promise.resolve(true);
  });
  Object.assign(browser, {
    permissions: {
      request: ask,
      remove,
      contains: ({ origins }: { origins: string[] }) =>
        Promise.resolve(origins.every((one) => granted.includes(one))),
    },
  });
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    content_scripts: [{ matches: ['*://*.listed.example/*'], js: [] }],
  } as unknown as ReturnType<typeof browser.runtime.getManifest>);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([]);
});

describe('patternOf', () => {
  it.each([
    ['https://paper.example/a?b#c', SITE],
    ['http://paper.example:8080/', 'http://paper.example/*'],
    ['about:addons', null],
    ['file:///a.html', null],
    ['chrome://settings', null],
    ['', null],
  ])('%s → %s', (address, pattern) => expect(patternOf(address)).toBe(pattern));

  it('is read back by hostOf', () => expect(hostOf(SITE)).toBe('paper.example'));
});

describe('isListed', () => {
  it.each([
    ['listed.example', true],
    ['www.listed.example', true],
    ['unlisted.example', false],
    ['notlisted.example', false],
    ['listed.example.other', false],
  ])('%s: %s', (host, listed) => expect(isListed(host, ['*://*.listed.example/*'])).toBe(listed));
});

describe('the list of added sites', () => {
  it('keeps a site that the user agrees to, once', async () => {
    expect([await addSite(SITE), await addSite(SITE)]).toEqual([true, true]);
    expect(await readAddedSites()).toEqual([SITE]);
  });

  it('asks before anything else, as browsers demand of a click', () => {
    void addSite(SITE);
    expect(ask).toHaveBeenCalledWith({ origins: [SITE] });
  });

  it('forgets a site that the user refuses', async () => {
    ask.mockResolvedValue(false);
    expect(await addSite(SITE)).toBe(false);
    expect(await readAddedSites()).toEqual([]);
  });

  it('keeps nothing when the browser does not even ask, and says so', async () => {
    ask.mockRejectedValue(new Error('only from a click'));
    await expect(addSite(SITE)).rejects.toThrow('only from a click');
    expect(await readAddedSites()).toEqual([]);
  });

  it('takes a site back although the browser keeps the permission', async () => {
    await addSite(SITE);
    remove.mockRejectedValueOnce(new Error('required'));
    await removeSite(SITE);
    expect(await readAddedSites()).toEqual([]);
  });

  it('forgets what was taken back in the browser', async () => {
    await addSite(SITE);
    await addSite('https://other.example/*');
    granted = [SITE];
    await forgetWithdrawnSites();
    expect(await readAddedSites()).toEqual([SITE]);
  });

  it.each([5, 'x', null, [7, '', '*://*/*', '<all_urls>', 'https://paper.example/a/*']])(
    'reads nothing out of %j',
    async (stored) => {
      await browser.storage.local.set({ [ADDED_SITES]: stored });
      expect(await readAddedSites()).toEqual([]);
    },
  );
});

describe('accessTo', () => {
  it('tells listed, added, withdrawn and none apart', async () => {
    const listed = 'https://www.listed.example/*';
    expect(await accessTo(listed)).toBe('withdrawn');
    granted = [listed];
    expect(await accessTo(listed)).toBe('listed');
    expect(await accessTo(SITE)).toBe('none');
    await addSite(SITE);
    expect(await accessTo(SITE)).toBe('added');
    granted = [];
    expect(await accessTo(SITE)).toBe('withdrawn');
  });
});
