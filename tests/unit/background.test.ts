import { join } from 'node:path';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerMessage } from '../../entrypoints/background/answers.ts';
import { buildTopic } from '../../utils/packs/build.ts';
import type { FactSheet } from '../../utils/messages.ts';

const { json } = buildTopic(join(import.meta.dirname, '../../data'), 'cnss-leak');
const own = { id: fakeBrowser.runtime.id, tab: { id: 7 } as browser.Tabs.Tab, frameId: 0 };

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(json)));
});

describe('answerMessage', () => {
  it('puts tables and reader into the sender’s tab, top frame only', async () => {
    const inject = vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue([]);
    expect(await answerMessage({ name: 'pageMayMatch' }, own)).toEqual({ injected: true });
    expect(inject).toHaveBeenCalledWith({
      target: { tabId: 7, frameIds: [0] },
      files: ['/tables.js', '/reader.js'],
    });
    expect(await answerMessage({ name: 'pageMayMatch' }, { ...own, frameId: 3 })).toEqual({
      injected: false,
    });
    expect(inject).toHaveBeenCalledTimes(1);
  });

  it('says so when the tab is gone', async () => {
    vi.spyOn(browser.scripting, 'executeScript').mockRejectedValue(new Error('No tab'));
    expect(await answerMessage({ name: 'pageMayMatch' }, own)).toEqual({ injected: false });
  });

  it('answers with the facts of the wanted claims', async () => {
    const answer = await answerMessage(
      { name: 'getFacts', asks: { topic: 'cnss-leak', claims: ['scale-two-million', 7, 'x'] } },
      own,
    );
    expect((answer as FactSheet).claims.map((claim) => claim.id)).toEqual(['scale-two-million']);
  });

  it('counts claims on the button of the sender’s tab, and clears it', async () => {
    const text = vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue();
    const title = vi.spyOn(browser.action, 'setTitle').mockResolvedValue();
    for (const one of ['setBadgeBackgroundColor', 'setBadgeTextColor'] as const)
      vi.spyOn(browser.action, one).mockResolvedValue();
    await browser.storage.local.set({ lang: 'fr' });
    const judged = (asks: unknown, sender = own) =>
      answerMessage({ name: 'pageJudged', asks }, sender);
    expect(await judged({ claims: 3 })).toEqual({ wasOpen: false });
    expect(text).toHaveBeenLastCalledWith({ tabId: 7, text: '3' });
    expect(title).toHaveBeenLastCalledWith({ tabId: 7, title: 'Siyaq · 3 affirmations reconnues' });
    await judged({ claims: 0 });
    expect(text).toHaveBeenLastCalledWith({ tabId: 7, text: '·' });
    for (const odd of [null, { claims: 'x' }, 5]) {
      await judged(odd);
      expect(text).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
    }
    await judged({ claims: 9 }, { ...own, frameId: 3 });
    expect(text).toHaveBeenCalledTimes(5);
  });

  it('remembers by tab whether the sidebar was left open', async () => {
    for (const one of ['setBadgeText', 'setTitle'] as const)
      vi.spyOn(browser.action, one).mockResolvedValue();
    for (const one of ['setBadgeBackgroundColor', 'setBadgeTextColor'] as const)
      vi.spyOn(browser.action, one).mockResolvedValue();
    const judged = (tab: number) =>
      answerMessage(
        { name: 'pageJudged', asks: { claims: 1 } },
        { ...own, tab: { id: tab } as browser.Tabs.Tab },
      );
    const moved = (open: unknown) => answerMessage({ name: 'sidebarMoved', asks: { open } }, own);
    await moved(true);
    await moved('no');
    expect([await judged(7), await judged(8)]).toEqual([{ wasOpen: true }, { wasOpen: false }]);
    await moved(false);
    expect(await judged(7)).toEqual({ wasOpen: false });
  });

  it.each([null, 5, 'getFacts', {}, { topic: 1 }, { topic: 'cnss-leak', claims: 'all' }])(
    'gives nothing for odd asks: %j',
    async (asks) => {
      expect(await answerMessage({ name: 'getFacts', asks }, own)).toBeNull();
    },
  );

  it.each([
    null,
    undefined,
    'x',
    {},
    { name: 5 },
    { name: 'toString' },
    { name: '__proto__' },
    { name: 'deleteAll' },
  ])('does not answer %j', (message) => {
    expect(answerMessage(message, own)).toBeUndefined();
  });

  it('does not answer another extension', () => {
    expect(answerMessage({ name: 'getFacts' }, { ...own, id: 'another' })).toBeUndefined();
  });
});
