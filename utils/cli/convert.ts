/**
 * `npm run -s convert -- --to FORMAT [--lang ar|fr|en] [--omit LIST] [--desk NAME]
 * [--reviews-at ADDRESS] FILE`: a library of ours, a W3C collection or a Hypothesis export, as
 * another format on stdout. What was refused or left out is named on stderr, each with the reason.
 * Exit code 0 when at least one annotation was written, or the file is an empty library; else 1,
 * with nothing on stdout.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { claimTextsOf } from '../exchange/claim-texts.ts';
import { applyPlan, planImport, type ImportPlan } from '../exchange/plan.ts';
import { readFile, type Incoming } from '../exchange/read/file.ts';
import { FILE_LIMITS } from '../exchange/read/raw-check.ts';
import { FileRefused, whyInWords } from '../exchange/read/refusal.ts';
import { finish } from '../exchange/steps.ts';
import type { Words } from '../exchange/words.ts';
import { contentsOf, type Contents } from '../exchange/write/contents.ts';
import { exportChunks, FORMATS, type ExportWish } from '../exchange/write/export.ts';
import { OMISSIONS, type Omission } from '../exchange/write/outgoing.ts';
import { buildTopic } from '../packs/build.ts';
import { topicIds } from '../packs/load.ts';
import type { Lang } from '../packs/schema.ts';
import { wordsOf } from './words.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');

/** What was asked for. */
interface Call {
  format: (typeof FORMATS)[number];
  lang: Lang;
  omit: Omission[];
  desk: { name: string } | null;
  reviewsAt: string | undefined;
  path: string;
}

/** @throws Error that says how to call the command */
function readCall(args: string[]): Call {
  const { values, positionals } = parse(args);
  const { to, lang = 'en', desk, 'reviews-at': reviewsAt } = values;
  const format = FORMATS.find((one) => one === to);
  if (format === undefined) throw new Error(`--to is ${FORMATS.join(', ')}`);
  if (!isLang(lang)) throw new Error('--lang is ar, fr or en');
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Error('Name one file to convert');
  if (reviewsAt !== undefined && !/^https?:$/u.test(URL.parse(reviewsAt)?.protocol ?? ''))
    throw new Error('--reviews-at is the web address of the page with the reviews');
  return {
    format,
    lang,
    path,
    omit: readOmissions(values.omit),
    desk: desk === undefined ? null : { name: desk },
    reviewsAt,
  };
}

/** The wish of a call; the facts are built only for the formats that word the packs' claims. */
function wishOf({ format, omit, desk, reviewsAt }: Call, words: Words): ExportWish {
  if (format === 'siyaq') return { format };
  const isWorded = format === 'claim-review' || format === 'dossier';
  const packs = isWorded ? topicIds(DATA).map((id) => buildTopic(DATA, id).pack) : [];
  return {
    format,
    words,
    claims: claimTextsOf(packs),
    omit,
    ...(desk && { desk }),
    ...(reviewsAt !== undefined && { reviewsAt }),
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  return parseArgs({
    args,
    allowPositionals: true,
    options: { to: text, lang: text, omit: text, desk: text, 'reviews-at': text },
  });
}

function isLang(lang: string): lang is Lang {
  return lang === 'ar' || lang === 'fr' || lang === 'en';
}

function readOmissions(list = ''): Omission[] {
  return list
    .split(',')
    .filter(Boolean)
    .map((name) => {
      const known = OMISSIONS.find((one) => one === name);
      if (!known) throw new Error(`--omit takes ${OMISSIONS.join(', ')}, with commas between`);
      return known;
    });
}

/** @throws Error with a reason for people, FileRefused with a code */
function load(path: string): Incoming {
  if (statSync(path).size > FILE_LIMITS.bytes) throw new FileRefused('too-big', '20 MB');
  const bytes = readFileSync(path);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw new FileRefused('compressed');
  return finish(readFile(decode(bytes)));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('not UTF-8 text: save it as UTF-8');
  }
}

/** Everything that did not make it into the output, one line each. */
function* complaints(plan: ImportPlan, contents: Contents, words: Words): Generator<string> {
  for (const { at, why } of plan.refused) yield `${at || '/'}: ${whyInWords(why, words)}`;
  for (const { id, versions } of plan.conflicts)
    yield `${id}: ${versions.length} versions that differ; the one saved most often, then last, is taken`;
  const { bin, unreviewed } = contents.leftOut;
  if (bin > 0) yield `${bin} left out: in the bin`;
  if (unreviewed > 0) yield `${unreviewed} left out: a ClaimReview needs a verdict and the state "reviewed"`; // prettier-ignore
}

/** Runs the command; returns the exit code. */
export function main(args: string[]): number {
  let words = wordsOf(DATA, 'en');
  try {
    const call = readCall(args);
    words = wordsOf(DATA, call.lang);
    const nothing = { annotations: [], conflicts: [] };
    const incoming = load(call.path);
    const wish = wishOf(call, words);
    const plan = planImport(nothing, incoming);
    const library = applyPlan(nothing, plan);
    const contents = contentsOf(library, wish);
    for (const line of complaints(plan, contents, words)) process.stderr.write(`${line}\n`);
    const isEmpty = incoming.records.length + incoming.refused.length === 0;
    if (contents.records === 0 && !isEmpty) return 1;
    for (const chunk of exportChunks(library, wish)) process.stdout.write(chunk);
    return 0;
  } catch (fault) {
    process.stderr.write(`${messageOf(fault, words)}\n`);
    return 1;
  }
}

function messageOf(fault: unknown, words: Words): string {
  if (fault instanceof FileRefused) return whyInWords(fault.why, words);
  return fault instanceof Error ? fault.message : String(fault);
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
