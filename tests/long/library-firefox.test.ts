/** Firefox killed, and its event page stopped, in the middle of writes. */
import { expect, it } from 'vitest';
import { input, uuid } from '../helpers/annotations.ts';
import { killBrowsers } from '../helpers/browser-kills.ts';
import { launchAgain } from '../helpers/firefox-profile.ts';
import { inFirefox, OWN_EXTENSION } from '../helpers/firefox-scope.ts';
import { launchFirefox } from '../helpers/launch.ts';
import { openDriver, storedNotes, tell } from '../helpers/library-driver.ts';
import { startNewsroom } from '../helpers/newsroom.ts';

it('50 browser kills in the middle of writes: nothing acknowledged is lost', async () => {
  const { acknowledged, lost, damaged } = await killBrowsers(50, launchAgain);
  console.log(`50 kills of Firefox: ${acknowledged} acknowledged, ${lost.length} lost, ${damaged} damaged`); // prettier-ignore
  expect(lost).toEqual([]);
  expect(acknowledged).toBeGreaterThan(200);
}, 1_800_000);

it('200 stops of the event page in the middle of writes: nothing is lost, nothing there twice', async () => {
  const newsroom = await startNewsroom(['unlisted.example']);
  const loaded = await launchFirefox(newsroom);
  try {
    const page = await openDriver(loaded);
    const save = (n: number) => tell(page, 'saveAnnotation', { input: input(n), base: 0 });
    const stop = () => inFirefox(loaded, `${OWN_EXTENSION}.terminateBackground().then(() => true)`);
    await stop();
    const began = performance.now();
    await save(0);
    // So long a woken page takes: stops fall before, into and after the write.
    const cold = performance.now() - began;
    const acknowledged = new Set<string>([uuid(0)]);
    for (let n = 1; n <= 200; n++) {
      const saving = save(n);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * cold * 1.4));
      await stop();
      const answer = await saving;
      if (answer && 'annotation' in answer) acknowledged.add(answer.annotation.id);
    }
    const stored = await storedNotes(page);
    const lost = [...acknowledged].filter((id) => !stored.has(id));
    const unheard = stored.size - acknowledged.size + lost.length;
    console.log(`200 stops, cold save ${cold.toFixed(0)} ms: ${acknowledged.size} acknowledged, ${lost.length} lost, ${unheard} stored unheard`); // prettier-ignore
    expect(lost).toEqual([]);
    // The stops fell on both sides of the answer.
    expect(acknowledged.size).toBeGreaterThan(20);
    expect(acknowledged.size).toBeLessThan(200);
    for (let n = 0; n <= 200; n++)
      if (!acknowledged.has(uuid(n))) expect(await save(n)).toHaveProperty('annotation');
    expect((await storedNotes(page)).size).toBe(201);
    expect(await tell(page, 'libraryStatus', null)).toMatchObject({ state: 'ok', live: 201 });
  } finally {
    await loaded.close();
    await newsroom.close();
  }
}, 600_000);
