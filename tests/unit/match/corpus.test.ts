import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const CORPUS = join(ROOT, 'tests/corpus');
const claimIds = readdirSync(join(ROOT, 'data/topics/cnss-leak/claims')).map((file) =>
  basename(file, '.json'),
);

const Text = v.pipe(v.string(), v.nonEmpty());
const Stance = v.picklist(['asserts', 'reports', 'denies', 'asks']);

const Label = v.strictObject({
  id: v.picklist(claimIds),
  stance: Stance,
  /** A reading that is as right as `stance`. */
  alt_stance: v.optional(Stance),
  /** Neither presence nor absence counts. */
  optional: v.optional(v.literal(true)),
});

/** One article: its verdict, and every sentence that makes, relays, denies or asks about a claim. */
const Article = v.strictObject({
  id: Text,
  lang: v.picklist(['ar', 'ary', 'fr', 'en']),
  published: v.nullable(v.pipe(v.string(), v.isoDate())),
  level: v.picklist(['about', 'mentions', 'none']),
  /** Family of the article, then ` | ` and the deliberate noise in it. */
  kind: Text,
  title: Text,
  /** Paragraphs, parted by an empty line; the title is not repeated. */
  text: Text,
  sentences: v.array(v.strictObject({ exact: Text, claims: v.pipe(v.array(Label), v.nonEmpty()) })),
});

/**
 * Every file of the corpus. Our own are those named by a language, `fooling.jsonl` and
 * `fund-news.jsonl` (what else happens at the fund). The others were written without sight of the
 * recogniser, its cues or the other files: `fresh.jsonl`, `blind.jsonl`, `held.jsonl` and
 * `opened.jsonl` were then read and tuned on, and so was `sealed.jsonl` (44 articles in Arabic and
 * Darija) after it had been counted. The next estimate wants new articles.
 */
const articles = readdirSync(CORPUS)
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) => readFileSync(join(CORPUS, file), 'utf8').trimEnd().split('\n'))
  .map((line) => JSON.parse(line) as v.InferOutput<typeof Article>);

describe('the labelled corpus', () => {
  it('holds at least 150 articles, each under an id of its own', () => {
    expect(articles.length).toBeGreaterThanOrEqual(150);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
  });

  it('keeps positives and hard negatives in balance', () => {
    const none = articles.filter(({ level }) => level === 'none').length / articles.length;
    expect(none).toBeGreaterThanOrEqual(0.4);
    expect(none).toBeLessThanOrEqual(0.6);
  });

  it.each(articles)('$id keeps the form and quotes its own text', (article) => {
    const { issues } = v.safeParse(Article, article);
    expect(issues && v.flatten(issues)).toBeUndefined();
    if (article.level === 'none') expect(article.sentences).toEqual([]);
    for (const { exact, claims } of article.sentences) {
      expect(article.text.split(exact), exact).toHaveLength(2);
      expect(new Set(claims.map(({ id }) => id)).size, exact).toBe(claims.length);
      for (const { stance, alt_stance } of claims) expect(alt_stance).not.toBe(stance);
    }
  });
});
