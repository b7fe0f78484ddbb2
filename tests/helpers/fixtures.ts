/** The fictitious pages of `tests/pages` with what is expected of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGES = join(import.meta.dirname, '..', 'pages');

/** What a page is, as its `expected.json` says. */
export interface Expected {
  /** Address under which it is served; decides the site rule. */
  url: string;
  kind: 'article' | 'list';
  title: string;
  lang: string;
  /** Moroccan wall clock, or null. */
  published: string | null;
  publishedFrom: string | null;
  lead: boolean;
  /** How many BODY markers the article's own text holds. */
  body: number;
  level: 'about' | 'mentions' | 'none';
  /** The same once the page's own script has run. */
  after?: Pick<Expected, 'kind' | 'title' | 'body' | 'level'>;
  note: string;
}

export interface Fixture extends Expected {
  slug: string;
  html: string;
}

/** All pages that have an `expected.json`. */
export function fixtures(): Fixture[] {
  return readdirSync(PAGES)
    .filter((slug) => existsSync(join(PAGES, slug, 'expected.json')))
    .map((slug) => ({
      slug,
      html: readFileSync(join(PAGES, slug, 'page.html'), 'utf8'),
      ...(JSON.parse(readFileSync(join(PAGES, slug, 'expected.json'), 'utf8')) as Expected),
    }));
}
