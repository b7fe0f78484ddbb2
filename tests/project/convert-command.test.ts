import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../utils/cli/convert.ts';

const COMMAND = join(import.meta.dirname, '../../utils/cli/convert.ts');
const EXAMPLES = join(import.meta.dirname, '../exchange');
const dir = mkdtempSync(join(tmpdir(), 'convert-'));
afterAll(() => rmSync(dir, { recursive: true }));

const run = (...args: string[]) => spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', maxBuffer: 1e8 }); // prettier-ignore
const example = (name: string) => join(EXAMPLES, name);
function file(name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

/** The same in this process: a start of Node for every fault would take long. */
function called(...args: string[]) {
  const heard = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      heard[name] += String(text);
      return true;
    });
  const status = main(args);
  vi.restoreAllMocks();
  return { ...heard, status };
}

/** What an annotation on its way to another tool says of where it came from. */
interface Given {
  via?: string;
  created?: string;
  creator?: { name: string };
}

describe('npm run -s convert', () => {
  it.each([
    ['web-annotation', 'library.json', 'library.web-annotation.json'],
    ['claim-review', 'library.json', 'library.claim-review.json'],
    ['csv', 'library.json', 'library.csv'],
    ['dossier', 'library.json', 'library.dossier.html'],
    ['siyaq', 'library.web-annotation.json', 'library-without-bin.json'],
    ['siyaq', 'hypothesis-export.json', 'hypothesis-export.siyaq.json'],
    ['siyaq', 'w3c-foreign.json', 'w3c-foreign.siyaq.json'],
  ])('turns into %s: %s, as the example %s shows', (to, from, wanted) => {
    const { stdout, status } = run('--to', to, '--lang', 'ar', example(from));
    expect(status).toBe(0);
    // How a date is worded depends on the ICU of the machine.
    const bare = (text: string) => text.replace(/>[^<]*<\/time>/gu, '></time>');
    expect(bare(stdout)).toBe(bare(readFileSync(example(wanted), 'utf8')));
  });

  it.each(['hypothesis-export.json', 'w3c-foreign.json'])(
    'keeps ids, dates and authors of %s on its way to another tool',
    (name) => {
      const { stdout } = called('--to', 'web-annotation', example(name));
      const out = (JSON.parse(stdout) as { first: { items: Given[] } }).first.items; // prettier-ignore
      const given = readFileSync(example(name), 'utf8');
      expect(out.length).toBeGreaterThan(0);
      const kept = out.flatMap(({ via, created, creator }) => [
        String(via).replace('https://hypothes.is/a/', ''),
        ...(created === undefined ? [] : [created.slice(0, 10)]),
        ...(creator === undefined ? [] : [creator.name]),
      ]);
      expect(kept.filter((one) => !given.includes(one))).toEqual([]);
      expect(kept.length).toBeGreaterThan(out.length);
      expect(called('--to', 'web-annotation', file('again.json', stdout)).stdout).toBe(stdout);
    },
  );

  it('names what it refused and leaves out, and still writes the rest', () => {
    const foreign = called('--to', 'csv', example('w3c-foreign.json'));
    expect(foreign.status).toBe(0);
    expect(foreign.stderr).toBe(
      '/first/items/3: Quotes the words of no passage; Siyaq keeps notes on passages only.\n' +
        '/first/items/4: page.url is no whole web address (http or https, without a user name). Local files have none: annotate the page on the web.\n',
    );
    expect(called('--to', 'csv', example('library.json')).stderr).toBe('1 left out: in the bin\n');
  });

  it('keeps back what it is told to', () => {
    const { stdout } = called('--to', 'csv', '--omit', 'addresses,times', example('library.json'));
    expect(stdout).not.toMatch(/https?:|2025-04-1\dT/u);
    expect(stdout).toContain('البلاغ منشور كاملا.');
  });

  it('signs reviews with the desk and its page', () => {
    const { stdout } = called('--to', 'claim-review', '--desk', 'مكتب', '--reviews-at', 'https://desk.example/r', example('library.json')); // prettier-ignore
    const { '@graph': graph } = JSON.parse(stdout) as { '@graph': object[] };
    expect(graph[0]).toMatchObject({
      author: { '@type': 'Organization', name: 'مكتب' },
      url: 'https://desk.example/r#0b6d9a52-53c1-4a7e-8d0e-3f1a5d2c9b01',
    });
  });

  it.each([
    ['no format', [example('library.json')], '--to is'],
    ['an unknown format', ['--to', 'pdf', example('library.json')], '--to is'],
    ['no file', ['--to', 'csv'], 'Name one file'],
    ['an unknown language', ['--to', 'csv', '--lang', 'de', example('library.json')], '--lang is'],
    ['an unknown omission', ['--to', 'csv', '--omit', 'all', example('library.json')], '--omit takes'],
    ['a script as page', ['--to', 'csv', '--reviews-at', 'javascript:1', example('library.json')], '--reviews-at is'],
    ['an unknown option', ['--to', 'csv', '--x', example('library.json')], 'Unknown option'],
    ['a file that is not there', ['--to', 'csv', join(dir, 'none')], 'ENOENT'],
    ['half a file', ['--to', 'csv', file('half.json', '{"format":"siyaq","vers')], 'Not a whole JSON file'],
    ['a newer version', ['--to', 'csv', file('new.json', '{"format":"siyaq","version":9,"annotations":[]}')], 'newer Siyaq (format 9)'],
    ['a compressed file', ['--to', 'csv', file('a.gz', Uint8Array.of(0x1f, 0x8b, 8, 0, 255))], 'compressed'],
    ['another encoding', ['--to', 'csv', file('latin.json', Uint8Array.of(0x22, 0xe9, 0x22))], 'UTF-8'],
    ['nothing that can be converted', ['--to', 'claim-review', example('hypothesis-export.json')], 'left out'],
  ])('says what is wrong and writes nothing with %s', (_, args, message) => {
    const { stdout, stderr, status } = called(...args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
  }); // prettier-ignore
});
