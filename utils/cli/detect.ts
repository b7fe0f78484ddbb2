/**
 * `npm run -s detect -- FILE...`: the recognition of the extension on the command line.
 * Reads .txt, .html and .jsonl, prints one JSON object a line; a file that cannot be read is named
 * on stderr, the others are still done, and the exit code is 1.
 */
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { detectBest } from '../match/best.ts';
import type { ArticleText, Detection } from '../match/detect.ts';
import type { Level } from '../match/decide.ts';
import { findArticle } from '../page/article.ts';
import { dateFromUrl, findDate, readIsoDate, type ArticleDate } from '../page/dates.ts';
import { readPlainText } from '../page/plain.ts';
import { buildTopic, type BuiltTopic } from '../packs/build.ts';
import { topicIds } from '../packs/load.ts';
import type { Lang } from '../packs/schema.ts';
import { languageOf } from '../text/language.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');

/** One line of output. */
interface Result {
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

interface Input {
  id: string;
  article: Omit<ArticleText, 'published'>;
  date: ArticleDate | null;
  /** Only for HTML, where the offsets need it. */
  showText: boolean;
}

function recognise(topics: BuiltTopic[], input: Input): Result {
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

function readText(id: string, text: string): Input {
  const plain = readPlainText(text);
  const lang = languageOf(text);
  return {
    id,
    article: { title: plain.title, text, own: plain.own, lang, url: null },
    date: plain.published,
    showText: false,
  };
}

function readHtml(id: string, html: string): Input {
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

/** @throws Error when the line is no object with a `text` */
function readRecord(line: string, fallbackId: string): Input {
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

/** Reads one file into its articles; faults of single lines go to `complain`. */
function* readFile(path: string, complain: (fault: string) => void): Generator<Input> {
  const bytes = readFileSync(path);
  const content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const name = basename(path);
  switch (extname(path).toLowerCase()) {
    case '.txt':
      yield readText(name, content);
      return;
    case '.html':
    case '.htm':
      yield readHtml(name, content);
      return;
    case '.jsonl':
      yield* readLines(name, content, complain);
      return;
    default:
      throw new Error('unknown kind of file: use .txt, .html or .jsonl');
  }
}

function* readLines(
  name: string,
  content: string,
  complain: (fault: string) => void,
): Generator<Input> {
  for (const [at, line] of content.split('\n').entries()) {
    if (!line.trim()) continue;
    try {
      yield readRecord(line, `${name}:${at + 1}`);
    } catch (fault) {
      complain(`line ${at + 1}: ${reason(fault)}`);
    }
  }
}

function reason(fault: unknown): string {
  if (
    fault instanceof TypeError &&
    'code' in fault &&
    fault.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
  )
    return 'not UTF-8 text: save it as UTF-8';
  return fault instanceof Error ? fault.message : String(fault);
}

/** Runs the command; returns the exit code. */
export function main(paths: string[]): number {
  if (paths.length === 0) {
    process.stderr.write('Name the files to read: npm run -s detect -- FILE...\n');
    return 1;
  }
  const topics = topicIds(DATA).map((id) => buildTopic(DATA, id));
  let code = 0;
  for (const path of paths) {
    const complain = (fault: string) => {
      process.stderr.write(`${path}: ${fault}\n`);
      code = 1;
    };
    try {
      for (const input of readFile(path, complain))
        process.stdout.write(`${JSON.stringify(recognise(topics, input))}\n`);
    } catch (fault) {
      complain(reason(fault));
    }
  }
  return code;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
