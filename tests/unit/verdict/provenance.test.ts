import { describe, expect, it } from 'vitest';
import { countIndependent, independence } from '../../../utils/verdict/independence.ts';
import { originInterval } from '../../../utils/verdict/origin-date.ts';
import { chainsOf, originsBehind, sourcesOf } from '../../../utils/verdict/provenance.ts';
import { begins, pointAt } from '../../../utils/verdict/as-of.ts';
import { randomPack } from '../../helpers/random-pack.ts';

const by = (...bodies: string[]) => ({ by: bodies });

describe('countIndependent', () => {
  it.each([
    ['nobody', [], 0],
    ['two texts of one body', [by('a'), by('a')], 1],
    ['two bodies', [by('a'), by('b')], 2],
    ['a joint text links two bodies', [by('a'), by('b'), by('a', 'b')], 1],
    ['links in any order', [by('a', 'b'), by('c', 'd'), by('b', 'c'), by('e')], 2],
  ])('%s', (_, origins, expected) => {
    expect(countIndependent(origins)).toBe(expected);
  });
});

describe('chains', () => {
  const source = (id: string, ...derivesFrom: string[]) => ({
    ...randomPack(1).sources[0]!,
    id,
    derivesFrom,
  });
  const sources = [
    source('agency', 'text'),
    source('paper', 'agency'),
    source('blog', 'paper', 'post'),
    source('a', 'b'),
    source('b', 'a'),
  ];

  it('lead from a copy of a copy back to the origin', () => {
    expect(chainsOf(sources, 'blog')).toEqual([
      { sources: ['blog', 'paper', 'agency'], origin: 'text' },
      { sources: ['blog'], origin: 'post' },
    ]);
    expect(originsBehind(sources, 'paper')).toEqual(['text']);
  });

  it('end where they lead round in a circle', () => {
    expect(chainsOf(sources, 'a')).toEqual([]);
  });

  it('make ten copies of one text one origin', () => {
    const copies = Array.from({ length: 10 }, (_, at) => source(`copy-${at}`, 'text'));
    const facts = { origins: [], sources: copies, bodies: [] };
    expect(sourcesOf(facts, ['text'])).toHaveLength(10);
    expect(countIndependent([by('fund')])).toBe(1);
  });
});

describe('on 300 random packs', () => {
  it('no entry is ever in force before its origins existed', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { claims, origins } = randomPack(seed);
      for (const claim of claims)
        for (const { from } of claim.history) {
          const instant = begins({ from });
          const { entry } = pointAt(claim, instant);
          for (const id of entry?.origins ?? []) {
            const origin = origins.find((one) => one.id === id)!;
            expect(originInterval(origin).start).toBeLessThanOrEqual(instant);
          }
        }
    }
  });

  it('never counts more independent origins than there are, or than there are bodies', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { claims, origins, bodies } = randomPack(seed);
      for (const claim of claims) {
        const counts = independence(claim, origins);
        expect(counts.for + counts.against).toBeLessThanOrEqual(claim.evidence.length);
        expect(Math.max(counts.for, counts.against)).toBeLessThanOrEqual(bodies.length);
      }
    }
  });
});
