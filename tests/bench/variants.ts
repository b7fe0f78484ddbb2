/**
 * The built extension, with other scripts in the place of its content scripts: an empty one, a floor,
 * ours, ours with synthetic gates, and its peers. Which one a page gets is told by its host, and every
 * host is used once, so that each sample starts in a process that never ran any of them.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { compileGate } from '../../utils/match/compile-gate.ts';
import type { Gate } from '../../utils/match/gate.ts';
import { CHROME_BUILD, launchChromium, type Loaded } from '../helpers/launch.ts';
import { startNewsroom } from '../helpers/newsroom.ts';
import { bundle } from './bundle.ts';
import { makeTerms } from './news-page.ts';
import { ownTime, TRACED } from './own-time.ts';

/** Content scripts of a variant, in their order; `page-data-N` and `terms-N` hold N synthetic terms. */
const FILES = {
  none: null,
  empty: [],
  'empty again': [],
  floor: ['floor.js'],
  'floor again': ['floor.js'],
  ours: ['page-data.js', 'detector.js'],
  'ours 500': ['page-data-500.js', 'detector.js'],
  'ours 5000': ['page-data-5000.js', 'detector.js'],
  ahocorasick: ['terms-500.js', 'ahocorasick.js'],
  readability: ['readability.js'],
  'mark.js': ['terms-500.js', 'mark-js.js'],
  chip: ['painted.js', 'chip.js'],
  'chip again': ['painted.js', 'chip.js'],
  'ours shown': ['painted.js', 'page-data.js', 'detector.js'],
  sidebar: ['sidebar.js'],
};
export type Variant = keyof typeof FILES;

/** What the last script of a sample saw. */
export interface Sample {
  /** Thread time of the content scripts, compiling included; wall time on a busy machine tells nothing. */
  ms: number;
  /** The longest stretch of it without a break, ms. */
  longest: number;
  /** What a peer found; for the floor its sum. */
  verdict: number | string | null;
  /** Messages to the background; counted where the sample was opened with `count`. */
  sent: number;
}

export interface Stage {
  loaded: Loaded;
  /**
   * Opens a page under a host of its own.
   * @param options whether messages are counted, which costs time, or the time is taken
   */
  open(
    variant: Variant,
    html: string,
    options?: { count?: boolean; time?: boolean },
  ): Promise<{ page: Page; sample: Sample }>;
  close(): Promise<void>;
}

const COUNT = `globalThis.benchSent = 0; { const { runtime } = chrome; const send = runtime.sendMessage;
runtime.sendMessage = (...all) => { benchSent++; return send.apply(runtime, all); }; }`;
// Some time later: on a slow machine the detector pauses, and what it does then counts too.
const END = `setTimeout(() => { document.documentElement.dataset.bench = JSON.stringify({ verdict: globalThis.benchVerdict ?? null, sent: globalThis.benchSent ?? 0 }); }, 200);`;

/** Builds the variants and starts Chromium with them. */
export async function startStage(): Promise<Stage> {
  const build = mkdtempSync(join(tmpdir(), 'siyaq-bench-'));
  cpSync(CHROME_BUILD, build, { recursive: true });
  const write = (name: string, code: string) => writeFileSync(join(build, name), code);
  write('count.js', COUNT);
  write('end.js', END);
  for (const name of ['floor', 'readability', 'ahocorasick', 'mark-js', 'painted', 'chip'])
    write(`${name}.js`, await bundle(`cold/${name}.ts`));
  for (const count of [500, 5000]) write(`page-data-${count}.js`, pageData(count));
  write(
    'terms-500.js',
    `globalThis.benchTerms = ${JSON.stringify(JSON.stringify(makeTerms(500)))}`,
  );
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as {
    content_scripts: unknown[];
    host_permissions: string[];
  };
  // Else our reader could not follow into the pages of the bench.
  manifest.host_permissions = ['http://*/*'];
  manifest.content_scripts = Object.entries(FILES).flatMap(([variant, files]) =>
    files ? [contentScript(variant, files, false), contentScript(variant, files, true)] : [],
  );
  write('manifest.json', JSON.stringify(manifest));
  const newsroom = await startNewsroom(['bench.example']);
  const loaded = await launchChromium(newsroom, { build });
  let samples = 0;
  return {
    loaded,
    open: async (variant, html, { count = false, time = false } = {}) => {
      const path = `/extra/${++samples}`;
      newsroom.extra.clear();
      newsroom.extra.set(path, html);
      const page = await loaded.browser.newPage();
      if (time) await page.tracing.start({ categories: TRACED });
      await page.goto(`http://${hostOf(variant, count)}-${samples}.example${path}`);
      const told = variant === 'none' ? { verdict: null, sent: 0 } : await toldBy(page);
      const { total, longest } = time
        ? ownTime(new TextDecoder().decode(await page.tracing.stop()))
        : { total: NaN, longest: NaN };
      return { page, sample: { ...told, ms: total, longest } };
    },
    close: async () => {
      await loaded.close();
      await newsroom.close();
      rmSync(build, { recursive: true, force: true });
    },
  };
}

function contentScript(variant: string, files: readonly string[], count: boolean): unknown {
  return {
    matches: ['http://*/*'],
    include_globs: [`http://${hostOf(variant, count)}-*`],
    js: [...(count ? ['count.js'] : []), ...files, 'end.js'],
    run_at: 'document_idle',
  };
}

/** Host names hold no blanks, and none may begin like another one. */
function hostOf(variant: string, count: boolean): string {
  return `${count ? 'count' : 'time'}-${variant.replace(/\W/gu, '')}x`;
}

/** The gate of a topic that rests on these terms, each enough by itself. */
export function gateOf(terms: string[]): Gate {
  const roles = { body: [], incident: [], breach: [], actor: [], anaphora: [], foreign: [], elsewhere: [], plainBody: [], home: [], otherTarget: [] }; // prettier-ignore
  return compileGate({
    since: '2030-01-01',
    season: '2030-01-01/2030-02-01',
    sets: { terms },
    masks: [],
    core: [{ all: [['@terms']] }],
    roles,
  });
}

function pageData(count: number): string {
  const gates = JSON.stringify(JSON.stringify({ bench: gateOf(makeTerms(count)) }));
  return `globalThis[Symbol.for('siyaq.page')] = { status: { state: 'nothing' }, gates: JSON.parse(${gates}), rule: null };`;
}

async function toldBy(page: Page): Promise<Pick<Sample, 'verdict' | 'sent'>> {
  const told = await page.waitForFunction(() => document.documentElement.dataset['bench']);
  return JSON.parse((await told.jsonValue()) ?? '') as Sample;
}
