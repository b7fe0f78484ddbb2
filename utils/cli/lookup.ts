/**
 * `npm run -s lookup -- [--lang ar|fr|en] QUERY...`: the popup's lookup on the command line. Each
 * argument is one query; prints one JSON object a line, `{query, hits: [{kind, id, score}]}`, best
 * first, at most ten.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildTopic } from '../packs/build.ts';
import { topicIds } from '../packs/load.ts';
import type { Lang } from '../packs/schema.ts';
import { FactSearch } from '../search/fact-search.ts';
import { buildIndex } from '../search/index-data.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');
const USAGE = 'usage: npm run -s lookup -- [--lang ar|fr|en] QUERY...';
const LIMIT = 10;

/** @throws Error that says how to call the command */
function readWish(args: string[]): { lang: Lang | undefined; queries: string[] } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { lang: { type: 'string' } },
  });
  const { lang } = values;
  if (lang !== undefined && lang !== 'ar' && lang !== 'fr' && lang !== 'en')
    throw new Error(`--lang is ar, fr or en, not "${lang}"`);
  if (positionals.length === 0) throw new Error('name at least one query');
  return { lang, queries: positionals };
}

/** Runs the command; returns the exit code: 0, or 2 when it was called wrongly. */
export function main(args: string[]): number {
  let wish: ReturnType<typeof readWish>;
  try {
    wish = readWish(args);
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n${USAGE}\n`);
    return 2;
  }
  const topics = topicIds(DATA).map((id) => buildTopic(DATA, id));
  const index = buildIndex(
    topics.map(({ pack }) => pack),
    topics.map(({ keywords }) => keywords),
  );
  const search = new FactSearch(index);
  for (const query of wish.queries) {
    const options = { limit: LIMIT, ...(wish.lang && { lang: wish.lang }) };
    const hits = search
      .search(query, options)
      .hits.map(({ kind, id, score }) => ({ kind, id, score: Number(score.toFixed(4)) }));
    process.stdout.write(`${JSON.stringify({ query, hits })}\n`);
  }
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
