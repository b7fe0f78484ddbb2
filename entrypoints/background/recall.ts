/**
 * Marks come back by themselves: while there are annotations, one script is registered for their
 * hosts, as far as the browser lets us into them. Who has no annotations has no such registration.
 */
import browser from 'webextension-polyfill';
import { library } from './annotations.ts';

const ID = 'recall';

let turn: Promise<void> = Promise.resolve();

/** Brings the registration up to date; one comparison after another, else they cross. */
export function registerRecall(): Promise<void> {
  turn = turn.then(compare).catch(() => undefined);
  return turn;
}

async function compare(): Promise<void> {
  const hosts = await library().hosts();
  // A library that cannot be read now changes nothing.
  if ('error' in hosts) return;
  const matches = await granted(hosts.map((host) => `*://${host}/*`));
  const { scripting } = browser;
  const [registered] = await scripting.getRegisteredContentScripts({ ids: [ID] });
  if (String(registered?.matches?.toSorted()) === String(matches)) return;
  if (registered) await scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await scripting.registerContentScripts([
    { id: ID, matches, js: ['recall.js'], runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}

async function granted(patterns: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(
    patterns.map((pattern) =>
      // A host that no pattern can name is not granted.
      browser.permissions.contains({ origins: [pattern] }).catch(() => false),
    ),
  );
  return patterns.filter((_, at) => answers[at]).toSorted();
}
