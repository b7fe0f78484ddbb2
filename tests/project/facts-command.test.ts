import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const COMMAND = join(import.meta.dirname, '../../utils/cli/facts.ts');

function run(...args: string[]) {
  return spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', maxBuffer: 1e8 });
}

interface Output {
  claims: {
    id: string;
    verdict: string;
    start?: string;
    end?: string;
    history: unknown[];
    independentFor: number;
    independentAgainst: number;
  }[];
  events: { id: string }[];
  sources: { id: string; chains: { sources: string[]; origin: string }[] }[];
  origins: { id: string }[];
  bodies: { id: string }[];
}
const json = (...args: string[]) => JSON.parse(run('--json', ...args).stdout) as Output;

describe('npm run -s facts', () => {
  it('prints verdicts as of a day, at its start and its end', () => {
    const [claim] = json('--as-of', '2025-04-09', 'cnss-breach-acknowledged').claims;
    expect(claim).toMatchObject({
      start: 'none',
      end: 'confirmed',
      verdict: 'confirmed',
      independentAgainst: 0,
    });
    const { stdout } = run('--as-of', '2025-04-08', '--lang', 'ar', 'ministry-stayed-silent');
    expect(stdout).toContain('[attributed → outdated]');
    expect(stdout).toContain('لم يصدر عن وزارة التشغيل');
  });

  it('prints all kinds of facts for tools, sources with their chains', () => {
    const all = json();
    for (const kind of ['claims', 'events', 'sources', 'origins', 'bodies'] as const)
      expect(all[kind].length).toBeGreaterThan(5);
    const badil = all.sources.find((source) => source.id === 'badil');
    expect(badil?.chains).toEqual([{ sources: ['badil'], origin: 'cnss-communique-1' }]);
    expect(all.claims.every((claim) => claim.history.length > 0)).toBe(true);
  });

  it.each([
    [['--lang', 'de'], '--lang is ar, fr or en'],
    [['--as-of', 'tomorrow'], 'write 2025-04-09'],
    [['no-such-id'], 'no fact has the id no-such-id'],
    [['--colour'], 'Unknown option'],
  ])('says what is wrong with %j', (args, message) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
  });
});
