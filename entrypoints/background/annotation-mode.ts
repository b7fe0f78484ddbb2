/** Annotation mode, tab by tab: switched by popup, shortcut and menu; it goes along to the next page. */
import browser from 'webextension-polyfill';
import type { PageCommand } from '../../utils/marking.ts';
import { isAnnotating, rememberAnnotating } from './annotating-tabs.ts';
import { showMode } from './badge.ts';
import { inject } from './inject.ts';

/** How often, ms, and how many times a tab is looked at until its next page stands. */
const LOOK_EVERY = 250;
const LOOKS = 80;

/**
 * Switches annotation mode in a tab. Off, the scripts in its page take everything of theirs away.
 * @returns whether it is on now, and whether the browser lets us into the page
 */
export async function setAnnotating(
  tabId: number,
  wanted: boolean,
): Promise<{ on: boolean; possible: boolean }> {
  const before = await isAnnotating(tabId);
  // Before the script asks whether it is on.
  await rememberAnnotating(tabId, wanted);
  if (!wanted) {
    await tellPage(tabId, { name: 'annotatorOff' });
    if (before) await showMode(tabId, false);
    return { on: false, possible: true };
  }
  const possible = await inject('annotator', tabId);
  if (!possible) await rememberAnnotating(tabId, false);
  if (possible || before) await showMode(tabId, possible);
  return { on: possible, possible };
}

/** On becomes off, and off becomes on. */
export async function toggleAnnotating(tabId: number): Promise<void> {
  await setAnnotating(tabId, !(await isAnnotating(tabId)));
}

/** Marks what is selected in a tab; switches the mode on where it is off. */
export async function markSelectionIn(tabId: number): Promise<void> {
  const { on } = await setAnnotating(tabId, true);
  if (on) await tellPage(tabId, { name: 'markSelection' });
}

/**
 * The page of an annotating tab goes away: its next page gets the annotator, if the browser lets us;
 * else the mode ends. The tab is looked at for a while, because a listener for all tabs would wake
 * the background at every page that anybody opens.
 */
export async function followTab(tabId: number): Promise<void> {
  if (!(await isAnnotating(tabId))) return;
  for (let look = 0; look < LOOKS; look++) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab || !(await isAnnotating(tabId))) return;
    if (tab.status === 'complete') break;
  }
  await setAnnotating(tabId, true);
}

/** Tells the scripts in a tab's page; there may be none. */
async function tellPage(tabId: number, command: PageCommand): Promise<void> {
  await browser.tabs.sendMessage(tabId, command, { frameId: 0 }).catch(() => undefined);
}
