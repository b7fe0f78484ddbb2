/**
 * `npm run -s bench:article`: the article finder beside @mozilla/readability on the same fictitious
 * pages, as served and without class and id: markers of the body found, noise words taken in, and
 * time. Times are medians of interleaved rounds in one process (jsdom), told as a ratio, with the
 * noise of the same finder against itself beside it.
 */
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { join } from 'node:path';
import { readSiteRules } from '../../utils/packs/vite-plugin.ts';
import { findBody, textOfBody } from '../../utils/page/body.ts';
import { ruleFor } from '../../utils/page/site-rule.ts';
import { fixtures, type Fixture } from '../helpers/fixtures.ts';
import { stripNames } from '../helpers/strip-names.ts';

const ROUNDS = 7;
const rules = readSiteRules(join(import.meta.dirname, '..', '..', 'data'));

function open({ html, url }: Fixture, twin: boolean): Document {
  const { document } = new JSDOM(html, { url }).window;
  if (twin) stripNames(document);
  return document;
}

const count = (text: string, kind: string) =>
  new Set(text.match(new RegExp(`${kind}\\d+`, 'gu'))).size;

/** Runs one finder on a fresh document; its parse is not timed, the copy that Readability needs is. */
function timed(
  find: (document: Document) => string,
  document: Document,
): { text: string; ms: number } {
  const start = performance.now();
  const text = find(document);
  return { text, ms: performance.now() - start };
}

const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;

function compare(fixture: Fixture, twin: boolean) {
  const rule = twin ? null : ruleFor(rules, new URL(fixture.url).hostname);
  const ours = (document: Document) => textOfBody(findBody(document, rule));
  const theirs = (document: Document) =>
    new Readability(document.cloneNode(true) as Document).parse()?.textContent ?? '';
  const times = { ours: [] as number[], again: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.ours.push(timed(ours, open(fixture, twin)).ms);
    times.theirs.push(timed(theirs, open(fixture, twin)).ms);
    times.again.push(timed(ours, open(fixture, twin)).ms);
  }
  const [own, other] = [ours(open(fixture, twin)), theirs(open(fixture, twin))];
  const result = (text: string) =>
    `${count(text, 'BODY')}/${fixture.body} + ${count(text, 'NOISE')}`;
  return {
    page: `${fixture.slug}${twin ? ' (no names)' : ''}`,
    siyaq: result(own),
    readability: result(other),
    'time ×': (median(times.theirs) / median(times.ours)).toFixed(1),
    'noise ×': (median(times.again) / median(times.ours)).toFixed(2),
  };
}

console.table([false, true].flatMap((twin) => fixtures().map((fixture) => compare(fixture, twin))));
