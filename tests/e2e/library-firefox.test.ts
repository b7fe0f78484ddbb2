/** The annotations in a real Firefox: the event page stopped, the database file removed. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { input } from '../helpers/annotations.ts';
import { launchAgain } from '../helpers/firefox-profile.ts';
import { GECKO_UUID } from '../helpers/launch.ts';
import { openDriver, storedNotes, tell } from '../helpers/library-driver.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';

let newsroom: Newsroom;
let profile: string;
beforeAll(async () => {
  newsroom = await startNewsroom(['unlisted.example']);
  profile = mkdtempSync(join(tmpdir(), 'siyaq-firefox-'));
});
afterAll(async () => {
  await newsroom.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

const session = async (work: (page: Page) => Promise<void>): Promise<void> => {
  const loaded = await launchAgain(newsroom, profile);
  try {
    await work(await openDriver(loaded));
  } finally {
    await loaded.close();
  }
};
const stores = () => join(profile, 'storage', 'default');
/** Of IndexedDB; `storage.local` lies beside it, under the same name with a suffix. */
const own = `moz-extension+++${GECKO_UUID}`;

it('Firefox: a removed database is noticed, and everything comes back', async () => {
  await session(async (page) => {
    for (let n = 0; n < 20; n++) await tell(page, 'saveAnnotation', { input: input(n), base: 0 });
    expect(await tell(page, 'libraryStatus', null)).toMatchObject({ state: 'ok', live: 20 });
  });
  rmSync(join(stores(), own), { recursive: true });
  await session(async (page) => {
    const status = await tell(page, 'libraryStatus', null);
    expect(status).toMatchObject({ state: 'damaged', restorable: 20 });
    expect(await tell(page, 'restoreFromCopy', null)).toMatchObject({ restored: 20, lost: 0 });
    expect((await storedNotes(page)).size).toBe(20);
  });
  // Undamaged, it is simply there; then the control: without the second copy nobody would notice.
  await session(async (page) => {
    expect(await tell(page, 'libraryStatus', null)).toMatchObject({ state: 'ok', live: 20 });
  });
  for (const name of readdirSync(stores()).filter((one) => one.startsWith(own)))
    rmSync(join(stores(), name), { recursive: true });
  await session(async (page) => {
    expect(await tell(page, 'libraryStatus', null)).toMatchObject({ state: 'ok', live: 0 });
  });
}, 180_000);
