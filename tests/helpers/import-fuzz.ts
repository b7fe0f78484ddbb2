/** The promises of an import, held against random files; used at two lengths. */
import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect } from 'vitest';
import { AnnotationSchema } from '../../utils/annotation/schema.ts';
import { versionsOf, type Library } from '../../utils/exchange/library.ts';
import { applyPlan, planImport } from '../../utils/exchange/plan.ts';
import { FileRefused } from '../../utils/exchange/read/refusal.ts';
import type { Incoming } from '../../utils/exchange/read/file.ts';
import { read, written } from './exchange.ts';
import { importFile, type ImportFile } from './hostile-file.ts';
import { randomLibrary } from './random-library.ts';

export interface FuzzTally {
  files: number;
  refusedFiles: number;
  records: number;
  refusedRecords: number;
}

/** Null when the file is refused whole; any other error is a crash and passes through. */
function attempt(text: string): Incoming | null {
  try {
    return read(text);
  } catch (fault) {
    if (fault instanceof FileRefused) return null;
    throw fault;
  }
}

/** Every object in a value, itself included. */
function* objectsIn(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

function check({ text, kind }: ImportFile, library: Library, tally: FuzzTally): void {
  const incoming = attempt(text);
  tally.files++;
  if (kind === 'cut') expect(incoming, text).toBeNull();
  if (incoming === null) {
    tally.refusedFiles++;
    return;
  }
  tally.records += incoming.records.length;
  tally.refusedRecords += incoming.refused.length;
  if (kind === 'whole') expect(incoming.refused).toEqual([]);
  for (const record of incoming.records) {
    expect(v.parse(AnnotationSchema, record)).toEqual(record);
    for (const one of objectsIn(record))
      expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(one));
  }
  const before = written(library);
  const plan = planImport(library, incoming);
  const after = applyPlan(library, plan);
  const named = new Set([...plan.new, ...plan.conflicts].map(({ id }) => id));
  const now = versionsOf(after);
  for (const [id, versions] of versionsOf(library))
    if (!named.has(id)) expect(now.get(id)).toEqual(versions);
  expect(now.size).toBe(new Set([...library.annotations.map(({ id }) => id), ...named]).size);
  expect(written(library)).toBe(before);
  expect(written(applyPlan(after, planImport(after, incoming)))).toBe(written(after));
}

/** @throws an assertion error at the first promise that a file breaks */
export function fuzzImports(numRuns: number): FuzzTally {
  const tally: FuzzTally = { files: 0, refusedFiles: 0, records: 0, refusedRecords: 0 };
  const prototype = () => JSON.stringify(Reflect.ownKeys(Object.prototype).map(String));
  const clean = prototype();
  fc.assert(
    fc.property(importFile, randomLibrary(3, 8), (file, library) => {
      check(file, library, tally);
      expect(prototype()).toBe(clean);
    }),
    { numRuns, endOnFailure: true },
  );
  return tally;
}
