import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const COMMAND = join(ROOT, 'utils/cli/detect.ts');
const SEEDS = join(ROOT, '../shared/seeds');
const dir = mkdtempSync(join(tmpdir(), 'siyaq-detect-'));
afterAll(() => rmSync(dir, { recursive: true }));

interface Line {
  id: string;
  level: string;
  score: number;
  lang: string;
  published: string | null;
  reasons: string[];
  claims: { id: string; stance: string; exact: string; start: number; end: number }[];
  text?: string;
}

function run(...files: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, ...files], {
    encoding: 'utf8',
  });
  return {
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line),
    stderr,
    status,
  };
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(dir, name), content);
  return join(dir, name);
}

describe('npm run -s detect', () => {
  it('reads html with the text that its offsets mean', () => {
    const { lines, status } = run(join(ROOT, 'tests/pages/ar-leak/page.html'));
    expect(status).toBe(0);
    expect(lines[0]).toMatchObject({ level: 'about', lang: 'ar', published: '2025-04-11' });
    expect(lines[0]?.claims.length).toBeGreaterThan(3);
    for (const claim of lines[0]?.claims ?? [])
      expect(lines[0]?.text?.slice(claim.start, claim.end)).toBe(claim.exact);
  });

  it('reads jsonl, all but the text optional', () => {
    const text = 'La CNSS a subi une fuite de données, selon un essai fictif.';
    const path = file(
      'a.jsonl',
      [
        { text },
        {
          id: 'b',
          title: 'Fuite à la CNSS',
          text,
          published: '2025-04-09',
          url: 'https://a.example/',
        },
      ]
        .map((one) => JSON.stringify(one))
        .join('\n'),
    );
    const { lines, status } = run(path);
    expect(status).toBe(0);
    expect(lines.map((line) => [line.id, line.published])).toEqual([
      ['a.jsonl:1', null],
      ['b', '2025-04-09'],
    ]);
    expect(lines[1]?.level).toBe('about');
  });

  it('names what it cannot read, does the rest, and exits with 1', () => {
    const good = file('good.txt', 'خبر خيالي قصير عن حديقة الحي.');
    const latin = file('latin1.txt', new Uint8Array([0x63, 0xe9, 0x65]));
    const lines = file('bad.jsonl', '{"text":"x"}\n{broken\n[]\n{"title":"no text"}\n{"text":"y"}');
    const result = run(join(dir, 'absent.txt'), latin, file('x.pdf', 'x'), lines, good);
    expect(result.status).toBe(1);
    expect(result.lines.map((line) => line.id)).toEqual(['bad.jsonl:1', 'bad.jsonl:5', 'good.txt']);
    for (const fault of [
      'absent.txt: ',
      'latin1.txt: not UTF-8',
      'x.pdf: unknown kind',
      'bad.jsonl: line 2:',
      'line 3: not an object',
      'line 4: no "text"',
    ])
      expect(result.stderr).toContain(fault);
  });

  it('asks for files when there are none', () => {
    expect(run()).toMatchObject({ status: 1, lines: [] });
  });

  it.runIf(existsSync(SEEDS))('finds every seed to be about the affair', () => {
    const seeds = readdirSync(SEEDS)
      .filter((name) => name.endsWith('.txt'))
      .sort();
    const { lines, status } = run(...seeds.map((name) => join(SEEDS, name)));
    expect(status).toBe(0);
    expect(lines.map((line) => line.level)).toEqual(seeds.map(() => 'about'));
    expect(lines.map((line) => line.published)).toEqual([
      '2025-04-12',
      null,
      null,
      '2025-04-11',
      null,
    ]);
    for (const at of [0, 1, 2, 4])
      expect(new Set(lines[at]?.claims.map((claim) => claim.id)).size).toBeGreaterThanOrEqual(2);
  });

  it('runs by its name', () => {
    const out = execFileSync('npm', ['run', '-s', 'detect', '--', file('named.txt', 'نص')], {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect((JSON.parse(out) as Line).id).toBe('named.txt');
  });
});
