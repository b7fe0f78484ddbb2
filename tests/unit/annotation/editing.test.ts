import { describe, expect, it } from 'vitest';
import { editing, saving } from '../../../utils/annotation/changes.ts';
import { exportDue } from '../../../utils/annotation/reminder.ts';
import type { LibraryStatus } from '../../../utils/annotation/library.ts';
import { AnnotationLibrary } from '../../../utils/db/library.ts';
import { FakeStore, good, input, record, uuid } from '../../helpers/annotations.ts';

const NOW = '2025-06-01T00:00:00.000Z';
const NO_TAGS = { addTags: [], removeTags: [] };

describe('a saved edit', () => {
  it('keeps what no form hands in: birth, later visits, and the name in another tool', () => {
    const sightings = [{ at: NOW, outcome: 'gone' as const, exact: null }];
    const stored = record(1, { via: 'https://notes.example/1', sightings });
    expect(saving(stored, input(1, { note: 'n' }), 1, NOW)).toMatchObject({
      put: [{ ...stored, rev: 2, modified: NOW, note: 'n' }],
    });
  });
});

describe('one edit of many', () => {
  it('changes what it names and nothing else', () => {
    const one = record(1, { tags: ['ا', 'ب'], verdict: 'false', note: 'n' });
    const edit = { state: 'reviewed' as const, addTags: ['ج', 'ا'], removeTags: ['ب'] };
    expect(editing([one], edit, NOW)).toEqual({
      put: [{ ...one, rev: 2, modified: NOW, state: 'reviewed', tags: ['ا', 'ج'] }],
      drop: [],
      action: 'edit',
    });
  });

  it('takes a verdict away with null, and leaves it where none is named', () => {
    const one = record(1, { verdict: 'false' });
    expect(editing([one], { ...NO_TAGS, verdict: null }, NOW)).toMatchObject({ put: [{ verdict: null }] }); // prettier-ignore
    expect(editing([one], { ...NO_TAGS, state: 'ready' }, NOW)).toMatchObject({ put: [{ verdict: 'false' }] }); // prettier-ignore
  });

  it('keeps the version of what it would not change', () => {
    expect(editing([record(1, { state: 'ready' })], { ...NO_TAGS, state: 'ready' }, NOW)).toEqual({ put: [], drop: [], action: 'edit' }); // prettier-ignore
  });

  it('refuses whole what would have too many tags', () => {
    const full = record(1, { tags: Array.from({ length: 50 }, (_, at) => `t${at}`) });
    expect(editing([full, record(2)], { addTags: ['x'], removeTags: [] }, NOW)).toMatchObject({ error: 'invalid' }); // prettier-ignore
  });

  it('is one action: one undo takes it back', async () => {
    const library = new AnnotationLibrary({ store: new FakeStore(), name: 'editing' });
    for (const n of [1, 2, 3]) good(await library.save(input(n, { tags: ['ا'] }), 0));
    const before = good(await library.exportAll()).annotations as { tags: string[] }[];
    const ids = [1, 2, 3].map(uuid);
    const edit = { state: 'reviewed' as const, addTags: ['ب'], removeTags: ['ا'] };
    expect(await library.edit(ids, edit)).toEqual({ changed: 3 });
    const status = await library.status(0);
    if (status.state !== 'ok') throw new Error(status.state);
    expect(status.undo).toMatchObject({ action: 'edit', count: 3 });
    expect(good(await library.list({ tag: 'ب' }, 0, 9)).total).toBe(3);
    good(await library.undo(status.undo!.rev));
    const after = good(await library.exportAll()).annotations as { tags: string[] }[];
    expect(after.map(({ tags }) => tags)).toEqual(before.map(({ tags }) => tags));
  });
});

describe('an export in stretches', () => {
  it('is the whole export, cut', async () => {
    const library = new AnnotationLibrary({ store: new FakeStore(), name: 'stretches' });
    for (let n = 0; n < 7; n++) good(await library.save(input(n), 0));
    const whole = good(await library.exportAll());
    const parts = await Promise.all(
      [0, 3, 6, 9].map(async (offset) => good(await library.exportAll({ offset, limit: 3 }))),
    );
    expect(parts.map(({ annotations }) => annotations.length)).toEqual([3, 3, 1, 0]);
    expect(parts.flatMap(({ annotations }) => annotations)).toEqual(whole.annotations);
    expect(parts.every(({ total, rev }) => total === 7 && rev === whole.rev)).toBe(true);
  });
});

describe('the export reminder', () => {
  const status = (
    changes: number,
    days: number | null,
    copied = true,
    live = 9,
  ): LibraryStatus => ({
    ...{ state: 'ok', live, bin: 0, drafts: 0, copied, rev: 1, undo: null },
    exported: { at: days === null ? null : NOW, days, changes },
  });
  it.each([
    ['nothing, when little changed', status(24, 1), null],
    ['the number of changes', status(25, 1), 'changes'],
    ['the days, when something changed', status(1, 14), 'days'],
    ['nothing, when nothing changed', status(0, 400), null],
    ['nothing yet, when it was never exported and little changed', status(3, null), null],
    ['a copy that is behind, before all', status(99, 99, false), 'copy'],
    ['nothing, where there is nothing to export', status(0, null, false, 0), null],
  ] as const)('says %s', (_, given, due) => {
    expect(exportDue(given)).toBe(due);
  });
});
