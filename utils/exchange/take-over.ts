/**
 * From a plan to the records that the store writes. The store holds one version of an annotation, so
 * a version that lost stays out (the file still has it) or comes in as an annotation of its own,
 * under an id made from its content: taken over twice, it is there once. Pure.
 */
import type { Annotation } from '../annotation/schema.ts';
import { derivedUuid } from './foreign-id.ts';
import { lineOf, type Library } from './library.ts';
import type { Conflict, ImportPlan } from './plan.ts';

/** What becomes of a conflict: the library's version alone, or the file's beside it. */
export type ConflictChoice = 'keep' | 'both';

/** The versions of a conflict by where they stand; `stored` is null when the library has none. */
export interface Sides {
  stored: Annotation | null;
  /** What the file brings, the best first. */
  arriving: Annotation[];
}

/** @param stored the library's annotations by id */
export function sidesOf(
  { id, versions }: Conflict,
  stored: ReadonlyMap<string, Annotation>,
): Sides {
  const own = stored.get(id) ?? null;
  const line = own && lineOf(own);
  return { stored: own, arriving: versions.filter((one) => lineOf(one) !== line) };
}

/** A version as an annotation of its own. */
export function copyOf(version: Annotation): Annotation {
  return { ...version, id: derivedUuid(lineOf(version)) };
}

/** The plan without conflicts of which every version is in the library already, as copies. */
export function withoutSettled(
  plan: ImportPlan,
  stored: ReadonlyMap<string, Annotation>,
): ImportPlan {
  // prettier-ignore
  const isSettled = (conflict: Conflict) => {
    const { stored: own, arriving } = sidesOf(conflict, stored);
    return own !== null && arriving.every((one) => stored.has(copyOf(one).id));
  };
  const [settled, open] = [plan.conflicts.filter(isSettled), plan.conflicts.filter((one) => !isSettled(one))]; // prettier-ignore
  return { ...plan, same: [...plan.same, ...settled.map(({ id }) => id)], conflicts: open };
}

/**
 * What an import writes; never a record under an id that the library holds.
 * @param choiceOf what the person chose for a conflict
 */
export function recordsToWrite(
  plan: ImportPlan,
  library: Library,
  choiceOf: (id: string) => ConflictChoice,
): Annotation[] {
  const stored = new Map(library.annotations.map((one) => [one.id, one]));
  const records = plan.conflicts.flatMap((conflict) => {
    const { stored: own, arriving } = sidesOf(conflict, stored);
    const [first, ...rest] = arriving;
    const under = own || !first ? [] : [first];
    const beside = own ? arriving : rest;
    return choiceOf(conflict.id) === 'both' ? [...under, ...beside.map(copyOf)] : under;
  });
  return [...plan.new, ...records].filter(({ id }) => !stored.has(id));
}
