/**
 * A page without a mention, beside the same page with an empty content script: task time of its main
 * thread, heap after a collection, and whatever else a page could notice.
 */
import type { Page } from 'puppeteer-core';
import { makeNewsPage } from './news-page.ts';
import { median, ratio, row, turned, type Row } from './row.ts';
import type { Stage, Variant } from './variants.ts';

const VARIANTS: Variant[] = ['empty', 'empty again', 'ours'];
/** Longer than the page needs to come to rest, ms. */
const REST = 700;

interface Costs {
  task: number;
  /** Bytes. */
  heap: number;
  styles: number;
}

async function costsOf(page: Page): Promise<Costs> {
  await new Promise((resolve) => setTimeout(resolve, REST));
  const { TaskDuration = NaN, RecalcStyleCount = NaN } = await page.metrics();
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = NaN } = await page.metrics();
  return { task: TaskDuration * 1000, heap: JSHeapUsedSize, styles: RecalcStyleCount };
}

/** Counts every change of the document from its beginning; end.js makes one of them, an attribute. */
const WITNESS = `<script>var changes = 0; new MutationObserver((all) => { for (const one of all)
if (one.type !== 'attributes' || one.attributeName !== 'data-bench') changes++; })
.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
addEventListener('load', () => { changes = 0; });</script>`;

/** Compares in turned rounds. */
export async function quietRows(stage: Stage, rounds: number): Promise<Row[]> {
  const costs = new Map<Variant, Costs[]>(VARIANTS.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const { html } = makeNewsPage(round % 2 ? 'fr' : 'ar', 200 + round);
    for (const name of turned(VARIANTS, round)) {
      const { page } = await stage.open(name, html);
      costs.get(name)?.push(await costsOf(page));
      await page.close();
    }
  }
  const of = (name: Variant, key: keyof Costs) => (costs.get(name) ?? []).map((one) => one[key]);
  const apart = (name: Variant, key: keyof Costs) =>
    median(of(name, key).map((one, at) => one - (of('empty', key)[at] ?? NaN)));
  const kb = (name: Variant) => apart(name, 'heap') / 1024;
  const traces = await tracesLeft(stage);
  const styles = apart('ours', 'styles');
  return [
    row('2a', `page without a mention: task time × empty script (${median(of('empty', 'task')).toFixed(0)} ms)`, ratio(of('ours', 'task'), of('empty', 'task')), { most: 1.05 }, ratio(of('empty again', 'task'), of('empty', 'task'))), // prettier-ignore
    row('2b', `the same: KB of heap more than the empty script (A/A ${kb('empty again').toFixed(0)} KB)`, kb('ours'), { most: 64 }), // prettier-ignore
    row('2c', 'the same: DOM changes, messages, more style recalculations', traces + Math.max(0, styles), { most: 0 }), // prettier-ignore
  ];
}

/** Changes that the page's own witness saw, and messages that were sent. */
async function tracesLeft(stage: Stage): Promise<number> {
  const { html } = makeNewsPage('ar', 300);
  const { page, sample } = await stage.open('ours', html.replace('<body>', `${WITNESS}<body>`), {
    count: true,
  });
  await new Promise((resolve) => setTimeout(resolve, REST));
  const changes = await page.evaluate(() => (globalThis as unknown as { changes: number }).changes);
  await page.close();
  return changes + sample.sent;
}
