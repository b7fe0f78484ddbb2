/** A Firefox profile that outlives its browser, as that of a user does. */
import { join } from 'node:path';
import { GECKO_UUID, launchFirefox, type Loaded } from './launch.ts';
import type { Newsroom } from './newsroom.ts';

/** A temporary add-on is uninstalled at the end of each session; its data must stay. */
const KEEP = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/** Starts Firefox on a profile that may have been used before. */
export async function launchAgain(newsroom: Newsroom, profile: string): Promise<Loaded> {
  return await launchFirefox(newsroom, KEEP, { profile });
}

/** The folder of our IndexedDB; `storage.local` lies beside it, under the same name with a suffix. */
export function databaseOf(profile: string): string {
  return join(profile, 'storage', 'default', `moz-extension+++${GECKO_UUID}`);
}
