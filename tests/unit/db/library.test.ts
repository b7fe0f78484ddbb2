import { describe, expect, it } from 'vitest';
import { BIN_KEEPS } from '../../../utils/annotation/changes.ts';
import { AnnotationLibrary } from '../../../utils/db/library.ts';
import { FakeStore, good, input, record, uuid } from '../../helpers/annotations.ts';

let count = 0;
function fresh() {
  const name = `library-${++count}`;
  const store = new FakeStore();
  const revs: number[] = [];
  const clock = { at: Date.parse('2025-05-01T00:00:00.000Z') };
  const now = () => new Date(clock.at++);
  const open = () => new AnnotationLibrary({ name, store, now, changed: (rev) => revs.push(rev) });
  return { library: open(), open, store, revs, clock };
}
const all = async (library: AnnotationLibrary, filter = {}) =>
  good(await library.list(filter, 0, 500)).annotations;

describe('saving', () => {
  it('keeps what was handed in, and what only the store decides', async () => {
    const { library, revs, open } = fresh();
    const { annotation } = good(await library.save(input(1), 0));
    expect(annotation).toMatchObject({ ...input(1), rev: 1, deleted: null, sightings: [] });
    expect(annotation.created).toBe(annotation.modified);
    expect(revs).toEqual([1]);
    // Another life of the worker.
    expect(good(await open().get(uuid(1))).annotation).toEqual(annotation);
  });

  it('said twice is saved once: the same answer, no new revision', async () => {
    const { library, revs } = fresh();
    const first = await library.save(input(1), 0);
    expect(await library.save(input(1), 0)).toEqual(first);
    const edit = input(1, { note: 'أخرى' });
    const second = await library.save(edit, 1);
    expect(await library.save(edit, 1)).toEqual(second);
    expect(good(second).annotation).toMatchObject({ rev: 2, note: 'أخرى' });
    expect(await all(library)).toHaveLength(1);
    expect(revs).toEqual([1, 2]);
  });

  it('from an outdated version is a conflict that loses neither', async () => {
    const { library } = fresh();
    await library.save(input(1), 0);
    const theirs = good(await library.save(input(1, { note: 'الأولى' }), 1)).annotation;
    const answer = await library.save(input(1, { note: 'الثانية' }), 1);
    expect(answer).toMatchObject({ error: 'conflict', mine: { note: 'الثانية' }, stored: theirs });
    expect(good(await library.get(uuid(1))).annotation).toEqual(theirs);
    const chosen = await library.save(input(1, { note: 'الثانية' }), theirs.rev);
    expect(good(chosen).annotation).toMatchObject({ rev: 3, note: 'الثانية' });
  });

  it('keeps the text of an annotation that was deleted for ever meanwhile', async () => {
    const { library } = fresh();
    await library.save(input(1), 0);
    await library.bin([uuid(1)]);
    await library.purge('all');
    expect(good(await library.save(input(1, { note: 'تعديل' }), 1)).annotation.note).toBe('تعديل');
  });

  it('at once from everywhere: nothing lost, nothing twice', async () => {
    const { library, revs } = fresh();
    await Promise.all(Array.from({ length: 50 }, (_, n) => library.save(input(n), 0)));
    expect(new Set((await all(library)).map((one) => one.id)).size).toBe(50);
    expect(revs).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
  });
});

describe('lists', () => {
  it('narrow by address, host, claim, state, tag and bin, newest first, in pages', async () => {
    const { library } = fresh();
    for (let n = 0; n < 9; n++) await library.save(input(n), 0);
    const claim = { topic: 'lost-catalogue', id: 'cards-lost' };
    await library.save(input(10, { claim, state: 'ready', tags: ['أرقام', 'b'] }), 0);
    await library.bin([uuid(0)]);
    const ids = async (filter: object) => (await all(library, filter)).map((one) => one.id);
    expect(await ids({})).toEqual([10, 8, 7, 6, 5, 4, 3, 2, 1].map(uuid));
    expect(await ids({ url: 'https://news1.example/article-4' })).toEqual([uuid(4)]);
    expect(await ids({ host: 'news0.example' })).toEqual([6, 3].map(uuid));
    expect(await ids({ claim })).toEqual([uuid(10)]);
    expect(await ids({ state: 'ready' })).toEqual([uuid(10)]);
    expect(await ids({ tag: 'أرقام' })).toEqual([uuid(10)]);
    expect(await ids({ tag: 'أرقام', host: 'news0.example' })).toEqual([]);
    expect(await ids({ bin: true })).toEqual([uuid(0)]);
    const page = good(await library.list({}, 2, 3));
    expect(page.annotations.map((one) => one.id)).toEqual([7, 6, 5].map(uuid));
    expect(page.total).toBe(9);
    expect(await library.hosts()).toEqual(['news0.example', 'news1.example', 'news2.example']);
  });
});

