/**
 * An article as recognition needs it, out of a live page, with the way back from offsets to ranges.
 */
import type { Lang } from '../packs/schema.ts';
import { languageOf } from '../text/language.ts';
import type { Block } from '../text/blocks.ts';
import { findBody, textOfBody, type PageBody } from './body.ts';
import { dateFromUrl, findDate, type ArticleDate } from './dates.ts';
import { printedDate, readMetadata } from './metadata.ts';
import type { SiteRule } from './site-rule.ts';

/** The article of a page; offsets of `text` lead to nodes through `rangeOf`. */
export interface PageArticle {
  kind: PageBody['kind'];
  title: string;
  /** The element of the title, if one was found. */
  heading: Element | null;
  /** The lead where it stands outside the body; it is the first line of `text` too. */
  lead: string | null;
  /** The article's own blocks, each on a line of its own. */
  text: string;
  blocks: Block[];
  lang: Lang;
  url: string | null;
  published: ArticleDate | null;
}

/**
 * Finds and dates the article of a page.
 * @param rule extraction hints for this host
 */
export function findArticle(document: Document, rule: SiteRule | null = null): PageArticle {
  return articleOf(document, findBody(document, rule), rule);
}

/** The article of a page whose body was found already. */
export function articleOf(
  document: Document,
  { kind, title, heading, lead, lines, blocks: body }: PageBody,
  rule: SiteRule | null,
): PageArticle {
  const blocks = lead ? [lead, ...body] : body;
  const metadata = readMetadata(document, heading ? title : '');
  const url = metadata.canonical ?? (/^https?:/u.test(document.URL) ? document.URL : null);
  const text = textOfBody({ lead, blocks: body });
  return {
    kind,
    heading,
    title: heading ? title : (metadata.headline ?? title),
    lead: lead?.text.trim() ?? null,
    text,
    blocks,
    lang: languageOf(`${title}\n${text}`),
    url,
    published:
      metadata.published ??
      printedDate(document, heading, body[0]?.element ?? null, rule?.date) ??
      dateInLines([...lines, ...text.split('\n').slice(0, 3)]) ??
      (url ? dateFromUrl(url) : null),
  };
}

/** Where no element says that it is a date: a short line around the heading, or the text's first. */
function dateInLines(lines: readonly string[]): ArticleDate | null {
  const short = lines
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line.length <= 120);
  return short.map((line) => findDate(line)).find(Boolean) ?? null;
}
