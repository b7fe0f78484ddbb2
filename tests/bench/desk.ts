/**
 * `npm run -s bench:desk`: the desk with 5,000 annotations in Chromium: how long it takes to open, to
 * filter at every keystroke and to write each format, and the longest tasks of each: by the processor
 * time of the page's thread (what the desk costs; the trace's RunTask) and by the clock (what a person
 * waits on this machine, with all that runs beside; Long Tasks API, from 50 ms on). Needs `npm run build`.
 */
import type { Page } from 'puppeteer-core';
import { longestTasks, TASKS_TRACED } from './page-tasks.ts';
import { launchChromium } from '../helpers/launch.ts';
import { deskRecords } from '../helpers/desk-library.ts';
import { openDriver, tell } from '../helpers/library-driver.ts';
import { startNewsroom } from '../helpers/newsroom.ts';

const COUNT = 5_000;
/** The tool's own messages must stay small, or they would be the long task. */
const BATCH = 1_000;
const FORMATS = ['siyaq', 'web-annotation', 'claim-review', 'csv', 'dossier'];

const OBSERVE = `
  globalThis.long = [];
  new PerformanceObserver((list) => list.getEntries().forEach((one) => long.push(one.duration)))
    .observe({ type: 'longtask', buffered: true });`;

/** Runs one part of the work and tells its time and its longest tasks. */
async function measure(page: Page, name: string, work: () => Promise<unknown>): Promise<void> {
  await page.evaluate('long.length = 0');
  await page.tracing.start({ categories: TASKS_TRACED });
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  // Entries come after the task.
  const tasks = (await page.evaluate(
    'new Promise((done) => setTimeout(() => done(long.map(Math.round)), 300))',
  )) as number[];
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const cpu = longestTasks(trace, page.url()).slice(0, 3).map(Math.round);
  console.log(`${name}: ${time.toFixed(0)} ms; longest tasks by processor time: ${cpu.join(', ')} ms; over 50 ms by the clock: ${JSON.stringify(tasks)}`); // prettier-ignore
}

const newsroom = await startNewsroom(['unlisted.example']);
const loaded = await launchChromium(newsroom);
try {
  const driver = await openDriver(loaded);
  const records = deskRecords(COUNT);
  for (let at = 0; at < COUNT; at += BATCH) {
    const status = await tell(driver, 'libraryStatus', null);
    const rev = status && 'rev' in status ? status.rev : 0;
    await tell(driver, 'applyImport', { annotations: records.slice(at, at + BATCH), rev });
  }
  const page = await loaded.browser.newPage();
  await page.evaluateOnNewDocument(OBSERVE);
  await page.goto(loaded.url('desk.html#method'), { waitUntil: [] });
  await page.waitForSelector('h1');
  /** The list tells how many annotations it shows. */
  const tells = (count: number) =>
    page.waitForFunction(
      (wanted) =>
        document
          .querySelector('.library-room [role=status]')
          ?.textContent.replaceAll(/\D/gu, '') === wanted,
      {},
      String(count),
    );
  const room = (name: string) => page.evaluate((id) => void (location.hash = id), name);

  await measure(page, `open, first 50 of ${COUNT} shown`, async () => {
    await room('annotations');
    await page.waitForSelector('.line');
  });
  await measure(page, `open, all ${COUNT} here`, () => tells(COUNT));
  for (const letter of 'المصدر 77')
    await measure(page, `filter by text, key «${letter}»`, async () => {
      await page.type('.filters [type=search]', letter);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))); // prettier-ignore
    });
  await measure(page, 'filter by site', () => page.select('.filters select', 'news1.example'));
  for (const format of FORMATS) {
    await room('method');
    await page.waitForFunction(() => !document.querySelector('.library-room, .exchange'));
    await measure(page, `export ${format}: room open, looked over for leaks, chosen`, async () => {
      await room('export');
      await page.waitForSelector(`[value=${format}]`);
      await page.click(`[value=${format}]`);
      await page.waitForSelector('.exchange > .main:not(:disabled)');
    });
    await measure(page, `export ${format}: written`, async () => {
      await page.click('.exchange > .main');
      await page.waitForSelector('.file a');
    });
  }
} finally {
  await loaded.close();
  await newsroom.close();
}
