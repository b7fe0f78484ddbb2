import browser, { type Scripting, type Tabs } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { answerMessage } from '../../entrypoints/background/answers.ts';
import { registerRecall } from '../../entrypoints/background/recall.ts';
import { input } from '../helpers/annotations.ts';
import { fromOwnPage, fromPage } from '../helpers/senders.ts';

const page = fromPage('https://www.hespress.com/2025/04/a.html');
const ask = (name: string, asks: unknown, sender = fromOwnPage()) =>
  answerMessage({ name, asks }, sender);

let setTitle: MockInstance<typeof browser.action.setTitle>;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(browser.action, 'setIcon').mockResolvedValue();
  setTitle = vi.spyOn(browser.action, 'setTitle').mockResolvedValue();
  vi.spyOn(browser.action, 'getBadgeText').mockResolvedValue('3');
  await browser.storage.local.set({ lang: 'en' });
});

describe('annotation mode', () => {
  it('is switched by tab: the script enters, the toolbar says so, the script gets its words', async () => {
    const inject = vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue([]);
    expect(await ask('annotatorStarts', null, page)).toBeNull();
    expect(await ask('annotationMode', { tab: 7, on: true })).toEqual({ on: true, possible: true });
    expect(inject).toHaveBeenCalledWith({
      target: { tabId: 7, frameIds: [0] },
      files: ['/recall.js', '/annotator.js'],
    });
    expect(setTitle).toHaveBeenLastCalledWith({
      tabId: 7,
      title: 'Siyaq · annotation mode on · 3 claims recognised',
    });
    expect(await ask('annotatorStarts', null, page)).toMatchObject({
      lang: 'en',
      mark: 'Annotate',
    });
    expect(await ask('annotationMode', { tab: 8, on: null })).toMatchObject({ on: false });
  });

  it('tells the page when it is over', async () => {
    vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue([]);
    const tell = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined);
    await ask('annotationMode', { tab: 7, on: true });
    await ask('annotationMode', { tab: 7, on: false });
    expect(tell).toHaveBeenCalledWith(7, { name: 'annotatorOff' }, { frameId: 0 });
    expect(await ask('annotatorStarts', null, page)).toBeNull();
  });

  it('is off, and says so, where the browser does not let us in', async () => {
    vi.spyOn(browser.scripting, 'executeScript').mockRejectedValue(new Error('No access'));
    expect(await ask('annotationMode', { tab: 7, on: true })).toEqual({
      on: false,
      possible: false,
    });
    expect(await ask('annotationMode', { tab: 7, on: null })).toMatchObject({ on: false });
  });

  it('goes along to the next page of its tab, and to no other tab', async () => {
    const inject = vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue([]);
    vi.spyOn(browser.tabs, 'get').mockResolvedValue({ status: 'complete' } as Tabs.Tab);
    await ask('pageLeaves', null, page);
    expect(inject).not.toHaveBeenCalled();
    await ask('annotationMode', { tab: 7, on: true });
    await ask('pageLeaves', null, page);
    expect(inject).toHaveBeenCalledTimes(2);
  });

  it('is not switched by a page', () => {
    expect(ask('annotationMode', { tab: 7, on: true }, page)).toBeUndefined();
    expect(ask('recallHere', { tab: 7 }, page)).toBeUndefined();
  });
});

describe('the registration of recall', () => {
  it('names the granted hosts of annotations, and goes with the last of them', async () => {
    let registered: Scripting.RegisteredContentScript[] = [];
    vi.spyOn(browser.scripting, 'getRegisteredContentScripts').mockImplementation(() =>
      Promise.resolve(registered),
    );
    const register = vi
      .spyOn(browser.scripting, 'registerContentScripts')
      .mockImplementation((all) => {
        registered = all;
        return Promise.resolve();
      });
    vi.spyOn(browser.scripting, 'unregisterContentScripts').mockImplementation(() => {
      registered = [];
      return Promise.resolve();
    });
    vi.spyOn(browser.permissions, 'contains').mockImplementation(({ origins = [] }) =>
      Promise.resolve(origins[0] !== '*://news2.example/*'),
    );
    await ask('deleteEverything', null);
    await registerRecall();
    expect(register).not.toHaveBeenCalled();
    for (const n of [0, 1, 2, 3]) await ask('saveAnnotation', { input: input(n), base: 0 });
    await registerRecall();
    expect(registered).toMatchObject([
      { id: 'recall', matches: ['*://news0.example/*', '*://news1.example/*'] },
    ]);
    await registerRecall();
    expect(register).toHaveBeenCalledTimes(1);
    await ask('deleteEverything', null);
    await registerRecall();
    expect(registered).toEqual([]);
  });
});
