/**
 * `npm run -s bench:anchor`: our anchoring beside dom-anchor-text-quote and approx-string-match
 * alone. First the adversarial table: how many answers are right, and how many are wrong without a
 * word. Then 100 and 1,000 quotes on a page of 50,000 letters and 5,000 nodes in real Chromium, all
 * tools in interleaved rounds: times as ratios, with the noise of our own second run beside them.
 */
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import puppeteer, { type Page } from 'puppeteer-core';
import { anchor } from '../../utils/anchor/anchor.ts';
import { requireBrowser } from '../helpers/find-browser.ts';
import { CASES, type Case } from '../unit/anchor/cases.ts';
import type { Row, Tool } from './anchor-in-page.ts';
import { makeJobs, makePage, type Job, type Language } from './anchor-page.ts';
import { approx, domAnchor, type Found } from './anchor-rivals.ts';
import { bundle } from './bundle.ts';
import { longestTasks, TASKS_TRACED } from './page-tasks.ts';

interface InPage {
  bench: {
    compare(job: Job, rounds: Record<Tool, number>): Row;
    reading(): Promise<number>;
    keep(jobs: Job[]): void;
    slices(): Promise<number>;
    cold(job: Job): number;
  };
}

/** What a tool answered: a place, and whether it said that something is not as it was. */
type Answer = (Found & { told: boolean }) | null;

const ANSWERS: Record<string, (one: Case) => Answer> = {
  siyaq: (one) => {
    const { outcome, start, end } = anchor(one.text, one);
    if (start === null || end === null) return null;
    return { start, end, told: outcome === 'changed' || outcome === 'moved' };
  },
  'dom-anchor-text-quote': (one) => {
    const { body } = new JSDOM('<body></body>').window.document;
    body.textContent = one.text;
    return untold(domAnchor(body, one));
  },
  'approx-string-match': (one) => untold(approx(one.text, one)),
};

const untold = (found: Found | null): Answer => found && { ...found, told: false };

function judge(one: Case, answer: Answer): 'right' | 'wrong' | 'missed' {
  if (!answer) return one.start === null ? 'right' : 'missed';
  const there = answer.start === one.start && answer.end === one.end;
  const quiet = one.outcome === 'exact' || one.outcome === 'normalised';
  if (there && (quiet ? !answer.told : answer.told)) return 'right';
  // The same words found elsewhere, offsets right: a tool without outcomes cannot say more.
  if (there && one.outcome === 'moved') return 'right';
  return 'wrong';
}

function table(): void {
  const rows = Object.entries(ANSWERS).map(([tool, ask]) => {
    const verdicts = CASES.map((one) => {
      try {
        return judge(one, ask(one));
      } catch {
        return 'threw';
      }
    });
    const count = (verdict: string) => verdicts.filter((each) => each === verdict).length;
    return {
      tool,
      cases: CASES.length,
      right: count('right'),
      'silently wrong': count('wrong'),
      missed: count('missed'),
      threw: count('threw'),
    };
  });
  console.table(rows);
}

async function open(page: Page, html: string, script: string): Promise<void> {
  await page.goto('about:blank');
  await page.setContent(html);
  await page.evaluate(script);
}

/** A hundred gone quotes take the slowest tool many seconds: few rounds of it are enough. */
const ROUNDS: Record<Tool, number> = { siyaq: 15, 'siyaq again': 15, approx: 3, 'dom-anchor': 2 };

async function times(page: Page, script: string, language: Language): Promise<void> {
  const { html, text } = makePage(language, 7);
  const other = makePage(language, 8).text;
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const rows = [];
  for (const count of [100, 1000])
    for (const job of makeJobs(text, other, count, 180, count)) {
      await open(page, html, script);
      const cold = await page.evaluate(
        (given) => (globalThis as unknown as InPage).bench.cold(given),
        job,
      );
      const row = await page.evaluate(
        (given, rounds) => (globalThis as unknown as InPage).bench.compare(given, rounds),
        job,
        ROUNDS,
      );
      const own = row.siyaq.ms;
      rows.push({
        quotes: `${language} ${count} ${job.name}`,
        'siyaq ms': own.toFixed(2),
        'cold ms': cold.toFixed(1),
        'A/A ×': (row['siyaq again'].ms / own).toFixed(2),
        'dom-anchor ×': (row['dom-anchor'].ms / own).toFixed(0),
        'approx ×': (row.approx.ms / own).toFixed(1),
        'right: siyaq': percent(row.siyaq.right),
        'dom-anchor': percent(row['dom-anchor'].right),
        approx: percent(row.approx.right),
      });
    }
  console.table(rows);
  await open(page, html, script);
  await tasks(page, language, makeJobs(text, other, 1000, 180, 3));
}

/** The page's tasks while 3,000 quotes are looked for in slices, by processor time: others' load is not ours. */
async function tasks(page: Page, language: Language, jobs: Job[]): Promise<void> {
  const read = await page.evaluate(() => (globalThis as unknown as InPage).bench.reading());
  // Handing 3,000 quotes over is a long task of the benchmark, not of the anchoring.
  await page.evaluate((given) => {
    (globalThis as unknown as InPage).bench.keep(given);
  }, jobs);
  await page.tracing.start({ categories: TASKS_TRACED });
  const total = await page.evaluate(() => (globalThis as unknown as InPage).bench.slices());
  const trace = Buffer.from((await page.tracing.stop()) ?? []).toString();
  const [longest = NaN] = longestTasks(trace, page.url());
  console.log(
    `${language}: page read in ${read.toFixed(1)} ms; 3,000 quotes in slices in ${total.toFixed(0)} ms, longest task ${longest.toFixed(1)} ms of processor time`,
  );
}

table();
const core = gzipSync(await bundle('../../utils/anchor/anchor.ts')).length;
console.log(`anchor.ts with all it needs: ${core} bytes (gzip)`);
const script = await bundle('anchor-in-page.ts');
const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const language of ['ar', 'fr'] as const) await times(page, script, language);
} finally {
  await browser.close();
}
