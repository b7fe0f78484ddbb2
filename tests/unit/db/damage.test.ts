import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AnnotationsDatabase } from '../../../utils/db/annotations.ts';
import { judge } from '../../../utils/db/health.ts';
import { AnnotationLibrary } from '../../../utils/db/library.ts';
import { FakeStore, good, input, uuid } from '../../helpers/annotations.ts';
import { randomFrom } from '../../helpers/random-pack.ts';

let count = 0;

// Dexie says that a connection was closed under it: that is what happens here.
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue());

/** A library of `size` annotations, closed, with access to both of its places. */
async function closed(size: number) {
  const name = `damage-${++count}`;
  const store = new FakeStore();
  const open = () => new AnnotationLibrary({ name, store, timeout: 500 });
  const library = open();
  for (let n = 0; n < size; n++) good(await library.save(input(n), 0));
  /** Reaches into the database behind the library's back. */
  const inside = async (work: (db: AnnotationsDatabase) => PromiseLike<unknown>) => {
    const db = new AnnotationsDatabase(name);
    await db.open();
    await work(db);
    db.close();
  };
  const notes = async () =>
    good(await open().list({}, 0, 500)).annotations.map((one) => one.note).sort(); // prettier-ignore
  return { name, store, open, inside, notes };
}
const state = async (library: AnnotationLibrary) => await library.status(0);
const noteOf = (n: number) => `ملاحظة ${n}`;

describe('a wiped database', () => {
  it('is noticed at once, refuses to begin anew, and is restored by wish', async () => {
    const { name, open, notes } = await closed(5);
    await Dexie.delete(name);
    const library = open();
    expect(await state(library)).toMatchObject({
      ...{ state: 'damaged', damage: 'wiped', inDatabase: 0, inCopy: 5, restorable: 5 },
    });
    expect(await library.save(input(9), 0)).toEqual({ error: 'damaged' });
    expect(await library.list({}, 0, 10)).toEqual({ error: 'damaged' });
    expect(good(await library.exportAll()).annotations).toHaveLength(5);
    // Still so for the next life of the worker.
    expect(await state(open())).toMatchObject({ state: 'damaged', restorable: 5 });
    expect(await open().restoreFromCopy()).toEqual({ restored: 5, kept: 0, lost: 0 });
    expect(await notes()).toEqual([0, 1, 2, 3, 4].map(noteOf));
    good(await open().save(input(9), 0));
    expect(await state(open())).toMatchObject({ state: 'ok', live: 6 });
  });

  it('passes for a first start without the sentinel: the control of these tests', async () => {
    const { name, store, open } = await closed(5);
    await Dexie.delete(name);
    store.held.clear();
    expect(await state(open())).toMatchObject({ state: 'ok', live: 0 });
  });

  it('is noticed when the sentinel is broken too: the copies still speak', async () => {
    const { name, store, open } = await closed(3);
    await Dexie.delete(name);
    store.held.set('siyaq.copy.sentinel', '"nonsense"');
    expect(await state(open())).toMatchObject({ damage: 'wiped', restorable: 3 });
    expect(good(await open().restoreFromCopy())).toMatchObject({ restored: 3 });
  });

  it('is noticed in mid-life, before anything is written', async () => {
    const { inside, open } = await closed(3);
    const library = open();
    good(await library.list({}, 0, 10));
    await inside((db) => db.transaction('rw', db.tables, async () => { for (const table of db.tables) await table.clear(); })); // prettier-ignore
    expect(await library.save(input(9), 0)).toEqual({ error: 'damaged' });
  });

  it('that another took the place of is noticed', async () => {
    const { inside, open, notes } = await closed(3);
    await inside((db) => db.meta.update('library', { dbId: 'another' }));
    expect(await state(open())).toMatchObject({ damage: 'wiped' });
    good(await open().restoreFromCopy());
    expect(await notes()).toHaveLength(3);
  });
});

