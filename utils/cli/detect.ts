/**
 * `npm run -s detect -- FILE...`: the recognition of the extension on the command line.
 * Reads .txt, .html and .jsonl, prints one JSON object a line; a file that cannot be read is named
 * on stderr, the others are still done, and the exit code is 1.
 */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { loadTopics, readHtml, readRecord, readText, recognise, type Input } from './articles.ts';

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
  const topics = loadTopics();
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
