import { describe, expect, it } from 'vitest';
import { fanOf } from '../../../utils/verdict/fan.ts';
import { copiesOf, sourcesOf } from '../../../utils/verdict/provenance.ts';
import { randomPack } from '../../helpers/random-pack.ts';

const source = (id: string, ...derivesFrom: string[]) => ({
  ...randomPack(1).sources[0]!,
  id,
  derivesFrom,
});

describe('copiesOf', () => {
  it('is a tree: who has it from whom', () => {
    const tree = copiesOf(
      [source('paper', 'agency'), source('agency', 'text'), source('other', 'elsewhere')],
      'text',
    );
    expect(tree.map((copy) => copy.source.id)).toEqual(['agency']);
    expect(tree[0]?.copies.map((copy) => copy.source.id)).toEqual(['paper']);
  });

  it('holds each source once, at its shortest way, and no loop', () => {
    const sources = [
      source('agency', 'text', 'blog'),
      source('blog', 'agency'),
      source('both', 'agency', 'text'),
    ];
    const ids = sourcesOf({ sources }, ['text']).map((one) => one.id);
    expect(ids.sort()).toEqual(['agency', 'blog', 'both']);
    expect(copiesOf(sources, 'text').map((copy) => copy.source.id)).toEqual(['agency', 'both']);
  });
});

describe('fanOf', () => {
  it('sets forty copies of one text in one row under it', () => {
    const copies = copiesOf(
      Array.from({ length: 40 }, (_, at) => source(`copy-${at}`, 'text')),
      'text',
    );
    const { nodes, columns, rows } = fanOf(copies);
    expect({ columns, rows }).toEqual({ columns: 40, rows: 1 });
    expect(new Set(nodes.map((node) => node.column)).size).toBe(40);
    expect(nodes.every((node) => node.parent === -1)).toBe(true);
  });

  it('sets a copy of a copy one row lower, under its parent', () => {
    const sources = [
      source('first', 'text'),
      source('agency', 'text'),
      source('paper', 'agency'),
      source('blog', 'agency'),
    ];
    const { nodes, columns, rows } = fanOf(copiesOf(sources, 'text'));
    const at = (id: string) => nodes.find((node) => node.id === id);
    expect({ columns, rows }).toEqual({ columns: 3, rows: 2 });
    expect(at('agency')?.column).toBe(1.5);
    expect(nodes[at('paper')?.parent ?? -1]?.id).toBe('agency');
    expect([at('paper')?.row, at('blog')?.row]).toEqual([2, 2]);
  });
});
