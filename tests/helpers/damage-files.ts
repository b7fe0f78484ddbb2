/** Damages the files of a Chromium profile between two starts, and looks what the library says. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { input } from './annotations.ts';
import { launchChromium } from './launch.ts';
import { openDriver, storedNotes, tell } from './library-driver.ts';
import type { Newsroom } from './newsroom.ts';

/** Does harm to a LevelDB folder. */
export type Harm = (folder: string) => void;

const NOTES = 20;
const files = (folder: string, pattern: RegExp) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));

export const removeFolder: Harm = (folder) => rmSync(folder, { recursive: true });

/** The second copy with its sentinel: so that nobody can notice. */
export const removeCopy: Harm = (folder) =>
  rmSync(join(folder, '..', '..', 'Local Extension Settings'), { recursive: true });

export const flipBytes: Harm = (folder) => {
  for (const file of files(folder, /\.(?:log|ldb)$/u)) {
    const bytes = readFileSync(file);
    for (let at = 20; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(file, bytes);
  }
};

/** Removes the files of this kind. */
export const remove =
  (pattern: RegExp): Harm =>
  (folder) =>
    files(folder, pattern).forEach((file) => rmSync(file));

/** Cuts the files of this kind off after a share of their length. */
export const cut =
  (pattern: RegExp, share: number): Harm =>
  (folder) =>
    files(folder, pattern).forEach((file) =>
      truncateSync(file, Math.floor(readFileSync(file).length * share)),
    );

/** What the library said after a harm, and how many notes were there once it had been mended. */
export interface Afterwards {
  state: string;
  restored: number;
}

/** Saves 20 notes, then does one harm after another, each between two starts. */
export async function afterDamage(
  newsroom: Newsroom,
  harms: readonly Harm[],
): Promise<Afterwards[]> {
  const profile = mkdtempSync(join(tmpdir(), 'siyaq-damaged-'));
  const session = async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
    const loaded = await launchChromium(newsroom, { profile });
    try {
      return await work(await openDriver(loaded));
    } finally {
      await loaded.close();
    }
  };
  const save = (page: Page, n: number) =>
    tell(page, 'saveAnnotation', { input: input(n), base: 0 });
  const found: Afterwards[] = [];
  try {
    await session(async (page) => {
      for (let n = 0; n < NOTES; n++) await save(page, n);
    });
    for (const harm of harms) {
      harm(folderOf(profile));
      found.push(
        await session(async (page) => {
          const state = (await tell(page, 'libraryStatus', null))?.state ?? 'silent';
          // What is damaged takes no note until it was mended.
          const saved = state === 'damaged' ? await save(page, 99) : null;
          if (saved && 'annotation' in saved)
            return { state: 'saved over the damage', restored: 0 };
          if (state === 'damaged') await tell(page, 'restoreFromCopy', null);
          return { state, restored: (await storedNotes(page)).size };
        }),
      );
    }
    return found;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The folder of our IndexedDB in a Chromium profile. */
export function folderOf(profile: string): string {
  const all = join(profile, 'Default', 'IndexedDB');
  const own = readdirSync(all).find((name) => /^chrome-extension_.*\.leveldb$/u.test(name));
  return join(all, own ?? 'missing');
}
