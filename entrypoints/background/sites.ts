/** Keeps the browser's registered scripts in step with the sites that the user has added. */
import browser from 'webextension-polyfill';
import { DETECTOR_FILES, forgetWithdrawnSites, permittedSites } from '../../utils/site-access.ts';
import { inject } from './inject.ts';

/** One registration carries all added sites. */
const ID = 'added-sites';

let running: Promise<unknown> = Promise.resolve();

/**
 * Registers what is on the list and permitted, no more; one run after the other, because two would
 * register twice.
 * @param readOpenTabs whether pages of newly registered sites that are open already are read too
 */
export function syncSites({ readOpenTabs = false } = {}): Promise<void> {
  const turn = running.catch(() => undefined).then(() => sync(readOpenTabs));
  running = turn;
  return turn;
}

/** After an update or a start: browsers may have dropped our scripts, users their permissions. */
export async function restoreSites(): Promise<void> {
  await forgetWithdrawnSites();
  await syncSites();
}

async function sync(readOpenTabs: boolean): Promise<void> {
  const wanted = await permittedSites();
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const before = known?.matches ?? [];
  const isSame = (one: readonly string[], other: readonly string[]) =>
    JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
  if (isSame(before, wanted) && (!known || isSame(known.js ?? [], DETECTOR_FILES))) return;
  if (known) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (wanted.length > 0)
    await browser.scripting.registerContentScripts([
      { id: ID, matches: wanted, js: DETECTOR_FILES, runAt: 'document_idle' },
    ]);
  if (readOpenTabs) await readTabs(wanted.filter((pattern) => !before.includes(pattern)));
}

async function readTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  await Promise.all(tabs.map(({ id = browser.tabs.TAB_ID_NONE }) => inject('detector', id)));
}
