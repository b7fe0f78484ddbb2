/** The popup's states: honest silence, what was found, what a page or a reader hides, a search. */
import type { Page } from 'puppeteer-core';
import type browser from 'webextension-polyfill';
import { appears, press } from '../helpers/toolbar.ts';
import { mute } from './mute.ts';
import type { OwnPage } from './surfaces.ts';

const popup = (name: string, more: Partial<OwnPage>): OwnPage => ({
  kind: 'own',
  name,
  path: 'popup.html',
  ready: '.status',
  width: 360,
  height: 560,
  ...more,
});

/** What a page does that will not have us: takes our host away, or lays a dialog over everything. */
const REMOVES = `new MutationObserver(() => {
  for (const one of document.querySelectorAll('html > div')) one.remove();
}).observe(document, { childList: true, subtree: true })`;
const COVERS = `addEventListener('load', () => {
  const cover = document.createElement('dialog');
  cover.style.cssText = 'inset:0;width:100vw;height:100vh;max-width:none;max-height:none';
  document.body.append(cover);
  cover.showModal();
})`;

async function search(page: Page, query: string): Promise<void> {
  await page.type('input', query);
  await page.waitForSelector('.result');
}

/** Opens the first result of a kind, and brings its card into view. */
const openResult = (query: string, kind: string) => async (page: Page) => {
  await search(page, query);
  await press(page, `[aria-labelledby=results-${kind}] .result`);
  await page.waitForSelector('.back');
  await page.$eval('.back', (one) => one.scrollIntoView());
};

/** The page that stands behind answers no more, as one from before an update. */
async function silence(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof browser };
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => {
        const world = globalThis as unknown as Record<symbol, { leave?: () => void }>;
        world[Symbol.for('siyaq.page')]?.leave?.();
      },
    });
    location.reload();
  });
  await appears(page, '.status-reload');
}

/** No protocol takes a site's permission back: the popup is told that it is gone. */
async function withdraw(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(`{
    const { permissions, scripting } = chrome;
    permissions.contains = (_, answer) => answer?.(false) ?? Promise.resolve(false);
    scripting.executeScript = (_, answer) => answer?.([]) ?? Promise.resolve([]);
  }`);
  await page.evaluate(() => location.reload());
  await appears(page, '.status-withdrawn');
}

export const POPUPS: readonly OwnPage[] = [
  popup('popup', { overArticle: 'usual' }),
  ...(['mention', 'foreign', 'wall', 'list'] as const).map((overArticle) =>
    popup(`popup-${overArticle}`, { overArticle }),
  ),
  popup('popup-claims', {
    overArticle: 'usual',
    prepare: (page) => press(page, '.status summary'),
  }),
  popup('popup-muted', {
    overArticle: 'usual',
    prepare: async (page) => {
      await press(page, '.switches .switch');
      await appears(page, '.status .notice');
      // It asks again when the setting comes back to it; by then the article must still be in front.
      await new Promise((done) => setTimeout(done, 500));
    },
    leave: mute([]),
  }),
  popup('popup-removed', { overArticle: 'usual', meddling: REMOVES }),
  popup('popup-covered', { overArticle: 'usual', meddling: COVERS }),
  popup('popup-reload', { overArticle: 'usual', prepare: silence }),
  popup('popup-withdrawn', { overArticle: 'usual', prepare: withdraw }),
  popup('popup-search', { ready: 'input', prepare: (page) => search(page, 'CNSS') }),
  popup('popup-nothing', {
    ready: 'input',
    prepare: async (page) => {
      await page.type('input', 'zzqqxxww');
      await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent);
    },
  }),
  popup('popup-card', { ready: 'input', prepare: openResult('CNSS', 'claim') }),
  popup('popup-event', { ready: 'input', prepare: openResult('2025', 'event') }),
];
