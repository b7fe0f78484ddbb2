/**
 * Articles as the commands read them: out of plain text, HTML or one line of JSON, and the whole
 * recognition over all topics, the same as in the page.
 */
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { detectBest } from '../match/best.ts';
import type { Detection } from '../match/find-claims.ts';
import type { ArticleText } from '../match/read-article.ts';
import type { Level } from '../match/decide.ts';
import { findArticle } from '../page/article.ts';
import { dateFromUrl, findDate, readIsoDate, type ArticleDate } from '../page/dates.ts';
import { readPlainText } from '../page/plain.ts';
import { buildTopic, type BuiltTopic } from '../packs/build.ts';
import { topicIds } from '../packs/load.ts';
import type { Lang } from '../packs/schema.ts';
import { languageOf } from '../text/language.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');

/** What was recognised in one article. */
export interface Recognition {
  id: string;
  level: Level;
  topic: string | null;
  score: number;
  lang: Lang;
  published: string | null;
  dateFrom: ArticleDate['source'] | null;
  reasons: string[];
  claims: Detection[];
  text?: string;
}

/** One article, ready to be recognised. */
export interface Input {
  id: string;
  article: Omit<ArticleText, 'published'>;
  date: ArticleDate | null;
  /** Only for HTML, where the offsets need it. */
  showText: boolean;
}

/** All topics of the data, compiled. */
export function loadTopics(): BuiltTopic[] {
  return topicIds(DATA).map((id) => buildTopic(DATA, id));
}

/** Recognises the topics in one article; the strongest counts. */
export function recognise(topics: BuiltTopic[], input: Input): Recognition {
  const tables = topics.map((topic) => topic.tables);
  const best = detectBest(tables, input.article, input.date?.edtf ?? null);
  return {
    id: input.id,
    level: best.level,
    topic: best.level === 'none' ? null : best.topic,
    score: best.score,
    lang: input.article.lang,
    published: input.date?.edtf.slice(0, 10) ?? null,
    dateFrom: input.date?.source ?? null,
    reasons: best.reasons,
    claims: best.claims,
    ...(input.showText && { text: input.article.text }),
  };
}

/** An article out of plain text. */
export function readText(id: string, text: string): Input {
  const plain = readPlainText(text);
  const lang = languageOf(text);
  return {
    id,
    article: { title: plain.title, text, own: plain.own, lang, url: null },
    date: plain.published,
    showText: false,
  };
}

/** An article out of a page. */
export function readHtml(id: string, html: string): Input {
  const { document } = new JSDOM(html).window;
  const article = findArticle(document);
  const { title, text, lang } = article;
  return {
    id,
    article: { title, text, lang, url: article.url },
    date: article.published,
    showText: true,
  };
}

/**
 * An article out of one line of JSON with `text`, and where given `id`, `title`, `url`, `published`.
 * @throws Error when the line is no object with a `text`
 */
export function readRecord(line: string, fallbackId: string): Input {
  const record = JSON.parse(line) as unknown;
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw new Error('not an object');
  const field = (name: string): string | null => {
    const value = (record as Record<string, unknown>)[name];
    return typeof value === 'string' ? value : null;
  };
  const text = field('text');
  if (text === null) throw new Error('no "text"');
  const title = field('title') ?? '';
  const url = field('url');
  const plain = readPlainText(text, title);
  const stated = field('published');
  const date = stated ? (readIsoDate(stated) ?? findDate(stated)) : null;
  return {
    id: field('id') ?? fallbackId,
    article: {
      title: plain.title,
      text,
      own: plain.own,
      lang: languageOf(`${title}\n${text}`),
      url,
    },
    date: date ?? plain.published ?? (url ? dateFromUrl(url) : null),
    showText: false,
  };
}
