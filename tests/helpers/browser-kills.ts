/** Kills a browser in the middle of writes, starts it again, and looks what is there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { input } from './annotations.ts';
import type { Loaded } from './launch.ts';
import { openDriver, storedNotes, tell } from './library-driver.ts';
import { startNewsroom, type Newsroom } from './newsroom.ts';

/** Told apart, because each has another cause: lost single notes, and a database that was replaced. */
export interface Kills {
  acknowledged: number;
  lost: string[];
  /** Rounds in which the library said that the database was damaged; it was restored then. */
  damaged: number;
}

/** Starts a browser with a profile that outlives it. */
export type Start = (newsroom: Newsroom, profile: string) => Promise<Loaded>;

/** Writes acknowledged in a round before its kill is due: a slow machine gets the time it needs. */
const WRITES = 5;

/**
 * @param rounds how often the browser is killed, each time behind at least `WRITES` new writes
 * @throws Error when an annotation is there twice
 */
export async function killBrowsers(rounds: number, start: Start): Promise<Kills> {
  const newsroom = await startNewsroom(['unlisted.example']);
  const profile = mkdtempSync(join(tmpdir(), 'siyaq-killed-'));
  const acknowledged = new Map<string, string>();
  let damaged = 0;
  let n = 0;
  try {
    for (let round = 0; round <= rounds; round++) {
      const loaded = await start(newsroom, profile);
      const page = await openDriver(loaded);
      const status = await tell(page, 'libraryStatus', null);
      if (status?.state === 'damaged') {
        damaged++;
        await tell(page, 'restoreFromCopy', null);
      }
      const stored = await storedNotes(page);
      const lost = [...acknowledged].filter(([id, note]) => stored.get(id) !== note);
      if (lost.length > 0 || round === rounds) {
        await loaded.close();
        return { acknowledged: acknowledged.size, lost: lost.map(([id]) => id), damaged };
      }
      const process = loaded.browser.process();
      const gone = new Promise((resolve) => process?.once('exit', resolve));
      let written = 0;
      for (let alive = true; alive; n++) {
        const one = input(n, { note: `round ${round}, ${n}` });
        const answer = await tell(page, 'saveAnnotation', { input: one, base: 0 }).catch(() => {
          alive = false;
          return null;
        });
        if (!answer || !('annotation' in answer)) continue;
        acknowledged.set(one.id, one.note);
        // Some time later, so that it falls anywhere in a write.
        if (++written === WRITES) setTimeout(() => process?.kill('SIGKILL'), Math.random() * 300);
      }
      await gone;
      // The profile's lock and the children of the killed process need a moment.
      await new Promise((resolve) => setTimeout(resolve, 800));
    }
    throw new Error('unreachable: the last round returns');
  } finally {
    await newsroom.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
