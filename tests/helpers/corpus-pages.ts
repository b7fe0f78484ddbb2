/** Articles of our own corpus as pages of an invented paper, and what the command line says of them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recognition } from '../../utils/cli/articles.ts';
import type { Level } from '../../utils/match/decide.ts';

const ROOT = join(import.meta.dirname, '../..');
export const PAGE_LANGUAGES = ['ar', 'fr', 'en'] as const;
/** How many pages of each level, in every language. */
const WANTED: Record<Level, number> = { about: 7, mentions: 2, none: 1 };

/** An article of the corpus; its labels are not needed here. */
interface Article {
  id: string;
  lang: string;
  published: string | null;
  level: Level;
  title: string;
  text: string;
}

/** A page, and what `npm run -s detect` finds in it. */
export interface CorpusPage {
  id: string;
  html: string;
  found: Recognition;
}

/** Ten pages of one language: the first of each level in the corpus. */
export function corpusPages(lang: (typeof PAGE_LANGUAGES)[number]): CorpusPage[] {
  const lines = readFileSync(join(ROOT, 'tests/corpus', `${lang}.jsonl`), 'utf8').trimEnd();
  const all = lines.split('\n').map((line) => JSON.parse(line) as Article);
  const articles = (Object.keys(WANTED) as Level[]).flatMap((level) =>
    all.filter((one) => one.level === level).slice(0, WANTED[level]),
  );
  const pages = articles.map((one) => ({ id: one.id, html: pageOf(one) }));
  const found = detect(pages.map(({ html }) => html));
  return pages.map((page, at) => ({ ...page, found: found[at] as Recognition }));
}

function detect(pages: string[]): Recognition[] {
  const folder = mkdtempSync(join(tmpdir(), 'siyaq-pages-'));
  try {
    const files = pages.map((_, at) => join(folder, `${at}.html`));
    files.forEach((file, at) => writeFileSync(file, pages[at] ?? ''));
    const { stdout } = spawnSync('node', ['utils/cli/detect.ts', ...files], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Recognition);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const escape = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** Nothing but an article, as a small newsroom would write it by hand. */
function pageOf({ lang, published, title, text }: Article): string {
  const time = published ? `<time datetime="${published}">${published}</time>` : '';
  const paragraphs = text.split('\n\n').map((one) => `<p>${escape(one)}</p>`);
  return `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><title>${escape(title)}</title><meta property="og:type" content="article"></head>
<body><main><article><h1>${escape(title)}</h1>${time}
${paragraphs.join('\n')}
</article></main></body>
</html>`;
}
