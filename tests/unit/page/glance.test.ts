import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { mayMatch } from '../../../utils/match/gate.ts';
import { buildTopics, readSiteRules } from '../../../utils/packs/vite-plugin.ts';
import { findBody, textOfBody } from '../../../utils/page/body.ts';
import { glance } from '../../../utils/page/glance.ts';
import { ruleFor, type SiteRule } from '../../../utils/page/site-rule.ts';
import { foldText } from '../../../utils/text/fold.ts';
import { fixtures, type Fixture } from '../../helpers/fixtures.ts';
import { stripNames } from '../../helpers/strip-names.ts';

const DATA = join(import.meta.dirname, '../../../data');
const rules = readSiteRules(DATA);
const gates = buildTopics(DATA).map((topic) => topic.gate);

function open({ html, url }: Fixture, twin: boolean) {
  const { document } = new JSDOM(html, { url }).window;
  if (twin) stripNames(document);
  return { document, rule: twin ? null : ruleFor(rules, new URL(url).hostname) };
}

/** All that a glance gives; null for a list. */
function read(document: Document, rule: SiteRule | null) {
  const page = drained(glance(document, rule));
  const { text: raw, whole } = page ? drained(page.raw()) : { text: '', whole: true };
  return page && { title: page.title, raw, whole, text: drained(page.readable()) };
}

function drained<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const passes = (text: string) => gates.some((gate) => mayMatch(gate, foldText(text)));
const wordsOf = (text: string) => new Set(text.match(/[\p{L}\p{N}]+/gu));

describe.each([
  ['as served', false],
  ['without class and id', true],
])('a glance at a page %s', (_, twin) => {
  it.each(fixtures().map((one) => [one.slug, one] as const))('%s', (_slug, fixture) => {
    const { document, rule } = open(fixture, twin);
    const body = findBody(document, rule);
    const page = read(document, rule);
    if (body.kind === 'article') {
      // Nothing that the reader would read may be missing at either price.
      if (!page) return expect.fail('taken for a list');
      expect(page.title).toBe(body.title);
      const own = wordsOf(textOfBody(body));
      expect([...own.difference(wordsOf(page.text))]).toEqual([]);
      expect([...own].filter((word) => !page.raw.includes(word))).toEqual([]);
    }
    if (fixture.level !== 'none') {
      expect(passes(`${page?.title}\n${page?.raw}`)).toBe(true);
      expect(passes(`${page?.title}\n${page?.text}`)).toBe(true);
    }
  });
});

describe('a glance', () => {
  it('takes the lead between the title and the body of its own', () => {
    const paragraph = 'فقرة خيالية طويلة تكفي لتكون نصا. '.repeat(20);
    const { document } = new JSDOM(
      `<nav>قائمة</nav><p>قبل العنوان</p><h1>عنوان خيالي للصفحة</h1><p>مقدمة قبل النص</p>
       <div class="widget"><div itemprop="articleBody"><p>${paragraph}</p></div></div><p>بعد النص</p>`,
      { url: 'https://jarida.example/a' },
    ).window;
    const page = read(document, null);
    for (const text of [page?.text, page?.raw]) {
      expect(text).toContain('مقدمة قبل النص');
      expect(text).toContain('فقرة خيالية');
      expect(text).not.toMatch(/قبل العنوان|بعد النص/u);
    }
  });

  it('reads nothing of a page that says it is a list', () => {
    const { document } = new JSDOM('<h1>أخبار</h1>', { url: 'https://jarida.example/tag/x/' })
      .window;
    expect(drained(glance(document, null))).toBeNull();
  });

  it('reads a dump in one node over, and says where it stopped in an endless page', () => {
    const { document } = new JSDOM('<article><h1>عنوان</h1><p>فقرة خيالية.</p></article>', {
      url: 'https://jarida.example/a',
    }).window;
    const article = document.querySelector('article');
    article?.append(document.createElement('p'), 'نص '.repeat(200));
    article?.lastElementChild?.append('حشو '.repeat(60_000));
    expect(read(document, null)).toMatchObject({ whole: true });
    expect(read(document, null)?.raw).toContain('فقرة خيالية.نص');
    for (let at = 0; at < 14; at++) article?.append('تكملة '.repeat(30_000));
    const page = read(document, null);
    expect(page).toMatchObject({ whole: false });
    expect(page?.raw).toContain('فقرة خيالية');
    expect(page?.raw.length).toBeLessThan(2_200_000);
  });
});
