import { join } from 'node:path';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerMessage } from '../../entrypoints/background/answers.ts';
import type { PageSelector } from '../../utils/marking.ts';
import { buildTopic } from '../../utils/packs/build.ts';
import type { FactSheet } from '../../utils/fact-sheet.ts';
import { good, input, uuid } from '../helpers/annotations.ts';
import { fromOwnPage, fromPage } from '../helpers/senders.ts';

const { json } = buildTopic(join(import.meta.dirname, '../../data'), 'cnss-leak');
const page = fromPage('https://www.hespress.com/2025/04/a.html');
const own = fromOwnPage();
const ask = (name: string, asks: unknown, sender = own) => answerMessage({ name, asks }, sender);

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(json)));
  await ask('deleteEverything', null);
});

describe('the reader’s requests', () => {
  it('put tables and reader into the sender’s tab, and the sidebar behind them, top frame only', async () => {
    const inject = vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue([]);
    expect(await ask('pageMayMatch', null, page)).toEqual({ injected: true });
    const target = { tabId: 7, frameIds: [0] };
    expect(inject.mock.calls).toEqual([
      [{ target, files: ['/tables.js', '/reader.js'] }],
      [{ target, files: ['/sidebar.js'] }],
    ]);
    expect(ask('pageMayMatch', null, { ...page, frameId: 3 })).toBeUndefined();
    expect(inject).toHaveBeenCalledTimes(2);
  });

  it('say so when the tab is gone', async () => {
    vi.spyOn(browser.scripting, 'executeScript').mockRejectedValue(new Error('No tab'));
    expect(await ask('pageMayMatch', undefined, page)).toEqual({ injected: false });
  });

  it('get the facts of the wanted claims', async () => {
    const asks = { topic: 'cnss-leak', claims: ['scale-two-million', 'x'], url: null };
    const answer = (await ask('getFacts', asks, page)) as FactSheet;
    expect(answer.claims.map((claim) => claim.id)).toEqual(['scale-two-million']);
  });

  it.each([null, 5, 'getFacts', {}, { topic: 1 }, { topic: 'cnss-leak', claims: 'all' }])(
    'are refused when odd: %j',
    async (asks) => {
      expect(await ask('getFacts', asks, page)).toMatchObject({ error: 'invalid' });
    },
  );

  it('count claims on the button of the sender’s tab, and clear it', async () => {
    const text = vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue();
    const title = vi.spyOn(browser.action, 'setTitle').mockResolvedValue();
    for (const one of ['setBadgeBackgroundColor', 'setBadgeTextColor'] as const)
      vi.spyOn(browser.action, one).mockResolvedValue();
    await browser.storage.local.set({ lang: 'fr' });
    const judged = (asks: unknown) => ask('pageJudged', asks, page);
    expect(await judged({ claims: 3 })).toBeNull();
    expect(text).toHaveBeenLastCalledWith({ tabId: 7, text: '3' });
    expect(title).toHaveBeenLastCalledWith({ tabId: 7, title: 'Siyaq · 3 affirmations reconnues' });
    await judged({ claims: 0 });
    expect(text).toHaveBeenLastCalledWith({ tabId: 7, text: '·' });
    await judged(null);
    expect(text).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
    for (const odd of [{ claims: 'x' }, { claims: -1 }, 5])
      expect(await judged(odd)).toMatchObject({ error: 'invalid' });
    expect(text).toHaveBeenCalledTimes(3);
  });

  it('remember by tab whether the sidebar was left open', async () => {
    const leftOpen = async (id: number) =>
      await ask('pageSettings', null, { ...page, tab: { ...page.tab!, id } });
    await ask('sidebarMoved', { open: true }, page);
    await ask('sidebarMoved', { open: 'no' }, page);
    expect(await leftOpen(7)).toMatchObject({ leftOpen: true });
    expect(await leftOpen(8)).toMatchObject({ leftOpen: false });
    await ask('sidebarMoved', { open: false }, page);
    expect(await leftOpen(7)).toMatchObject({ leftOpen: false });
  });
});

describe('who may ask', () => {
  it.each([
    null,
    undefined,
    'x',
    {},
    { name: 5 },
    { name: 'toString' },
    { name: '__proto__' },
    { name: 'deleteAll' },
  ])('nobody: %j', (message) => {
    expect(answerMessage(message, page)).toBeUndefined();
    expect(answerMessage(message, own)).toBeUndefined();
  });

  it.each([
    ['another extension', { ...own, id: 'another' }],
    ['a sender without an origin', { ...own, origin: undefined }],
    ['a sender without an address', { ...own, url: undefined }],
    ['an own origin with a foreign address', { ...own, url: 'https://a.example/' }],
    ['an own address with a foreign origin', { ...own, origin: 'https://a.example' }],
    ['a frame', { ...own, frameId: 4 }],
    ['a page whose origin and address disagree', { ...page, origin: 'https://b.example' }],
    ['a page without a tab', { ...page, tab: undefined }],
    ['a file', { ...page, url: 'file:///etc/x', origin: 'null' }],
  ])('not %s', (_, sender) => {
    for (const name of ['libraryStatus', 'exportAll', 'pageSelectors', 'getFacts'])
      expect(ask(name, null, sender as never)).toBeUndefined();
  });

  it('of the library only our own pages, of a page only its script', () => {
    expect(ask('exportAll', null, page)).toBeUndefined();
    expect(ask('deleteEverything', null, page)).toBeUndefined();
    expect(ask('pageMayMatch', null, own)).toBeUndefined();
    expect(ask('libraryStatus', null, fromOwnPage({ tab: { id: 3 } as never }))).toBeDefined();
  });
});

