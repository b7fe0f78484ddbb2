/**
 * The detector's question on warm code in one page (goals 1d, 1e), how it grows with terms, text and
 * nodes, and 300 marked passages against `<mark>` (goal 5c).
 */
import type { Page } from 'puppeteer-core';
import { bundle } from './bundle.ts';
import { makeNewsPage, makeTerms, REFERENCE, type Language } from './news-page.ts';
import { median, ratio, row, type Row } from './row.ts';
import { gateOf, type Stage } from './variants.ts';

interface InPage {
  bench: {
    compare(gates: Record<string, string>, rounds: number): Record<string, number[]>;
    marks(rounds: number): Promise<{ ours: number[]; again: number[]; marks: number[] }>;
    asks(gate: string): boolean;
  };
}
/** Points of a curve: size and milliseconds. */
export type Curve = [number, number][];

const TERMS = [50, 500, 5000];
const ROUNDS = 15;

/** Runs everything; the curves are drawn by `growth.ts`. */
export async function warmRows(
  stage: Stage,
): Promise<{ rows: Row[]; curves: Record<string, Curve> }> {
  const script = await bundle('warm-in-page.ts');
  const gates = Object.fromEntries(TERMS.map((count) => [String(count), gateOf(makeTerms(count))]));
  const page = await stage.loaded.browser.newPage();
  const load = async (language: Language, size: typeof REFERENCE, planted: string[] = []) => {
    await page.goto('about:blank');
    await page.setContent(makeNewsPage(language, 9, size, planted).html);
    await page.evaluate(script);
  };
  try {
    const times: Record<Language, Record<string, number[]>> = { ar: {}, fr: {} };
    let told = 0;
    for (const language of ['ar', 'fr'] as const) {
      await load(language, REFERENCE);
      times[language] = await compare(page, gates, ROUNDS);
      told += Number(!(await asks(page, gates['5000'] ?? '')));
      await load(language, REFERENCE, makeTerms(5000).slice(40, 41));
      told += Number(await asks(page, gates['5000'] ?? ''));
    }
    const worse = (terms: string, over: string) =>
      Math.max(...Object.values(times).map((one) => ratio(one[terms] ?? [], one[over] ?? [])));
    const noise = ratio(times.ar['again'] ?? [], times.ar['floor'] ?? []);
    const gate = { '500': gates['500'] ?? '' };
    const text: Curve = [];
    for (const letters of [2_000, 10_000, 60_000, 250_000, 1_000_000]) {
      await load('ar', { letters, nodes: 500 });
      text.push([letters, median((await compare(page, gate, 5))['500'] ?? [])]);
    }
    const nodes: Curve = [];
    for (const count of [500, 5_000, 50_000]) {
      await load('ar', { letters: 10_000, nodes: count });
      nodes.push([count, median((await compare(page, gate, 5))['500'] ?? [])]);
    }
    const sixfold = (text[2]?.[1] ?? NaN) / (text[1]?.[1] ?? NaN);
    await load('ar', { letters: 60_000, nodes: 5_000 });
    const marked = await page.evaluate(
      (rounds) => (globalThis as unknown as InPage).bench.marks(rounds),
      9,
    );
    return {
      rows: [
        row('1d', 'the gate warm, whole body, 500 terms × floor, worse of ar and fr (yes or no: offsets are the reader’s)', worse('500', 'floor'), { most: 6 }, noise), // prettier-ignore
        row('1d', 'the same with 5,000 terms', worse('5000', 'floor'), { most: 8 }, noise),
        row('1d truth', `planted or not, told right: ${told} of 4`, told / 4, { least: 1 }),
        row('1e', '5,000 terms × 50 terms', worse('5000', '50'), { most: 1.5 }, noise),
        row('1e', '60,000 letters × 10,000 letters', sixfold, { most: 6.5 }, noise),
        row('5c', `300 passages × <mark> (${median(marked.marks).toFixed(0)} ms)`, ratio(marked.ours, marked.marks), { most: 0.6 }, ratio(marked.again, marked.ours)), // prettier-ignore
      ],
      curves: {
        'terms (whole body)': TERMS.map((count) => [count, median(times.ar[String(count)] ?? [])]),
        'letters of text': text,
        'nodes of the page': nodes,
      },
    };
  } finally {
    await page.close();
  }
}

function compare(page: Page, gates: Record<string, string>, rounds: number) {
  return page.evaluate(
    (all, count) => (globalThis as unknown as InPage).bench.compare(all, count),
    gates,
    rounds,
  );
}

function asks(page: Page, gate: string): Promise<boolean> {
  return page.evaluate((one) => (globalThis as unknown as InPage).bench.asks(one), gate);
}