describe('the bin', () => {
  it('gives back what was thrown in, until it is emptied', async () => {
    const { library, store } = fresh();
    for (const n of [1, 2, 3]) await library.save(input(n), 0);
    expect(await library.bin([uuid(1), uuid(2), uuid(99)])).toEqual({ changed: 2 });
    expect(await library.bin([uuid(1)])).toEqual({ changed: 0 });
    expect(await library.restore([uuid(2)])).toEqual({ changed: 1 });
    // Only what lies in the bin can be deleted for ever.
    expect(await library.purge([uuid(1), uuid(3)])).toEqual({ changed: 1 });
    expect((await all(library)).map((one) => one.id).sort()).toEqual([2, 3].map(uuid));
    expect(await library.get(uuid(1))).toEqual({ error: 'not-found' });
    expect([...store.held.keys()].join()).not.toContain(uuid(1));
    expect((await library.status(0)).bin).toBe(0);
  });

  it('loses at the start of the browser what lay in it for more than 30 days', async () => {
    const { library, open, clock } = fresh();
    for (const n of [1, 2]) await library.save(input(n), 0);
    await library.bin([uuid(1)]);
    clock.at += BIN_KEEPS - 60_000;
    await library.bin([uuid(2)]);
    await open().start();
    expect((await library.status(0)).bin).toBe(2);
    clock.at += 120_000;
    const next = open();
    await next.start();
    expect((await all(next, { bin: true })).map((one) => one.id)).toEqual([uuid(2)]);
  });

  it('keeps what a wrong clock binned in the future', async () => {
    const { library, open, clock } = fresh();
    await library.save(input(1), 0);
    await library.bin([uuid(1)]);
    clock.at -= 10 * 365 * 86_400_000;
    await open().start();
    expect((await library.status(0)).bin).toBe(1);
  });
});

describe('undo', () => {
  const offer = async (library: AnnotationLibrary) => {
    const status = await library.status(0);
    return 'undo' in status ? status.undo : null;
  };

  it('takes back a bulk action, and a second time does it again', async () => {
    const { library, open } = fresh();
    for (const n of [1, 2, 3]) await library.save(input(n), 0);
    await library.bin([1, 2, 3].map(uuid));
    expect(await offer(library)).toEqual({ rev: 4, action: 'bin', count: 3 });
    // Another life of the worker.
    expect(await open().undo(4)).toEqual({ changed: 3 });
    const later = open();
    expect(await all(later)).toHaveLength(3);
    expect(await later.undo((await offer(later))!.rev)).toEqual({ changed: 3 });
    expect(await all(later)).toHaveLength(0);
  });

  it('takes back an edit, a new annotation and an import', async () => {
    const { library } = fresh();
    await library.save(input(1), 0);
    await library.save(input(1, { note: 'تعديل' }), 1);
    await library.undo(2);
    expect(good(await library.get(uuid(1))).annotation).toMatchObject({ note: 'ملاحظة 1', rev: 3 });
    await library.save(input(2), 0);
    await library.undo(4);
    expect(await library.get(uuid(2))).toEqual({ error: 'not-found' });
    await library.import([record(1, { rev: 9 }), record(5)], 5);
    await library.undo(6);
    expect(good(await library.get(uuid(1))).annotation).toMatchObject({ note: 'ملاحظة 1' });
    expect(await library.get(uuid(5))).toEqual({ error: 'not-found' });
  });

  it('is offered for the last action only, and never for what went for ever', async () => {
    const { library } = fresh();
    expect(await library.undo(0)).toEqual({ error: 'nothing-to-undo' });
    await library.save(input(1), 0);
    await library.save(input(2), 0);
    expect(await library.undo(1)).toEqual({ error: 'outdated', rev: 2 });
    await library.bin([uuid(1)]);
    await library.purge('all');
    expect(await offer(library)).toBeNull();
    expect(await library.undo(3)).toEqual({ error: 'nothing-to-undo' });
  });

  it('stays on offer, and takes nothing away, when a visit saw something', async () => {
    const { library } = fresh();
    await library.save(input(1), 0);
    await library.save(input(1, { note: 'تعديل' }), 1);
    const seen = [{ id: uuid(1), outcome: 'gone' as const, exact: null }];
    await library.see(input(1).page.url, seen);
    expect(await library.undo(2)).toEqual({ changed: 1 });
    expect(good(await library.get(uuid(1))).annotation).toMatchObject({
      note: 'ملاحظة 1',
      sightings: [{ outcome: 'gone' }],
    });
  });
});

