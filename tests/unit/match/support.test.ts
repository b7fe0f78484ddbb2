import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../utils/match/rules.ts';
import { supported, type Touched } from '../../../utils/match/support.ts';

const rule = (groups: number, loose: boolean): Rule => ({
  all: Array.from({ length: groups }, () => [1]),
  none: [],
  near: 0,
  ...(loose && { loose }),
});
const weak = (id: string, groups = 2): Touched => ({ id, rule: rule(groups, true), met: 1 });
const firm = (id: string): Touched => ({ id, rule: rule(2, false), met: 1 });
const shown = (touched: Touched[], others: Touched[][] = []) =>
  supported(touched, [touched, ...others]).map(({ id }) => id);

describe('a claim that a single loose wording meets', () => {
  it('is shown where nothing else speaks', () => {
    expect(shown([weak('a')], [[firm('b')]])).toEqual(['a']);
  });

  it.each<[string, Touched[], Touched[][]]>([
    ['another sentence says it', [weak('a')], [[firm('a')]]],
    ['the sentence says another claim', [weak('a'), firm('b')], []],
    ['the wording is one word', [weak('a', 1)], []],
  ])('is not shown where %s', (_, touched, others) => {
    expect(shown(touched, others)).not.toContain('a');
  });

  it('leaves firm and repeated wordings alone', () => {
    const twice = { ...weak('c', 1), met: 2 };
    expect(shown([firm('a'), twice], [[firm('a'), twice]])).toEqual(['a', 'c']);
  });
});
