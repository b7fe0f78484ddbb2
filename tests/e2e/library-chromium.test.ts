/** The annotations in a real Chromium: killed workers, killed browsers, damaged files, hostile pages. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { input, uuid } from '../helpers/annotations.ts';
import { killBrowsers } from '../helpers/browser-kills.ts';
import { afterDamage, flipBytes, removeCopy, removeFolder } from '../helpers/damage-files.ts';
import { launchChromium, type Loaded } from '../helpers/launch.ts';
import { openDriver, storedNotes, tell } from '../helpers/library-driver.ts';
import { startNewsroom, type Newsroom } from '../helpers/newsroom.ts';
import { HOSTS } from './suite.ts';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await startNewsroom(HOSTS);
});
afterAll(async () => await newsroom.close());

describe('Chromium: the worker, killed in the middle of writes', () => {
  let loaded: Loaded;
  let page: Page;
  beforeAll(async () => {
    loaded = await launchChromium(newsroom);
    page = await openDriver(loaded);
  });
  afterAll(async () => await loaded.close());

  /** Ends the worker as the browser would, and without waiting for anything. */
  const killer = async () => {
    const session = await loaded.browser.target().createCDPSession();
    return async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      const worker = targetInfos.find((one) => one.type === 'service_worker');
      if (!worker) return;
      // One that ended by itself meanwhile is as good as killed.
      const end = session.send('Target.closeTarget', { targetId: worker.targetId });
      await end.catch(() => undefined);
    };
  };
  const save = (n: number) => tell(page, 'saveAnnotation', { input: input(n), base: 0 });

  it('200 times: nothing acknowledged is lost, nothing is there twice', async () => {
    const kill = await killer();
    const colds: number[] = [];
    for (let n = 0; n < 3; n++) {
      await kill();
      const began = performance.now();
      await save(n);
      colds.push(performance.now() - began);
    }
    // So long a woken worker takes: kills fall before, into and after the write.
    const cold = Math.min(...colds);
    const acknowledged = new Set<string>();
    for (let n = 3; n < 203; n++) {
      const saving = save(n);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * cold * 1.4));
      await kill();
      const answer = await saving;
      if (answer && 'annotation' in answer) acknowledged.add(answer.annotation.id);
    }
    const stored = await storedNotes(page);
    const lost = [...acknowledged].filter((id) => !stored.has(id));
    const unheard = [...stored.keys()].filter((id) => !acknowledged.has(id)).length - 3;
    console.log(`200 worker kills, cold save ${cold.toFixed(0)} ms: ${acknowledged.size} acknowledged, ${lost.length} lost, ${unheard} stored unheard`); // prettier-ignore
    expect(lost).toEqual([]);
    // The kills fell on both sides of the write.
    expect(acknowledged.size).toBeGreaterThan(20);
    expect(acknowledged.size).toBeLessThan(180);
    // The surface asks again, as it does by itself: each is there once.
    for (let n = 3; n < 203; n++)
      if (!acknowledged.has(uuid(n))) expect(await save(n)).toHaveProperty('annotation');
    expect((await storedNotes(page)).size).toBe(203);
    expect(await tell(page, 'libraryStatus', null)).toMatchObject({ state: 'ok', live: 203 });
  }, 180_000);

  it('comes back with the answer to the first message', async () => {
    const kill = await killer();
    for (let round = 0; round < 10; round++) {
      await kill();
      expect(await tell(page, 'libraryStatus', null)).toMatchObject({ state: 'ok' });
    }
  });

  it('does not answer a script in a page about the library', async () => {
    const before = await tell(page, 'libraryStatus', null);
    const article = await loaded.browser.newPage();
    await article.goto('https://www.hespress.com/ar-wall.html');
    const [realm] = article.extensionRealms();
    const asked = await realm!.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }; // prettier-ignore
      const names = ['exportAll', 'listAnnotations', 'deleteEverything', 'libraryStatus'];
      return await Promise.all(
        names.map((name) =>
          chrome.runtime.sendMessage({ name, asks: null }).then(
            (answer) => answer ?? 'silence',
            () => 'silence',
          ),
        ),
      );
    });
    expect(asked).toEqual(['silence', 'silence', 'silence', 'silence']);
    expect(await tell(page, 'libraryStatus', null)).toEqual(before);
    await article.close();
  });
});

it('Chromium, killed 3 times in the middle of writes: nothing acknowledged is lost', async () => {
  const { acknowledged, lost, damaged } = await killBrowsers(3, (served, profile) =>
    launchChromium(served, { profile }),
  );
  console.log(`3 browser kills: ${acknowledged} acknowledged, ${lost.length} lost, ${damaged} damaged`); // prettier-ignore
  expect(lost).toEqual([]);
  expect(acknowledged).toBeGreaterThan(10);
}, 120_000);

describe('Chromium: files damaged between two starts', () => {
  it('are noticed, never an empty library, and everything comes back', async () => {
    for (const damage of [removeFolder, flipBytes])
      expect(await afterDamage(newsroom, [damage])).toEqual([{ state: 'damaged', restored: 20 }]);
  }, 120_000);

  it('go unnoticed without the sentinel: the control', async () => {
    const found = await afterDamage(newsroom, [
      (folder) => {
        removeFolder(folder);
        removeCopy(folder);
      },
    ]);
    expect(found).toEqual([{ state: 'ok', restored: 0 }]);
  }, 120_000);
});
