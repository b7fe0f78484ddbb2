import { describe, expect, it } from 'vitest';
import { rowOf, rowSteps } from '../../../utils/annotation/rows.ts';
import type { Annotation } from '../../../utils/annotation/schema.ts';
import { facetSteps } from '../../../utils/annotation/facets.ts';
import { claimKey, EVERYTHING, pageOf, viewSteps, type Order, type ViewFilter } from '../../../utils/annotation/view.ts'; // prettier-ignore
import { finish } from '../../../utils/exchange/steps.ts';
import { record, uuid } from '../../helpers/annotations.ts';

const shown = (records: Annotation[], filter: Partial<ViewFilter>, order: Order = 'modified') =>
  finish(viewSteps(records.map(rowOf), { ...EVERYTHING, ...filter }, order)).map(
    ({ annotation }) => annotation.id,
  );
const note = (n: number, text: string) => record(n, { note: text });

describe('the list of annotations', () => {
  it.each([
    // As typed, as stored: spelling, clitics, digits and scripts do not hide a note.
    ['الصندوق', 'صرّح للصُّندوق'],
    ['إداره', 'الإدارة تنفي'],
    ['٢ مليون', 'deux: 2 millions de lignes'],
    ['donnees', 'Les données'],
    ['communiqué cnss', 'La CNSS, dans son communiqué'],
  ])('finds %s in «%s»', (typed, stored) => {
    expect(shown([note(1, stored), note(2, 'شيء آخر')], { text: typed })).toEqual([uuid(1)]);
  });

  it('takes no number for a part of another', () => {
    expect(shown([note(1, 'الصفحة 17'), note(2, 'الصفحة ٧')], { text: '7' })).toEqual([uuid(2)]);
  });

  it('wants every word that was typed', () => {
    expect(shown([note(1, 'صندوق'), note(2, 'صندوق وطني')], { text: 'صندوق وطني' })).toEqual([
      uuid(2),
    ]);
  });

  it('looks into title, passage, own claim, tags, evidence and initials too', () => {
    const more: Partial<Annotation>[] = [
      { page: { url: 'https://a.example/', title: 'زعفران', published: null, lang: 'ar' } },
      { quote: { exact: 'زعفران', prefix: '', suffix: '' } },
      { newClaim: 'زعفران' },
      { tags: ['زعفران'] },
      { evidence: [{ url: 'https://b.example/', archive: null, shows: 'زعفران', stance: 'limits' }] }, // prettier-ignore
      { author: 'زعفران' },
    ];
    const records = more.map((change, n) => record(n, change));
    expect(shown([...records, record(99)], { text: 'زعفران' })).toHaveLength(more.length);
  });

  it('narrows by site, claim, verdict, state, tag and days', () => {
    const claim = { topic: 'cnss-leak', id: 'x' };
    const one = record(1, { claim, verdict: 'false', state: 'ready', tags: ['رقم'] });
    // 23:30 UTC is the next day in Morocco.
    const late = record(2, { modified: '2025-04-20T23:30:00.000Z' });
    const all = [one, late];
    expect(shown(all, { host: 'news1.example' })).toEqual([uuid(1)]);
    expect(shown(all, { claim: 'cnss-leak/x' })).toEqual([uuid(1)]);
    expect(shown(all, { claim: 'none' })).toEqual([uuid(2)]);
    expect(shown(all, { verdict: 'false' })).toEqual([uuid(1)]);
    expect(shown(all, { verdict: 'none' })).toEqual([uuid(2)]);
    expect(shown(all, { state: 'draft' })).toEqual([uuid(2)]);
    expect(shown(all, { tag: 'رقم' })).toEqual([uuid(1)]);
    expect(shown(all, { from: '2025-04-21' })).toEqual([uuid(2)]);
    expect(shown(all, { to: '2025-04-20' })).toEqual([uuid(1)]);
    expect(shown(all, { from: '2025-04-12', to: '2025-04-12' })).toEqual([uuid(1)]);
  });

  it('keeps the bin apart', () => {
    const all = [record(1), record(2, { deleted: '2025-05-01T00:00:00.000Z' })];
    expect(shown(all, {})).toEqual([uuid(1)]);
    expect(shown(all, { bin: true })).toEqual([uuid(2)]);
    expect(finish(facetSteps(all.map(rowOf), true)).hosts).toEqual([['news2.example', 1]]);
  });

  it('sorts: newest first, or as the article reads', () => {
    const page = record(0).page;
    const all = [
      record(1, { page, position: { start: 90, end: 95 }, modified: '2025-05-03T00:00:00.000Z' }),
      record(2, { page, position: null, modified: '2025-05-04T00:00:00.000Z' }),
      record(3, { page, position: { start: 5, end: 9 }, modified: '2025-05-02T00:00:00.000Z' }),
    ];
    expect(shown(all, {})).toEqual([2, 1, 3].map(uuid));
    expect(shown(all, {}, 'site')).toEqual([3, 1, 2].map(uuid));
  });

  it('counts what it can be narrowed to, the most frequent first', () => {
    const all = [record(1, { tags: ['ب', 'ا'] }), record(4, { tags: ['ب'], newClaim: 'x' })];
    expect(finish(facetSteps(all.map(rowOf), false))).toEqual({
      hosts: [['news1.example', 2]],
      claims: [
        ['none', 1],
        ['own', 1],
      ],
      tags: [
        ['ب', 2],
        ['ا', 1],
      ],
    });
  });

  it('names claims', () => {
    expect(claimKey({ claim: { topic: 't', id: 'i' }, newClaim: null })).toBe('t/i');
    expect(claimKey({ claim: null, newClaim: 'w' })).toBe('own');
    expect(claimKey({ claim: null, newClaim: null })).toBe('none');
  });
});

describe('rows', () => {
  it('are kept where nothing changed, made anew where something did', () => {
    const known = new Map([1, 2, 3].map((n) => [uuid(n), rowOf(record(n))]));
    const seen = { at: '2025-05-01T00:00:00.000Z', outcome: 'gone', exact: null } as const;
    const now = [record(1), record(2, { rev: 2 }), record(3, { sightings: [seen] }), record(4)];
    const rows = finish(rowSteps(now, known));
    expect(rows.map((row) => row === known.get(row.annotation.id))).toEqual([true, false, false, false]); // prettier-ignore
    expect(rows.map(({ annotation }) => annotation)).toEqual(now);
  });
});

describe('pages', () => {
  it('hold every item once, and never lead beyond the end', () => {
    const items = Array.from({ length: 101 }, (_, at) => at);
    const leaves = [0, 1, 2].map((page) => pageOf(items, page, 50));
    expect(leaves.flatMap((leaf) => leaf.items)).toEqual(items);
    expect(pageOf(items, 9, 50)).toEqual(leaves[2]);
    expect(pageOf([], 3, 50)).toEqual({ page: 0, pages: 1, items: [] });
  });
});
