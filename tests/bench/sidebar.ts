/**
 * What a reader waits for: the tab in a page that speaks of the affair, against a chip of plain nodes
 * with nothing before it (goal 3), and the opened sidebar, against the same nodes set as one text of
 * HTML (5a) and with ten times the claims (5b). Wall time to the first task after the frame, each
 * sample in a process of its own, in the shipped build.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { FactSheet } from '../../utils/fact-sheet.ts';
import { buildTopic } from '../../utils/packs/build.ts';
import { makeNewsPage, REFERENCE } from './news-page.ts';
import { median, ratio, row, turned, type Row } from './row.ts';
import { openHtml, openShipped, type Opened } from './sidebar-in-page.ts';
import type { Stage, Variant } from './variants.ts';

const ROOT = join(import.meta.dirname, '../..');
const CHIPS = ['chip', 'chip again', 'ours shown'] as const satisfies Variant[];
const PANELS = ['html', 'html again', 'ours 20', 'ours 200'] as const;

/** Paragraphs of a fictitious article that speaks of the affair. */
function mentions(): string[] {
  const html = readFileSync(join(ROOT, 'tests/pages/ar-leak/page.html'), 'utf8');
  return [...html.matchAll(/<p>([^<]{80,})<\/p>/gu)].map(([, text = '']) => text);
}

/** The shipped facts with as many claims as wanted; beyond those we have, they come again. */
function sheetOf(count: number): string {
  const { pack } = buildTopic(join(ROOT, 'data'), 'cnss-leak');
  const claims = Array.from({ length: count }, (_, at) => {
    const claim = pack.claims[at % pack.claims.length];
    if (!claim) throw new Error('The pack has no claim.');
    return { ...claim, id: `${claim.id}-${at}` };
  });
  return JSON.stringify({ ...pack, claims } satisfies FactSheet);
}

/** Times everything in turned rounds. */
export async function sidebarRows(stage: Stage, rounds: number): Promise<Row[]> {
  const chips = await chipTimes(stage, rounds);
  const panels = await panelTimes(stage, rounds);
  const ms = (times: readonly number[]) => `${median(times).toFixed(0)} ms`;
  const { chip, 'chip again': chipAgain, 'ours shown': ours } = chips;
  const { html, 'html again': htmlAgain, 'ours 20': few, 'ours 200': many } = panels;
  const [chipNoise, htmlNoise] = [ratio(chipAgain, chip), ratio(htmlAgain, html)];
  return [
    row('3', `a mention, script start to tab painted × a plain chip (${ms(ours)}; ${ms(chip)})`, ratio(ours, chip), { most: 1.3 }, chipNoise), // prettier-ignore
    row('5a', `20 claims, click to painted × innerHTML of the same nodes (${ms(few)}; ${ms(html)})`, ratio(few, html), { most: 1.3 }, htmlNoise), // prettier-ignore
    row('5b', `200 claims × 20 claims (${ms(many)}; ${ms(few)})`, ratio(many, few), { most: 1.5 }, htmlNoise), // prettier-ignore
  ];
}

async function chipTimes(
  stage: Stage,
  rounds: number,
): Promise<Record<(typeof CHIPS)[number], number[]>> {
  const times = { chip: [], 'chip again': [], 'ours shown': [] } as Record<
    (typeof CHIPS)[number],
    number[]
  >;
  for (let round = 0; round < rounds; round++) {
    const { html } = makeNewsPage('ar', 500 + round, REFERENCE, mentions());
    for (const name of turned(CHIPS, round)) {
      const { page } = await stage.open(name, html);
      times[name].push(await paintedAfter(page));
      await page.close();
    }
  }
  return times;
}

async function paintedAfter(page: Page): Promise<number> {
  const told = await page.waitForFunction(() => document.documentElement.dataset['benchPainted']);
  return Number(await told.jsonValue());
}

async function panelTimes(
  stage: Stage,
  rounds: number,
): Promise<Record<(typeof PANELS)[number], number[]>> {
  const sheets = { 'ours 20': sheetOf(20), 'ours 200': sheetOf(200) };
  const times = { html: [], 'html again': [], 'ours 20': [], 'ours 200': [] } as Record<
    (typeof PANELS)[number],
    number[]
  >;
  const shipped = async (name: keyof typeof sheets, page: string) => {
    const opened = await inWorld(stage, 'sidebar', page, openShipped, sheets[name]);
    const wanted = Number(name.slice('ours '.length));
    if (opened.claims !== wanted) throw new Error(`${opened.claims} claims instead of ${wanted}`);
    return opened;
  };
  const nodes = await shipped('ours 20', makeNewsPage('ar', 600).html);
  for (let round = 0; round < rounds; round++) {
    const { html } = makeNewsPage('ar', 600 + round);
    for (const name of turned(PANELS, round)) {
      const isOurs = name === 'ours 20' || name === 'ours 200';
      const opened = isOurs
        ? await shipped(name, html)
        : await inWorld(stage, 'empty', html, openHtml, nodes);
      times[name].push(opened.ms);
    }
  }
  return times;
}

/** Runs a function in our isolated world of a fresh page. */
async function inWorld<Asks>(
  stage: Stage,
  variant: Variant,
  html: string,
  act: (asks: Asks) => Promise<Opened>,
  asks: Asks,
): Promise<Opened> {
  const { page } = await stage.open(variant, html);
  const [world] = page.extensionRealms();
  if (!world) throw new Error('The extension has no world in this page.');
  // At rest: the page's own layout is not what is measured.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  const opened = await world.evaluate(act as (asks: unknown) => Promise<Opened>, asks);
  await page.close();
  return opened;
}
