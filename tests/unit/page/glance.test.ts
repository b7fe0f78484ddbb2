import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { mayMatch } from '../../../utils/match/gate.ts';
import { buildTopics, readSiteRules } from '../../../utils/packs/vite-plugin.ts';
import { findBody, textOfBody } from '../../../utils/page/body.ts';
import { glance } from '../../../utils/page/glance.ts';
import { ruleFor } from '../../../utils/page/site-rule.ts';
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

const passes = (text: string) => gates.some((gate) => mayMatch(gate, foldText(text)));
const wordsOf = (text: string) => new Set(text.match(/[\p{L}\p{N}]+/gu));

describe.each([
  ['as served', false],
  ['without class and id', true],
])('a glance at a page %s', (_, twin) => {
  it.each(fixtures().map((one) => [one.slug, one] as const))('%s', (_slug, fixture) => {
    const { document, rule } = open(fixture, twin);
    const body = findBody(document, rule);
    const page = glance(document, rule);
    const text = page.read();
    if (body.kind === 'article') {
      // Nothing that the reader would read may be missing at either price.
      expect(page.list).toBe(false);
      expect(page.title).toBe(body.title);
      const own = wordsOf(textOfBody(body));
      expect([...own.difference(wordsOf(text))]).toEqual([]);
      expect([...own].filter((word) => !page.raw.includes(word))).toEqual([]);
    }
    if (fixture.level !== 'none') {
      expect(passes(`${page.title}\n${page.raw}`)).toBe(true);
      expect(passes(`${page.title}\n${text}`)).toBe(true);
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
    const page = glance(document, null);
    expect(page.read()).toContain('مقدمة قبل النص');
    expect(page.read()).toContain('فقرة خيالية');
    expect(page.read()).not.toMatch(/قبل العنوان|بعد النص/u);
    expect(page.raw).not.toMatch(/قبل العنوان|بعد النص/u);
  });

  it('reads nothing of a page that says it is a list', () => {
    const { document } = new JSDOM('<h1>أخبار</h1>', { url: 'https://jarida.example/tag/x/' })
      .window;
    expect(glance(document, null)).toMatchObject({ list: true, raw: '' });
  });
});
