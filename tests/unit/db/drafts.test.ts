import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  DraftSchema,
  EMPTY_FORM,
  withoutKeeping,
  type Draft,
  type DraftForm,
} from '../../../utils/annotation/draft.ts';
import { Drafts } from '../../../utils/db/drafts.ts';
import { FakeStore, input, uuid } from '../../helpers/annotations.ts';

function draft(n: number, form: Partial<DraftForm> = {}): Draft {
  const { id, page, quote, position } = input(n);
  return { id, base: 0, page, quote, position, form: { ...EMPTY_FORM, ...form } };
}

function fresh() {
  const store = new FakeStore();
  let at = Date.parse('2025-05-01T00:00:00.000Z');
  return { store, open: () => new Drafts(store, () => new Date(at++)) };
}

describe('drafts', () => {
  it('survive the worker, as typed', async () => {
    const { open } = fresh();
    const typed = draft(1, { note: 'نصف جم', evidence: [{ url: 'https://', archive: '', shows: '', stance: '' }] }); // prettier-ignore
    await open().put(typed, 7, 's1');
    expect(await open().find(7, 's1', null)).toMatchObject(typed);
    expect(await open().count()).toBe(1);
  });

  it('may be kept again by what shows them, without the traces of their keeping', async () => {
    const kept = await fresh().open().put(draft(1), 7, 's1');
    expect(v.is(DraftSchema, kept)).toBe(false);
    expect(v.parse(DraftSchema, withoutKeeping(kept))).toEqual(draft(1));
  });

  it('belong to a tab in one session, and later to their address', async () => {
    const { open } = fresh();
    await open().put(draft(1), 7, 's1');
    const { url } = draft(1).page;
    expect(await open().find(8, 's1', null)).toBeNull();
    // The same number is another tab after a restart.
    expect(await open().find(7, 's2', 'https://other.example/')).toBeNull();
    expect(await open().find(3, 's2', url)).toMatchObject({ id: uuid(1) });
    // Another open tab works on it: not taken over.
    expect(await open().find(8, 's1', url)).toBeNull();
  });

  it('that were not touched give way to a new selection; typed ones never', async () => {
    const { open } = fresh();
    await open().select(draft(1), 7, 's1');
    await open().put(draft(1, { author: 'ف.ق' }), 7, 's1');
    await open().select(draft(2), 7, 's1');
    expect((await open().list()).map((one) => one.id)).toEqual([uuid(2)]);
    await open().put(draft(2, { note: 'ن' }), 7, 's1');
    await open().select(draft(3), 7, 's1');
    expect((await open().list()).map((one) => one.id)).toEqual([3, 2].map(uuid));
    expect(await open().find(7, 's1', null)).toMatchObject({ id: uuid(3) });
  });

  it('written at once do not overwrite each other', async () => {
    const { open } = fresh();
    const drafts = open();
    await Promise.all(Array.from({ length: 30 }, (_, n) => drafts.put(draft(n), n, 's1')));
    expect(await drafts.list()).toHaveLength(30);
  });

  it('go one by one, or all', async () => {
    const { open, store } = fresh();
    for (const n of [1, 2, 3]) await open().put(draft(n), n, 's1');
    await open().clear(uuid(2));
    await open().clear('__proto__');
    expect((await open().list()).map((one) => one.id)).toEqual([3, 1].map(uuid));
    expect(await open().clearAll()).toBe(0);
    expect(store.held.size).toBe(0);
  });
});
