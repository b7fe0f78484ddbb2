import { browser as chromium } from '@wxt-dev/browser';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerMessage } from '../../entrypoints/background/answers.ts';
import { tellPages } from '../../entrypoints/background/page-settings.ts';
import { closeStorageToPages } from '../../entrypoints/background/trusted-storage.ts';
import { readSettings, setMuted } from '../../utils/settings.ts';
import { fromPage } from '../helpers/senders.ts';

const page = fromPage('https://Paper.example/2025/04/a.html');
const ask = (name: string, asks: unknown) => answerMessage({ name, asks }, page);

beforeEach(() => fakeBrowser.reset());

describe('a page', () => {
  it('learns the choices, and of the muted sites only whether it is one', async () => {
    await setMuted('other.example', true);
    const { muted, ...others } = await readSettings();
    expect(muted).toEqual(['other.example']);
    expect(await ask('pageSettings', null)).toEqual({ ...others, muted: false, leftOpen: false });
    await setMuted('paper.example', true);
    expect(await ask('pageSettings', null)).toEqual({ ...others, muted: true, leftOpen: false });
  });

  it('chooses language and underlines, and mutes its own site', async () => {
    for (const choice of [
      { name: 'lang', value: 'fr' },
      { name: 'highlights', value: false },
      { name: 'muted', value: true },
    ])
      expect(await ask('changeSetting', choice)).toBeNull();
    expect(await readSettings()).toMatchObject({
      lang: 'fr',
      highlights: false,
      muted: ['paper.example'],
    });
  });

  it.each([
    { name: 'lang', value: 'de' },
    { name: 'openByItself', value: true },
    { name: 'muted', value: ['other.example'] },
    { name: 'addedSites', value: [] },
    null,
  ])('changes nothing else: %j', async (choice) => {
    expect(await ask('changeSetting', choice)).toMatchObject({ error: 'invalid' });
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  it('hears that a choice has changed, though other tabs cannot', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }] as never);
    const told = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined);
    told.mockRejectedValueOnce(new Error('nobody'));
    await tellPages();
    expect(told).toHaveBeenLastCalledWith(2, { name: 'settingsChanged' }, { frameId: 0 });
  });
});

describe('the store', () => {
  const local = chromium.storage.local as { setAccessLevel?: unknown };

  it('is closed to pages', async () => {
    const close = vi.fn(() => Promise.resolve());
    local.setAccessLevel = close;
    await closeStorageToPages();
    expect(close).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  });

  it.each([undefined, () => Promise.reject(new Error('session only'))])(
    'stays as it is where a browser cannot do that',
    async (known) => {
      local.setAccessLevel = known;
      await expect(closeStorageToPages()).resolves.toBeUndefined();
    },
  );
});
