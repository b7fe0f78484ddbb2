/**
 * The annotations database: tables and rows. Strict durability (a transaction is complete only when
 * it is on the medium), because nobody can rebuild this data. Only the background opens it.
 */
import Dexie, { type Table } from 'dexie';
import type { UndoOffer } from '../annotation/library.ts';
import type { Annotation } from '../annotation/schema.ts';
import { sha256 } from './sha256.ts';

/** An annotation as stored. */
export interface Row {
  id: string;
  /** Host of the page's address. */
  host: string;
  /** SHA-256 of `JSON.stringify(annotation)`. */
  digest: string;
  annotation: Annotation;
}

/** One row: what the library as a whole is. Its twin in the second copy is the sentinel. */
export interface Meta {
  key: 'library';
  /** Version of the records; see `migrations.ts`. */
  schema: number;
  /** Oldest version whose code may read them. */
  minReader: number;
  /** Made with the database; another one in its place has another. */
  dbId: string;
  /** Grows by one with each action. */
  rev: number;
  /** Annotations, bin included. */
  count: number;
  /** XOR of the digests of all rows. */
  digest: string;
  /** Annotations changed since the beginning, one by one. */
  changed: number;
  /** The last export: when, and `changed` at that time. */
  exported: { at: string; changed: number } | null;
}

/** One row: how the last action is taken back. */
export interface UndoRow {
  key: 'last';
  rev: number;
  action: UndoOffer['action'];
  /** Each annotation as it was; null where there was none. */
  before: { id: string; annotation: Annotation | null }[];
}

/** A row that could not be read or upgraded, kept as it was found. */
export interface Quarantined {
  at: string;
  schema: number;
  row: unknown;
}

export class AnnotationsDatabase extends Dexie {
  declare annotations: Table<Row, string>;
  declare meta: Table<Meta, string>;
  declare undo: Table<UndoRow, string>;
  declare quarantine: Table<Quarantined, number>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      annotations:
        'id, host, annotation.page.url, annotation.modified, annotation.deleted, [annotation.claim.topic+annotation.claim.id], annotation.state, *annotation.tags',
      meta: 'key',
      undo: 'key',
      quarantine: '++',
    });
  }
}

/** The row of an annotation. Hashes, so it must be made before a transaction begins. */
export async function toRow(annotation: Annotation): Promise<Row> {
  const host = new URL(annotation.page.url).hostname;
  return { id: annotation.id, host, digest: await digestOf(annotation), annotation };
}

/** Whether a row still says what was once written. */
export async function isWhole(row: Row): Promise<boolean> {
  return row.digest === (await digestOf(row.annotation)) && row.id === row.annotation.id;
}

async function digestOf(annotation: Annotation): Promise<string> {
  return sha256(new TextEncoder().encode(JSON.stringify(annotation)));
}

/** The digest of no rows. */
export const NO_ROWS = '0'.repeat(64);

/** Adds a row's digest to a whole, or takes it away: XOR, so order does not matter. */
export function combine(whole: string, ...digests: readonly string[]): string {
  const sum = digests.reduce((all, one) => all ^ BigInt(`0x${one}`), BigInt(`0x${whole}`));
  return sum.toString(16).padStart(64, '0');
}

/** Whether a value is a meta row that can be believed. */
export function isMeta(value: unknown): value is Meta {
  const meta = value as Partial<Meta> | null | undefined;
  return (
    meta?.key === 'library' &&
    typeof meta.dbId === 'string' &&
    typeof meta.digest === 'string' &&
    [meta.schema, meta.minReader, meta.rev, meta.count].every(Number.isSafeInteger)
  );
}