describe('a page script', () => {
  const at = (n: number) => input(n).page.url;
  const selectors = async (url: string, address = url) =>
    (await ask('pageSelectors', { address }, fromPage(url))) as PageSelector[];
  const saved = async (n: number) =>
    good<unknown>(await ask('saveAnnotation', { input: input(n, { note: 'سرّ' }), base: 0 }));

  it('learns where passages of its page are, and no word of the notes', async () => {
    await saved(1);
    await saved(4);
    const { quote, position } = input(1);
    const answer = await selectors(`${at(1)}#part`);
    expect(answer).toEqual([{ id: uuid(1), quote, position }]);
    expect(JSON.stringify(answer)).not.toContain('سرّ');
  });

  it('is believed about its address within its origin, not beyond', async () => {
    await saved(1);
    const { origin } = new URL(at(1));
    expect(await selectors(`${origin}/amp/1?x=1`, at(1))).toHaveLength(1);
    expect(await selectors('https://evil.example/', at(1))).toEqual([]);
    expect(await selectors('https://evil.example/', 'nonsense')).toEqual([]);
  });

  it('hands a selection over as a draft of its own address and tab', async () => {
    const { quote, position } = input(1);
    const asks = { address: 'https://bank.example/', title: 'ع', published: null, lang: null, quote, position }; // prettier-ignore
    expect(await ask('saveSelection', asks, page)).toEqual({ saved: true });
    const { draft } = (await ask('getDraft', { tab: 7, url: null })) as { draft: object };
    expect(draft).toMatchObject({ page: { url: page.url, title: 'ع' }, quote, base: 0 });
    expect(await ask('libraryStatus', null)).toMatchObject({ live: 0, drafts: 1 });
  });

  it('in a private window leaves nothing', async () => {
    const hidden = fromPage(at(1), { incognito: true });
    await saved(1);
    const { quote, position } = input(1);
    const asks = { address: at(1), title: '', published: null, lang: null, quote, position };
    expect(await ask('saveSelection', asks, hidden)).toEqual({ error: 'private-window' });
    const seen = [{ id: uuid(1), outcome: 'gone', exact: null }];
    expect(await ask('reportSightings', { address: at(1), seen }, hidden)).toEqual({
      error: 'private-window',
    });
    expect(await ask('pageSelectors', { address: at(1) }, hidden)).toHaveLength(1);
  });

  it('tells what it saw of its own passages only', async () => {
    await saved(1);
    const seen = [{ id: uuid(1), outcome: 'gone', exact: null }];
    const see = (url: string) => ask('reportSightings', { address: at(1), seen }, fromPage(url));
    expect(await see('https://evil.example/')).toEqual({ stored: 0 });
    expect(await see(at(1))).toEqual({ stored: 1 });
  });
});

describe('an own page', () => {
  it('is told which field was refused, and nothing is stored', async () => {
    const odd = { ...input(1), page: { ...input(1).page, url: 'javascript:alert(1)' } };
    expect(await ask('saveAnnotation', { input: odd, base: 0 })).toMatchObject({
      error: 'invalid',
      issues: [{ path: 'input.page.url' }],
    });
    expect(await ask('libraryStatus', null)).toMatchObject({ live: 0 });
  });

  it('saves a draft and is rid of it', async () => {
    const { id, page: where, quote, position } = input(1);
    const form = { claim: null, newClaim: '', verdict: '', reasons: [], note: 'ن', evidence: [], tags: '', author: '', state: 'draft' }; // prettier-ignore
    await ask('putDraft', { draft: { id, base: 0, page: where, quote, position, form }, tab: 7 });
    await ask('saveAnnotation', { input: input(1), base: 0 });
    expect(await ask('listDrafts', null)).toEqual({ drafts: [] });
  });

  it('hears the new revision after each action', async () => {
    const told = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined);
    await ask('saveAnnotation', { input: input(1), base: 0 });
    expect(told).toHaveBeenCalledWith({ name: 'libraryChanged', rev: 1 });
  });

  it('is never told the text of an exception', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('secret path'));
    expect(await ask('listDrafts', null)).toEqual({ error: 'unavailable' });
  });

  it('deletes everything, drafts too', async () => {
    await ask('saveAnnotation', { input: input(1), base: 0 });
    const { quote, position } = input(1);
    const asks = { address: '', title: '', published: null, lang: null, quote, position };
    await ask('saveSelection', asks, page);
    expect(await ask('deleteEverything', null)).toEqual({ left: 0 });
    expect(Object.keys(await browser.storage.local.get(null))).toEqual([]);
  });
});