describe('a partly damaged database', () => {
  it('with a row missing is noticed on opening', async () => {
    const { inside, open, notes } = await closed(4);
    await inside((db) => db.annotations.delete(uuid(2)));
    expect(await state(open())).toMatchObject({
      ...{ damage: 'altered', inDatabase: 3, inCopy: 4, restorable: 4 },
    });
    expect(await open().restoreFromCopy()).toEqual({ restored: 1, kept: 3, lost: 0 });
    expect(await notes()).toHaveLength(4);
  });

  it('with one character changed is noticed at the start, and not forgotten', async () => {
    const { inside, open, notes } = await closed(4);
    await inside((db) => db.annotations.update(uuid(2), { 'annotation.note': 'ملاحظة ٢' }));
    const library = open();
    await library.start();
    expect(await state(library)).toMatchObject({ damage: 'altered', inDatabase: 3 });
    expect(await state(open())).toMatchObject({ damage: 'altered', inDatabase: 3 });
    expect(good(await open().restoreFromCopy())).toMatchObject({ restored: 1, kept: 3, lost: 0 });
    expect(await notes()).toEqual([0, 1, 2, 3].map(noteOf));
    await inside(async (db) => expect(await db.quarantine.count()).toBe(1));
  });

  it('that is older than what was acknowledged is noticed', async () => {
    const { inside, open, notes } = await closed(2);
    const rows: unknown[][] = [];
    await inside(async (db) => rows.push(await db.annotations.toArray(), await db.meta.toArray()));
    good(await open().save(input(0, { note: 'جديدة' }), 1));
    await inside(async (db) => {
      await db.annotations.bulkPut(rows[0] as never);
      await db.meta.bulkPut(rows[1] as never);
    });
    expect(await state(open())).toMatchObject({ damage: 'rolled-back' });
    good(await open().restoreFromCopy());
    expect(await notes()).toContain('جديدة');
  });

  it.each(['rev', 'digest', 'dbId', 'count'])(
    'whose meta row has an odd %s is noticed',
    async (field) => {
      const { inside, open, notes } = await closed(3);
      await inside((db) => db.meta.update('library', { [field]: null }));
      expect(await state(open())).toMatchObject({ state: 'damaged', restorable: 3 });
      good(await open().restoreFromCopy());
      expect(await notes()).toHaveLength(3);
    },
  );
});

describe('a database that does not open', () => {
  it('leaves reading to the copy, is never deleted unasked, and is restored by wish', async () => {
    const { name, open, notes } = await closed(3);
    const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    const remove = vi.spyOn(indexedDB, 'deleteDatabase');
    const library = open();
    expect(await state(library)).toMatchObject({ damage: 'does-not-open', restorable: 3 });
    expect(await library.save(input(9), 0)).toEqual({ error: 'damaged' });
    expect(good(await library.exportAll()).annotations).toHaveLength(3);
    expect(remove).not.toHaveBeenCalled();
    // Deleting helps, as it does in Chromium.
    remove.mockImplementation((given) => { broken.mockRestore(); remove.mockRestore(); return indexedDB.deleteDatabase(given); }); // prettier-ignore
    expect(await library.restoreFromCopy()).toEqual({ restored: 3, kept: 0, lost: 0 });
    expect(await notes()).toHaveLength(3);
    expect(await Dexie.exists(name)).toBe(true);
  });

  it('is tried again: a failure to open is not remembered', async () => {
    const { open } = await closed(2);
    const library = open();
    const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('busy', 'UnknownError');
    });
    expect(await state(library)).toMatchObject({ damage: 'does-not-open' });
    broken.mockRestore();
    expect(await state(library)).toMatchObject({ state: 'ok', live: 2 });
  });

  it('and where nothing was ever saved is only unavailable', async () => {
    const { open } = await closed(0);
    const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'InvalidStateError');
    });
    expect(await state(open())).toMatchObject({ state: 'unavailable' });
    expect(await open().save(input(1), 0)).toEqual({ error: 'unavailable' });
    broken.mockRestore();
  });

  it('that hangs is given up after the time-out', async () => {
    const { open } = await closed(1);
    const hung = vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as never);
    expect(await state(open())).toMatchObject({ damage: 'does-not-open', restorable: 1 });
    hung.mockRestore();
  });
});

