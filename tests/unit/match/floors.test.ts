import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeLines } from '../../../utils/cli/eval.ts';
import { score } from '../../../utils/cli/score.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CORPUS = join(ROOT, 'tests/corpus');
/** Labelled articles that stay outside the project. */
const SHARED = join(ROOT, '../shared/corpus/dev.jsonl');
const FLOORS = 'tests/corpus/floors.json';

type Floors = Record<'own' | 'held' | 'sealed' | 'unseen' | 'shared', Record<string, number>>;
const floors = JSON.parse(readFileSync(join(ROOT, FLOORS), 'utf8')) as Floors;

function measure(paths: readonly string[]): Record<string, number> {
  const complain = (fault: string) => expect.fail(fault);
  const judged = paths.flatMap((path) => judgeLines(readFileSync(path, 'utf8'), complain));
  const { level, claims, stance } = score(judged);
  const none = judged.filter((one) => one.article.level === 'none').length;
  return {
    aboutRecall: level.about.recall ?? 0,
    touchedRecall: level.touched.recall ?? 0,
    silence: 1 - level.falseAlarms / none,
    claimsPrecision: claims.precision ?? 0,
    claimsRecall: claims.recall ?? 0,
    stance: stance.accuracy ?? 0,
  };
}

function expectAbove(measured: Record<string, number>, floor: Record<string, number>): void {
  expect(Object.keys(measured).sort()).toEqual(Object.keys(floor).sort());
  for (const [name, least] of Object.entries(floor)) {
    expect(measured[name], name).toBeGreaterThanOrEqual(least);
  }
}

describe('recognition stays above its floors', () => {
  it('on our own corpus', () => {
    const files = readdirSync(CORPUS).filter((name) => /^(?:ar|ary|fr|en)\.jsonl$/u.test(name));
    expectAbove(measure(files.map((name) => join(CORPUS, name))), floors.own);
  });

  it('on articles that others wrote, read since', () => {
    expectAbove(measure([join(CORPUS, 'held.jsonl')]), floors.held);
  });

  it('on articles that others wrote, read later', () => {
    expectAbove(measure([join(CORPUS, 'sealed.jsonl')]), floors.sealed);
  });

  it('on articles that others wrote, to which nothing is fitted', () => {
    expectAbove(measure([join(CORPUS, 'unseen.jsonl')]), floors.unseen);
  });

  it.runIf(existsSync(SHARED))('on the shared articles, where they are present', () => {
    expectAbove(measure([SHARED]), floors.shared);
  });

  it('and the floors only rise', () => {
    const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
    const commits = git('log', '--format=%H', '--', FLOORS).stdout.split('\n').filter(Boolean);
    for (const commit of commits) {
      const earlier = JSON.parse(git('show', `${commit}:${FLOORS}`).stdout) as Partial<Floors>;
      for (const corpus of ['own', 'held', 'sealed', 'unseen', 'shared'] as const)
        for (const [name, least] of Object.entries(earlier[corpus] ?? {}))
          expect(floors[corpus][name], `${corpus} ${name}`).toBeGreaterThanOrEqual(least);
    }
  });
});
