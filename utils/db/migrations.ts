/**
 * Versions of the stored record. `UPGRADES[n - 1]` turns a record of version n into one of n + 1;
 * a released step is never edited. Our own file format goes through the same steps. Pure.
 */
import * as v from 'valibot';
import { AnnotationSchema, type Annotation } from '../annotation/schema.ts';

/** One step. May throw on a record that it cannot understand: that record is set aside, not lost. */
export type Upgrade = (record: Record<string, unknown>) => Record<string, unknown>;

/** Which versions this code knows. */
export interface Versions {
  /** The version that this code writes. */
  schema: number;
  /** Oldest version whose code may read what this code writes. */
  minReader: number;
  upgrades: readonly Upgrade[];
  /** The check of a record of the newest version. @throws when it is none */
  parse: (record: unknown) => Annotation;
}

const UPGRADES: readonly Upgrade[] = [];

export const VERSIONS: Versions = {
  schema: UPGRADES.length + 1,
  minReader: 1,
  upgrades: UPGRADES,
  parse: (record) => v.parse(AnnotationSchema, record),
};

/**
 * Brings a record to the newest version.
 * @param from the version that it was written in
 * @returns null when it cannot be understood
 */
export function upgraded(record: unknown, from: number, versions: Versions): Annotation | null {
  try {
    const steps = versions.upgrades.slice(from - 1);
    return versions.parse(
      steps.reduce((given, step) => step(given), record as Record<string, unknown>),
    );
  } catch {
    return null;
  }
}
