import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../utils/annotation/schema.ts';
import {
  AnnotationsDatabase,
  combine,
  NO_ROWS,
  toRow,
  type Meta,
} from '../../../utils/db/annotations.ts';
import { AnnotationLibrary } from '../../../utils/db/library.ts';
import { VERSIONS, upgraded, type Upgrade, type Versions } from '../../../utils/db/migrations.ts';
import { FakeStore, good, input, record, uuid } from '../../helpers/annotations.ts';
import { randomFrom } from '../../helpers/random-pack.ts';

/** Invented later versions: a step each, as real ones will be. */
const STEPS: Upgrade[] = [
  (one) => ({ ...one, note: `2:${text(one['note'])}` }),
  (one) => ({ ...one, note: `3:${text(one['note'])}` }),
  (one) => ({ ...one, note: `4:${text(one['note'])}` }),
];

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('no text');
  return value;
}

/** Code of version n. */
function versions(n: number, minReader = 1): Versions {
  const upgrades = STEPS.slice(0, n - 1);
  return { schema: n, minReader, upgrades, parse: VERSIONS.parse };
}

let count = 0;
async function written(by: Versions, records: Annotation[]) {
  const name = `migration-${++count}`;
  const store = new FakeStore();
  const open = (given: Versions) => new AnnotationLibrary({ name, store, versions: given });
  good(await open(by).import(records, 0));
  return { name, store, open };
}

describe('a library of an older version', () => {
  it.each([
    [1, 2],
    [1, 3],
    [1, 4],
    [2, 3],
    [2, 4],
    [3, 4],
  ])(
    'goes from %i to %i with 60 random libraries, damaged records set aside, none lost',
    async (from, to) => {
      const random = randomFrom(from * 10 + to);
      for (let round = 0; round < 60; round++) {
        const size = 1 + Math.floor(random() * 4);
        const odd = Math.floor(random() * (size + 1));
        const records = Array.from({ length: size }, (_, n) =>
          n < odd ? record(n, { note: 5 } as never) : record(n, { note: `ملاحظة ${n}` }),
        );
        const { name, open } = await written(versions(from), records);
        const library = open(versions(to));
        await library.start();
        expect(await library.status(0)).toMatchObject({ state: 'ok', live: size - odd });
        const steps = Array.from({ length: to - from }, (_, step) => `${to - step}:`).join('');
        const found = good(await library.list({}, 0, 500)).annotations;
        expect(found.map((one) => one.note).sort()).toEqual(
          Array.from({ length: size - odd }, (_, n) => `${steps}ملاحظة ${n + odd}`),
        );
        const db = new AnnotationsDatabase(name);
        await db.open();
        expect(await db.quarantine.count()).toBe(odd);
        db.close();
      }
    },
    60_000,
  );

  it('comes back upgraded from a copy of the older version', async () => {
    const { name, open } = await written(versions(1), [record(1)]);
    const db = new AnnotationsDatabase(name);
    await db.open();
    for (const table of db.tables) await table.clear();
    db.close();
    expect(await open(versions(3)).restoreFromCopy()).toEqual({ restored: 1, kept: 0, lost: 0 });
    const { annotation } = good(await open(versions(3)).get(uuid(1)));
    expect(annotation.note).toBe('3:2:ملاحظة 1');
  });
});

describe('a library of a newer version', () => {
  it('is read and exported, but not written, and nothing of it changes', async () => {
    const { store, open } = await written(versions(4), [record(1)]);
    const held = new Map(store.held);
    const library = open(versions(2));
    await library.start();
    expect(await library.status(0)).toMatchObject({ state: 'newer-schema', live: 1 });
    const refused = { error: 'newer-schema' };
    expect(await library.save(input(2), 0)).toEqual(refused);
    expect(await library.bin([uuid(1)])).toEqual(refused);
    expect(await library.import([record(2)], 1)).toEqual(refused);
    expect(await library.undo(1)).toEqual(refused);
    expect(await library.purge('all')).toEqual(refused);
    expect(await library.see(record(1).page.url, [{ id: uuid(1), outcome: 'gone', exact: null }])).toEqual(refused); // prettier-ignore
    expect(await library.markExported(1)).toEqual(refused);
    expect(good(await library.list({}, 0, 10)).annotations).toEqual([record(1)]);
    expect(await library.exportAll()).toMatchObject({ schema: 4, annotations: [record(1)] });
    expect(new Map(store.held)).toEqual(held);
  });

  it('that this code may not read is only exported', async () => {
    const { open } = await written(versions(4, 3), [record(1)]);
    const library = open(versions(2));
    expect(await library.list({}, 0, 10)).toEqual({ error: 'newer-schema' });
    expect(await library.get(uuid(1))).toEqual({ error: 'newer-schema' });
    expect(good(await library.exportAll()).annotations).toHaveLength(1);
  });

  it('is noticed when it became newer in mid-life', async () => {
    const { name, open } = await written(versions(1), [record(1)]);
    const library = open(versions(1));
    good(await library.list({}, 0, 10));
    const db = new AnnotationsDatabase(name);
    await db.open();
    await db.meta.update('library', { schema: 2 });
    db.close();
    expect(await library.save(input(2), 0)).toEqual({ error: 'newer-schema' });
  });
});

describe('the fixture of version 1', () => {
  const FIXTURE = join(import.meta.dirname, '../../fixtures/library-v1.json');
  const records = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Annotation[];

  it('is understood record by record', () => {
    expect(records.length).toBeGreaterThanOrEqual(3);
    for (const one of records) expect(upgraded(one, 1, VERSIONS)).toMatchObject({ id: one.id });
  });

  it('is opened as a database by the code of today', async () => {
    const store = new FakeStore();
    const db = new AnnotationsDatabase('fixture-v1');
    const rows = await Promise.all(records.map(toRow));
    const digest = combine(NO_ROWS, ...rows.map((row) => row.digest));
    const meta: Meta = { key: 'library', schema: 1, minReader: 1, dbId: 'fixture', rev: 3, count: rows.length, digest, changed: 3, exported: null }; // prettier-ignore
    await db.transaction('rw', db.tables, async () => {
      await db.annotations.bulkPut(rows);
      await db.meta.put(meta);
    });
    db.close();
    // A week after the third went into the bin.
    const now = () => new Date('2025-04-27T00:00:00.000Z');
    const library = new AnnotationLibrary({ name: 'fixture-v1', store, now });
    await library.status(0);
    await library.start();
    expect(good(await library.exportAll()).annotations).toHaveLength(records.length);
  });
});
