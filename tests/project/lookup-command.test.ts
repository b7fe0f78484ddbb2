import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const COMMAND = join(import.meta.dirname, '../../utils/cli/lookup.ts');

function run(...args: string[]) {
  return spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
}

describe('npm run -s lookup', () => {
  it('prints one object a query, best first, at most ten', () => {
    const { stdout, status } = run('--lang', 'ar', '٢ مليون', 'CNSS', 'zzzzqqqq');
    expect(status).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as {
            query: string;
            hits: { kind: string; id: string; score: number }[];
          },
      );
    expect(lines.map(({ query }) => query)).toEqual(['٢ مليون', 'CNSS', 'zzzzqqqq']);
    expect(Object.keys(lines[0]?.hits[0] ?? {})).toEqual(['kind', 'id', 'score']);
    expect(lines[0]?.hits[0]).toMatchObject({ kind: 'claim', id: 'scale-two-million' });
    expect(lines[1]?.hits).toHaveLength(10);
    expect(lines[2]?.hits).toEqual([]);
    const scores = lines[1]?.hits.map(({ score }) => score) ?? [];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it.each([
    [[], 'at least one query'],
    [['--lang', 'de', 'CNSS'], '--lang is ar, fr or en'],
    [['--nonsense', 'CNSS'], '--nonsense'],
  ])('says how to call it: %j', (args, message) => {
    const { stdout, stderr, status } = run(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).toContain('usage:');
  });
});
