/**
 * What a page says about its article outside the text: JSON-LD, Open Graph, `time` elements and
 * printed date lines. Everything in it is hostile input: odd types are ignored, nothing is thrown.
 */
import { canonicalOf } from './canonical.ts';
import { findDate, findRelativeDate, readIsoDate, type ArticleDate } from './dates.ts';
import { metaOf, sameTitle } from './heading.ts';

/** Statements of the page about its article. */
export interface Metadata {
  headline: string | null;
  published: ArticleDate | null;
  canonical: string | null;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting)$/u;
const MAX_JSON = 500_000;

/**
 * Reads the metadata of a page; `modified` dates are never taken for `published`.
 * @param title the article's title where one is shown: metadata of another article (a page that
 * changed without a load keeps the old) counts for nothing
 */
export function readMetadata(document: Document, title: string): Metadata {
  const canonical = canonicalOf(document);
  const article = chooseArticle(articlesIn(document), canonical, title);
  const graph = metaOf(document, 'og:title');
  const ownMeta = !graph || !title || sameTitle(graph, title);
  const published =
    isoOf(article?.['datePublished']) ??
    (ownMeta ? isoOf(metaOf(document, 'article:published_time')) : null) ??
    isoOf(document.querySelector('[itemprop=datePublished]')?.getAttribute('content')) ??
    isoOf(document.querySelector('[itemprop=datePublished]')?.getAttribute('datetime'));
  return { headline: textOf(article?.['headline']), published, canonical };
}

type JsonObject = Record<string, unknown>;

function articlesIn(document: Document): JsonObject[] {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  return [...scripts].slice(0, 20).flatMap((script) => {
    const text = script.textContent;
    try {
      return text.length > MAX_JSON ? [] : flatten(JSON.parse(text) as unknown).filter(isArticle);
    } catch {
      return [];
    }
  });
}

/** Arrays and `@graph`, two levels: no site nests deeper, and a page cannot send us into a maze. */
function flatten(value: unknown, depth = 0): JsonObject[] {
  if (depth > 2) return [];
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((one) => flatten(one, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const graph = (value as JsonObject)['@graph'];
  return [value as JsonObject, ...(graph === undefined ? [] : flatten(graph, depth + 1))];
}

function isArticle(object: JsonObject): boolean {
  const type = object['@type'];
  const types = Array.isArray(type) ? type : [type];
  return types.some((one) => typeof one === 'string' && ARTICLE_TYPE.test(one));
}

/** With several articles on one page the one whose address or headline is the page's own. */
function chooseArticle(
  articles: JsonObject[],
  canonical: string | null,
  title: string,
): JsonObject | undefined {
  const own = articles.filter((article) => {
    const headline = textOf(article['headline']);
    return !headline || !title || sameTitle(headline, title);
  });
  const addressed = own.find((article) => {
    const main = article['mainEntityOfPage'];
    const id = typeof main === 'object' && main !== null ? (main as JsonObject)['@id'] : main;
    return canonical !== null && [article['url'], id].includes(canonical);
  });
  return addressed ?? own[0];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value.trim().slice(0, 500) : null;
}

function isoOf(value: unknown): ArticleDate | null {
  return typeof value === 'string' ? readIsoDate(value) : null;
}

const DATE_LINE =
  'time,[class*="date" i],[class*="time" i],[class*="meta" i],[class*="newspaper" i],[class*="publish" i]';
const MODIFIED =
  /^\s*(?:mis\s+à\s+jour|modifié|dernière\s+(?:mise|modif)|آخر\s+تحديث|تم\s+التحديث|updated|last\s+(?:updated|modified))/iu;

/**
 * The printed date of an article: on a date line between its title and its text, else on the nearest
 * before the title, else in the text's own first lines.
 * @param heading the element that shows the title, or null
 * @param body first element of the text; a date behind it belongs to something else
 * @param selectors date lines of the site's own rule, tried first
 */
export function printedDate(
  document: Document,
  heading: Element | null,
  body: Element | null,
  selectors: readonly string[] = [],
): ArticleDate | null {
  for (const selector of [...selectors, DATE_LINE]) {
    const lines = [...document.querySelectorAll(selector)].filter(
      (line) => !body || (line.compareDocumentPosition(body) & 4) !== 0,
    );
    const behind = heading
      ? lines.filter((line) => (heading.compareDocumentPosition(line) & 4) !== 0)
      : lines;
    const before = lines.filter((line) => !behind.includes(line)).reverse();
    for (const line of [...behind, ...before.slice(0, 3)]) {
      const date = dateOf(line);
      if (date) return date;
    }
  }
  return null;
}

function dateOf(line: Element): ArticleDate | null {
  const text = line.textContent.replace(/\s+/gu, ' ').slice(0, 200);
  if (MODIFIED.test(text)) return null;
  const stamped = line.hasAttribute('datetime') ? line : line.querySelector('time[datetime]');
  const iso = stamped?.getAttribute('datetime') ?? null;
  return (
    (iso === null ? null : readIsoDate(iso)) ?? findDate(text) ?? findRelativeDate(text, Date.now())
  );
}
