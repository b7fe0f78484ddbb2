import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildTopic } from '../../utils/packs/build.ts';
import { FactSearch } from '../../utils/search.ts';

const { pack } = buildTopic(join(import.meta.dirname, '../../data'), 'cnss-leak');
const search = new FactSearch([pack]);
const first = (query: string) => search.search(query)[0]?.id;

describe('FactSearch', () => {
  it.each([
    ['مليوني أجير', 'scale-two-million'],
    ['deux millions de salariés', 'scale-two-million'],
    ['two million employees', 'scale-two-million'],
    ['500 ألف مقاولة', 'scale-500k-companies'],
    ['telegram channel disabled', 't-202504-telegram-closure'],
    ['Kaweru', 'kaweru'],
  ])('%s → %s', (query, id) => {
    expect(first(query)).toBe(id);
  });

  it.each(['الشكايات', 'plaintes', 'complaints'])(
    'offers the claim and the event for %s',
    (query) => {
      const ids = search.search(query, 2).map((hit) => hit.id);
      expect(ids.sort()).toEqual(['cndp-takes-complaints', 't-20250409-cndp-communique']);
    },
  );

  it('finds a word behind its clitics and by its beginning', () => {
    expect(search.search('وبالشكايات').map((hit) => hit.id)).toContain('cndp-takes-complaints');
    expect(search.search('plaint').map((hit) => hit.id)).toContain('cndp-takes-complaints');
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '   ', '!?', 'zzzzqqqq']) expect(search.search(query)).toEqual([]);
  });

  it('offers a claim that must be raised only to a query that names it', () => {
    const [first, ...rest] = pack.claims;
    const raised = new FactSearch([
      { ...pack, claims: [{ ...first!, display: 'raised' }, ...rest] },
    ]);
    const named = first!.statement.fr.split(' ').slice(-3).join(' ');
    expect(raised.search(named).map((hit) => hit.id)).toContain(first!.id);
    expect(raised.search(`${named} zzzz`).map((hit) => hit.id)).not.toContain(first!.id);
  });

  it('never offers a withheld source', () => {
    expect(search.search('Osiris').map((hit) => hit.id)).not.toContain('osiris-tsa');
  });
});