describe('the second copy', () => {
  it('is renewed from the database where it fell behind or was lost', async () => {
    const { store, open, name } = await closed(3);
    const whole = new Map(store.held);
    for (const lost of [['siyaq.copy.sentinel'], [...whole.keys()]]) {
      for (const key of lost) store.held.delete(key);
      expect(await state(open())).toMatchObject({ state: 'ok', live: 3 });
      expect(new Map(store.held)).toEqual(whole);
    }
    const before = new Map(store.held);
    good(await open().save(input(1, { note: 'جديدة' }), 1));
    // The worker died between the two writes.
    store.held.clear();
    for (const [key, value] of before) store.held.set(key, value);
    expect(await state(open())).toMatchObject({ state: 'ok', live: 3 });
    await Dexie.delete(name);
    good(await open().restoreFromCopy());
    expect(good(await open().get(uuid(1))).annotation.note).toBe('جديدة');
  });

  it('with a damaged row is renewed at the start', async () => {
    const { store, open } = await closed(3);
    const key = `siyaq.copy.row.${uuid(1)}`;
    const whole = store.held.get(key)!;
    store.held.set(key, whole.replace('ملاحظة', 'ملاحضة'));
    await open().start();
    expect(store.held.get(key)).toBe(whole);
  });

  it('that cannot be written does not stop a save, is told, and catches up', async () => {
    const { store, open, name } = await closed(1);
    const library = open();
    store.fault = new Error('full');
    good(await library.save(input(7), 0));
    expect(await state(library)).toMatchObject({ state: 'ok', live: 2, copied: false });
    store.fault = null;
    good(await library.save(input(8), 0));
    expect(await state(library)).toMatchObject({ copied: true });
    await Dexie.delete(name);
    expect(await state(open())).toMatchObject({ restorable: 3 });
  });

  it('never brings back what was deleted for ever', async () => {
    const { open, name, notes } = await closed(3);
    await open().bin([uuid(1)]);
    await open().purge('all');
    await Dexie.delete(name);
    good(await open().restoreFromCopy());
    expect(await notes()).toEqual([0, 2].map(noteOf));
  });

  it('of a newer version is left alone', async () => {
    const { store, open, name } = await closed(1);
    const sentinel = JSON.parse(store.held.get('siyaq.copy.sentinel')!) as object;
    store.held.set('siyaq.copy.sentinel', JSON.stringify({ ...sentinel, schema: 99 }));
    await Dexie.delete(name);
    const held = new Map(store.held);
    expect(await open().restoreFromCopy()).toEqual({ error: 'newer-schema' });
    held.set('siyaq.copy.damaged', 'true');
    expect(new Map([...store.held, ['siyaq.copy.damaged', 'true']])).toEqual(held);
  });
});

describe('random damage', () => {
  it('is noticed 200 times of 200, and everything comes back from the copy', async () => {
    const random = randomFrom(10);
    const pick = (below: number) => Math.floor(random() * below);
    for (let round = 0; round < 200; round++) {
      const { inside, open, notes, name } = await closed(3);
      await [
        () => Dexie.delete(name),
        () => inside((db) => db.annotations.delete(uuid(pick(3)))),
        () => inside((db) => db.annotations.clear()),
        () => inside((db) => db.meta.clear()),
        () => inside((db) => db.meta.update('library', { rev: pick(3) })),
        () => inside((db) => flipOneCharacter(db, uuid(pick(3)), random)),
        () => inside((db) => db.annotations.update(uuid(pick(3)), { annotation: 5 } as never)),
      ][round % 7]!();
      const library = open();
      await library.start();
      expect(await state(library), `round ${round}`).toMatchObject({ state: 'damaged', restorable: 3 }); // prettier-ignore
      // Cut short or repeated: the same end.
      good(await open().restoreFromCopy());
      good(await open().restoreFromCopy());
      expect(await notes()).toEqual([0, 1, 2].map(noteOf));
      await open().start();
      expect(await state(open())).toMatchObject({ state: 'ok', live: 3 });
    }
  });
});

async function flipOneCharacter(db: AnnotationsDatabase, id: string, random: () => number) {
  const row = (await db.annotations.get(id))!;
  const text = JSON.stringify(row.annotation);
  const words = [...text.matchAll(/[\u0600-\u06ff]/gu)].map((match) => match.index);
  const at = words[Math.floor(random() * words.length)]!;
  const flipped = `${text.slice(0, at)}¤${text.slice(at + 1)}`;
  await db.annotations.put({ ...row, annotation: JSON.parse(flipped) as typeof row.annotation });
}

describe('judge', () => {
  const meta = { key: 'library', schema: 1, minReader: 1, dbId: 'a', rev: 4, count: 2, digest: 'd', changed: 4, exported: null } as const; // prettier-ignore

  it.each([
    ['fresh', null, 0, null],
    ['wiped', null, 0, meta],
    ['wiped', null, 2, null],
    ['sound', meta, 2, meta],
    ['altered', meta, 1, meta],
    ['altered', meta, 2, { ...meta, digest: 'e' }],
    ['altered', meta, 2, { ...meta, count: 3 }],
    ['renew', meta, 2, null],
    ['renew', meta, 2, { ...meta, rev: 3 }],
    ['rolled-back', meta, 2, { ...meta, rev: 5 }],
    ['wiped', meta, 2, { ...meta, dbId: 'b' }],
  ])('says %s', (verdict, given, rows, sentinel) => {
    expect(judge({ meta: given, count: rows, sentinel })).toBe(verdict);
  });
});