describe('sightings', () => {
  it('are noted where something changed, for the page’s own annotations', async () => {
    const { library } = fresh();
    for (const n of [1, 2]) await library.save(input(n), 0);
    const { url } = input(1).page;
    const { exact } = input(1).quote;
    const see = (outcome: 'exact' | 'changed' | 'gone', words: string | null, n = 1) =>
      library.see(url, [{ id: uuid(n), outcome, exact: words }]);
    expect(await see('exact', exact)).toEqual({ stored: 0 });
    expect(await see('changed', 'مقطع آخر')).toEqual({ stored: 1 });
    expect(await see('changed', 'مقطع آخر')).toEqual({ stored: 0 });
    expect(await see('gone', null, 2)).toEqual({ stored: 0 });
    const { annotation } = good(await library.get(uuid(1)));
    expect(annotation.sightings.map((one) => one.outcome)).toEqual(['changed']);
    // An open form is not outdated by it, and does not overwrite it.
    expect(annotation.rev).toBe(1);
    const saved = good(await library.save(input(1, { note: 'بعد' }), 1)).annotation;
    expect(saved.sightings).toEqual(annotation.sightings);
  });

  it('never outgrow the record: the oldest give way', async () => {
    const { library } = fresh();
    await library.import([record(1, { sightings: Array.from({ length: 500 }, (_, n) => ({ at: `2025-04-12T10:00:00.${String(n).padStart(3, '0')}Z`, outcome: 'changed' as const, exact: String(n) })) })], 0); // prettier-ignore
    await library.see(input(1).page.url, [{ id: uuid(1), outcome: 'gone', exact: null }]);
    const { sightings } = good(await library.get(uuid(1))).annotation;
    expect(sightings).toHaveLength(500);
    expect(sightings.at(0)?.exact).toBe('1');
    expect(sightings.at(-1)?.outcome).toBe('gone');
  });
});

describe('import and export', () => {
  it('writes records as they are, in one revision', async () => {
    const { library, revs } = fresh();
    const records = [record(1, { rev: 7 }), record(2, { deleted: '2025-04-13T00:00:00.000Z' })];
    expect(await library.import(records, 0)).toEqual({ changed: 2 });
    expect(good(await library.exportAll()).annotations).toEqual(records);
    expect(revs).toEqual([1]);
  });

  it('refuses a plan that the library has left behind', async () => {
    const { library } = fresh();
    await library.save(input(1), 0);
    expect(await library.import([record(2)], 0)).toEqual({ error: 'outdated', rev: 1 });
    expect(await all(library)).toHaveLength(1);
  });

  it('counts an id that a file names twice once', async () => {
    const { library, open } = fresh();
    await library.import([record(1), record(1, { note: 'الأخيرة' })], 0);
    await open().start();
    expect(await open().status(0)).toMatchObject({ state: 'ok', live: 1 });
    expect((await all(library))[0]?.note).toBe('الأخيرة');
  });

  it('reminds by changes and days since the last export', async () => {
    const { library, clock } = fresh();
    const exported = async () => {
      const status = await library.status(0);
      return 'exported' in status ? status.exported : null;
    };
    expect(await exported()).toEqual({ at: null, days: null, changes: 0 });
    for (let n = 0; n < 3; n++) await library.save(input(n), 0);
    expect(await exported()).toMatchObject({ days: null, changes: 3 });
    const { changed } = good(await library.exportAll());
    await library.save(input(9), 0);
    expect(await library.markExported(changed)).toEqual({ marked: true });
    clock.at += 3 * 86_400_000;
    expect(await exported()).toMatchObject({ days: 3, changes: 1 });
  });
});

describe('deleting everything', () => {
  it('leaves nothing in either place, and a library that begins anew', async () => {
    const { library, open, store } = fresh();
    for (let n = 0; n < 5; n++) await library.save(input(n), 0);
    expect(await library.deleteEverything()).toEqual({ left: 0 });
    expect([...store.held.keys()]).toEqual([]);
    expect(await open().status(0)).toMatchObject({ state: 'ok', live: 0, rev: 0 });
    good(await open().save(input(1), 0));
  });

  it('says what is left when it could not', async () => {
    const { library, store } = fresh();
    await library.save(input(1), 0);
    store.fault = new Error('read-only medium');
    expect(await library.deleteEverything()).toEqual({ error: 'unavailable' });
    store.fault = null;
    expect(await all(library)).toHaveLength(1);
  });
});
