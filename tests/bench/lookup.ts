/**
 * `npm run -s bench:lookup`: what a keystroke of lookup costs on the shipped pack and on 10,000
 * synthetic records (Node), and how long the popup takes from its address to its first result in
 * Chromium with the worker stopped, beside an empty page of the extension in the same run. Needs
 * `npm run build` for the second part. Keystrokes by processor time, the popup by medians of interleaved
 * rounds: ratios travel between machines.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildTopic } from '../../utils/packs/build.ts';
import type { FactSheet } from '../../utils/fact-sheet.ts';
import { FactSearch } from '../../utils/search/fact-search.ts';
import { buildIndex } from '../../utils/search/index-data.ts';
import { CHROME_BUILD, launchChromium } from '../helpers/launch.ts';
import { startNewsroom } from '../helpers/newsroom.ts';
import { stopWorker } from '../helpers/stop-worker.ts';
import { QUERIES } from '../unit/search/queries.ts';

const RECORDS = 10_000;
const ROUNDS = 11;
const { pack, keywords } = buildTopic(join(import.meta.dirname, '../../data'), 'cnss-leak');

const quantile = (all: readonly number[], part: number) =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))] ?? NaN;

/** The pack's own facts, their words shuffled among each other and mixed with invented ones. */
function synthetic(): FactSheet {
  let state = 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  const vocabulary = { ar: [] as string[], fr: [] as string[], en: [] as string[] };
  for (const claim of pack.claims)
    for (const lang of ['ar', 'fr', 'en'] as const)
      vocabulary[lang].push(...claim.statement[lang].split(' '));
  for (let word = 0; word < 15_000; word++) {
    const letters = word % 2 ? 'ابتجدرسشعفقكلمنهوي' : 'abcdefghilmnoprstuv';
    const text = Array.from({ length: 4 + random(6) }, () => letters[random(letters.length)]).join(
      '',
    );
    vocabulary[word % 2 ? 'ar' : 'fr'].push(text);
  }
  const say = (lang: 'ar' | 'fr' | 'en') =>
    Array.from({ length: 14 }, () => vocabulary[lang][random(vocabulary[lang].length)]).join(' ');
  const [claim] = pack.claims;
  if (!claim) throw new Error('The pack has no claim');
  const claims = Array.from({ length: RECORDS }, (_, number) => ({
    ...claim,
    id: `synthetic-${number}`,
    display: 'core' as const,
    statement: { ar: say('ar'), fr: say('fr'), en: say('en') },
  }));
  return { ...pack, claims, events: [], sources: [], bodies: [] };
}

/** Processor ms of this process so far: what other programs take meanwhile does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Every beginning of every query, as its keystrokes make them. */
function keystrokes(search: FactSearch): number[] {
  const type = (queries: typeof QUERIES) =>
    queries.flatMap(([query]) =>
      Array.from({ length: query.length }, (_, at) => {
        const before = processorTime();
        search.search(query.slice(0, at + 1));
        return processorTime() - before;
      }),
    );
  // A quarter of them makes the code hot.
  type(QUERIES.filter((_, at) => at % 4 === 0));
  return type(QUERIES);
}

function report(name: string, sheet: FactSheet): void {
  const json = JSON.stringify(buildIndex([sheet], [keywords]));
  const start = performance.now();
  const search = new FactSearch(JSON.parse(json) as ReturnType<typeof buildIndex>);
  const opened = performance.now() - start;
  const times = keystrokes(search);
  console.log(
    `${name}: index ${(json.length / 1e6).toFixed(2)} MB, opened in ${opened.toFixed(1)} ms; ` +
      `${times.length} keystrokes: median ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`,
  );
}

/** Milliseconds from the address to what is waited for, painted. */
async function popupTimes(): Promise<void> {
  const newsroom = await startNewsroom(['www.hespress.com']);
  const build = mkdtempSync(join(tmpdir(), 'siyaq-bench-'));
  cpSync(CHROME_BUILD, build, { recursive: true });
  writeFileSync(join(build, 'empty.html'), '<!doctype html><title>empty</title><p>empty</p>');
  const loaded = await launchChromium(newsroom, { build });
  const { browser } = loaded;
  const times: Record<string, number[]> = { empty: [], popup: [] };
  try {
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, path, ready] of [
        ['empty', 'empty.html', 'p'],
        ['popup', `popup.html?q=${encodeURIComponent('٢ مليون')}`, '.result mark'],
      ] as const) {
        await stopWorker(browser);
        const page = await browser.newPage();
        const start = performance.now();
        await page.goto(loaded.url(path), { waitUntil: [] });
        await page.waitForSelector(ready);
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
        );
        if (round > 0) times[name]?.push(performance.now() - start);
        await page.close();
      }
  } finally {
    await loaded.close();
    await newsroom.close();
    rmSync(build, { recursive: true, force: true });
  }
  const [empty, popup] = ['empty', 'popup'].map((name) => quantile(times[name] ?? [], 0.5));
  console.log(
    `popup to first result, worker stopped: ${popup?.toFixed(0)} ms; empty page: ${empty?.toFixed(0)} ms; ratio ${((popup ?? NaN) / (empty ?? NaN)).toFixed(2)}`,
  );
}

await popupTimes();
report('shipped pack', pack);
report(`${RECORDS} synthetic records`, synthetic());
