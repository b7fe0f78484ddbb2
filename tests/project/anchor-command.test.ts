import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Anchoring } from '../../utils/anchor/anchor.ts';
import { CASES } from '../unit/anchor/cases.ts';

const ROOT = join(import.meta.dirname, '../..');
const dir = mkdtempSync(join(tmpdir(), 'siyaq-anchor-'));
afterAll(() => rmSync(dir, { recursive: true }));

function run(...args: string[]) {
  const command = join(ROOT, 'utils/cli/anchor.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const lines = stdout.split('\n').filter(Boolean);
  return {
    lines: lines.map((line) => JSON.parse(line) as Anchoring & { id: string; diff: unknown }),
    stderr,
    status,
  };
}

function file(name: string, lines: string[]): string {
  writeFileSync(join(dir, name), lines.join('\n'));
  return join(dir, name);
}

describe('npm run -s anchor', () => {
  it('answers the whole table', () => {
    const path = file(
      'cases.jsonl',
      CASES.map(({ id, quote, position, text }) =>
        JSON.stringify({
          id,
          quote: quote.exact,
          prefix: quote.prefix,
          suffix: quote.suffix,
          position,
          text,
        }),
      ),
    );
    const { lines, status, stderr } = run(path);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines.map(({ id, outcome, start, end }) => ({ id, outcome, start, end }))).toEqual(
      CASES.map(({ id, outcome, start, end }) => ({ id, outcome, start, end })),
    );
    for (const [at, { exact, start, end, diff, outcome }] of lines.entries()) {
      if (start !== null && end !== null) expect(CASES[at]?.text.slice(start, end)).toBe(exact);
      expect(diff !== null).toBe(outcome === 'changed');
    }
  });

  it('names bad lines with a remedy, answers the others, and exits with 1', () => {
    const good = { id: 'a', quote: 'b', text: 'a b c' };
    const path = file('bad.jsonl', [
      JSON.stringify(good),
      '{broken',
      '5',
      '[]',
      JSON.stringify({ ...good, quote: '' }),
      JSON.stringify({ ...good, text: 5 }),
      JSON.stringify({ ...good, position: [1, 2] }),
      JSON.stringify({ quote: 'b', text: 'b' }),
      '',
      JSON.stringify({ ...good, id: 9 }),
    ]);
    const result = run(path, join(dir, 'absent.jsonl'));
    expect(result.status).toBe(1);
    expect(result.lines.map((line) => [line.id, line.outcome])).toEqual([
      ['a', 'exact'],
      [9, 'exact'],
    ]);
    for (const fault of [
      'bad.jsonl: line 2: not JSON',
      'line 3: not an object',
      'line 4: id: give the case "id"',
      'line 5: quote: "quote" is empty',
      'line 6: text: "text" must be',
      'line 7: position: "position" must be',
      'line 8: id: give the case "id"',
      'absent.jsonl: no such file',
    ])
      expect(result.stderr).toContain(fault);
  });

  it('asks for files when there are none, and runs by its name', () => {
    expect(run()).toMatchObject({ status: 1, lines: [] });
    const out = execFileSync(
      'npm',
      [
        'run',
        '-s',
        'anchor',
        '--',
        file('one.jsonl', [JSON.stringify({ id: 'x', quote: 'q', text: 'p' })]),
      ],
      { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' },
    );
    expect(JSON.parse(out)).toEqual({
      id: 'x',
      outcome: 'gone',
      start: null,
      end: null,
      exact: null,
      diff: null,
    });
  });
});
