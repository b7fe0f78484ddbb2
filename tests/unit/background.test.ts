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
