import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AnnotationLibrary } from '../../../utils/db/library.ts';
import { Connection } from '../../../utils/db/connection.ts';
import { FakeStore, good, input } from '../../helpers/annotations.ts';

// Dexie says that it opens anew: that is what happens here.
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue());

describe('a connection that dies', () => {
  it('before each of 500 saves: each is stored, none twice', async () => {
    const store = new FakeStore();
    const library = new AnnotationLibrary({ name: 'dying', store });
    const open = vi.spyOn(indexedDB, 'open');
    for (let n = 0; n < 500; n++) {
      good(await library.save(input(n), 0));
      const request = open.mock.results.at(-1)?.value as IDBOpenDBRequest;
      request.result.close();
    }
    expect(good(await library.list({}, 0, 500)).total).toBe(500);
    expect(open.mock.calls.length).toBeGreaterThan(490);
  });

  it('and does not come back is said, and what was stored is there later', async () => {
    const library = new AnnotationLibrary({ name: 'dead', store: new FakeStore() });
    const open = vi.spyOn(indexedDB, 'open');
    good(await library.save(input(1), 0));
    (open.mock.results.at(-1)?.value as IDBOpenDBRequest).result.close();
    const dead = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('The database connection is closing', 'InvalidStateError');
    });
    expect(await library.save(input(2), 0)).toEqual({ error: 'unavailable' });
    dead.mockRestore();
    expect(good(await library.list({}, 0, 500)).total).toBe(1);
    good(await library.save(input(2), 0));
  });
});

describe('a full disk', () => {
  it('refuses the save, says so, and leaves what was stored', async () => {
    const library = new AnnotationLibrary({ name: 'full', store: new FakeStore() });
    good(await library.save(input(1), 0));
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expect(await library.save(input(2), 0)).toEqual({ error: 'quota' });
    full.mockRestore();
    expect(await library.status(0)).toMatchObject({ state: 'ok', live: 1, rev: 1 });
    good(await library.save(input(2), 0));
  });
});

describe('durability', () => {
  it('is strict in every transaction that writes', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const connection = new Connection('strict');
    await connection.use((db) => db.meta.clear());
    expect(asked.mock.calls.filter(([, mode]) => mode === 'readwrite')).toEqual([
      [['meta'], 'readwrite', { durability: 'strict' }],
    ]);
  });
});
