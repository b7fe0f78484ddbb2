/**
 * What a page says about its article outside the text: JSON-LD, Open Graph, `time` elements and
 * printed date lines. Everything in it is hostile input: odd types are ignored, nothing is thrown.
 */
import { findDate, readIsoDate, type ArticleDate } from './dates.ts';

/** Statements of the page about its article. */
export interface Metadata {
  headline: string | null;
  published: ArticleDate | null;
  canonical: string | null;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting)$/u;
const MAX_JSON = 500_000;

/** Reads the metadata of a page; `modified` dates are never taken for `published`. */
export function readMetadata(document: Document): Metadata {
  const canonical = canonicalOf(document);
  const article = chooseArticle(articlesIn(document), canonical);
  const published =
    isoOf(article?.['datePublished']) ??
    isoOf(
      document.querySelector('meta[property="article:published_time"]')?.getAttribute('content'),
    ) ??
    isoOf(document.querySelector('[itemprop=datePublished]')?.getAttribute('content')) ??
    isoOf(document.querySelector('[itemprop=datePublished]')?.getAttribute('datetime'));
  return { headline: textOf(article?.['headline']), published, canonical };
}

function canonicalOf(document: Document): string | null {
  const href = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  try {
    const url = new URL(href ?? '', document.baseURI);
    return href && /^https?:$/u.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
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

/** With several articles on one page the one whose address is the page's own. */
function chooseArticle(articles: JsonObject[], canonical: string | null): JsonObject | undefined {
  const own = articles.find((article) => {
    const main = article['mainEntityOfPage'];
    const id = typeof main === 'object' && main !== null ? (main as JsonObject)['@id'] : main;
    return canonical !== null && [article['url'], id].includes(canonical);
  });
  return own ?? articles[0];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value.trim().slice(0, 500) : null;
}

function isoOf(value: unknown): ArticleDate | null {
  return typeof value === 'string' ? readIsoDate(value) : null;
}

const DATE_LINE =
  'time,[class*="date" i],[class*="time" i],[class*="meta" i],[class*="newspaper" i]';

/**
 * The first printed date that stands before the article's text.
 * @param body first element of the text; a date behind it belongs to something else
 */
export function printedDate(document: Document, body: Element | null): ArticleDate | null {
  for (const element of document.querySelectorAll(DATE_LINE)) {
    if (body && !(element.compareDocumentPosition(body) & 4 /* body follows */)) break;
    const iso = element.getAttribute('datetime');
    const date =
      (iso === null ? null : readIsoDate(iso)) ?? findDate(element.textContent.slice(0, 200));
    if (date) return date;
  }
  return null;
}
