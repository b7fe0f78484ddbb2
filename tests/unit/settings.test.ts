import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isMuted,
  readSettings,
  setMuted,
  watchSettings,
  writeSetting,
} from '../../utils/settings.ts';

const FIRST_DAY = {
  lang: null,
  theme: 'auto',
  highlights: true,
  openByItself: false,
  mentionsTab: false,
  muted: [],
};

beforeEach(() => fakeBrowser.reset());

describe('readSettings', () => {
  it('has a default for everything', async () => {
    expect(await readSettings()).toEqual(FIRST_DAY);
  });

  it.each<Record<string, unknown>>([
    { lang: 'de', theme: 'pink', highlights: 'no', openByItself: 1, mentionsTab: null, muted: 'x' },
    { lang: ['ar'], theme: {}, highlights: null, muted: [5, null, '', {}] },
  ])('takes odd values for the default: %j', async (stored) => {
    await fakeBrowser.storage.local.set(stored);
    expect(await readSettings()).toEqual(FIRST_DAY);
  });

  it('gives back what was written', async () => {
    await writeSetting('theme', 'dark');
    await writeSetting('highlights', false);
    await writeSetting('lang', 'fr');
    expect(await readSettings()).toMatchObject({ theme: 'dark', highlights: false, lang: 'fr' });
  });
});

describe('setMuted', () => {
  it('adds a host once and takes it away again', async () => {
    await setMuted('Www.Example.org', true);
    await setMuted('www.example.org', true);
    await setMuted('other.example', true);
    const settings = await readSettings();
    expect(settings.muted).toEqual(['www.example.org', 'other.example']);
    expect(isMuted(settings, 'WWW.example.org')).toBe(true);
    expect(isMuted(settings, 'example.org')).toBe(false);
    await setMuted('www.example.org', false);
    expect((await readSettings()).muted).toEqual(['other.example']);
  });
});

describe('watchSettings', () => {
  it('hears of a setting, not of anything else that is stored', async () => {
    const heard = vi.fn();
    watchSettings(heard);
    await fakeBrowser.storage.local.set({ draft: 'x' });
    expect(heard).not.toHaveBeenCalled();
    await writeSetting('mentionsTab', true);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
