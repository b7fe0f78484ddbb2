/**
 * Every page of `tests/pages` with an `expected.json`, as served and with all class and id names taken
 * away: the twin shows what is understood from structure alone.
 */
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { detectBest } from '../../../utils/match/best.ts';
import { buildTopics, readSiteRules } from '../../../utils/packs/vite-plugin.ts';
import { findArticle } from '../../../utils/page/article.ts';
import { ruleFor } from '../../../utils/page/site-rule.ts';
import { fixtures, type Fixture } from '../../helpers/fixtures.ts';
import { stripNames } from '../../helpers/strip-names.ts';

const ROOT = join(import.meta.dirname, '../../..');
const rules = readSiteRules(join(ROOT, 'data'));
const tables = buildTopics(join(ROOT, 'data')).map((topic) => topic.tables);

function read({ html, url }: Fixture, twin: boolean) {
  const { document } = new JSDOM(html, { url }).window;
  if (twin) stripNames(document);
  return findArticle(document, twin ? null : ruleFor(rules, new URL(url).hostname));
}

const markers = (text: string, kind: string) =>
  new Set(text.match(new RegExp(`${kind}\\d+`, 'gu')));

describe.each([
  ['as served', false],
  ['without class and id', true],
])('%s', (_, twin) => {
  it.each(fixtures().map((one) => [one.slug, one] as const))('%s', (_slug, expected) => {
    const article = read(expected, twin);
    const found =
      article.kind === 'article'
        ? detectBest(tables, article, article.published?.edtf ?? null)
        : null;
    expect({
      kind: article.kind,
      noise: [...markers(article.text, 'NOISE')],
      body: markers(article.text, 'BODY').size,
      lead: markers(article.lead ?? '', 'LEAD').size === 1,
      title: article.kind === 'article' ? article.title : expected.title,
      published:
        article.kind === 'article' ? (article.published?.edtf ?? null) : expected.published,
      level: found?.level ?? 'none',
    }).toEqual({
      kind: expected.kind,
      noise: [],
      body: expected.body,
      lead: expected.lead,
      title: expected.title,
      published: expected.published,
      level: expected.level,
    });
  });
});
