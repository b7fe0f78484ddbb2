/**
 * Taking over: first a plan that says what would happen, then the library as it would be. Nothing
 * is overwritten: where two versions of one annotation differ, both stay, and the order of
 * precedence (`library.ts`) alone says which is shown. A then B is B then A, and twice is once.
 */
import type { Annotation } from '../annotation/schema.ts';
import { distinct, libraryOf, lineOf, versionsOf, type Library } from './library.ts';
import type { Incoming } from './read/file.ts';
import type { Refusal } from './read/refusal.ts';
import { finish, type Steps } from './steps.ts';

/** An annotation of which there will be more than one version. */
export interface Conflict {
  id: string;
  /** All of them, the one shown first. */
  versions: Annotation[];
  /** Whether the one that will be shown is the library's own or comes from the file. */
  shown: 'library' | 'incoming';
}

/** The report of a dry run; it is complete: what it does not name does not change. */
export interface ImportPlan {
  new: Annotation[];
  /** Ids of which the file brings nothing that the library lacks. */
  same: string[];
  conflicts: Conflict[];
  refused: Refusal[];
}

/** Plans, in steps of one annotation. */
export function* planSteps(
  library: Library,
  incoming: Pick<Incoming, 'records' | 'refused'>,
): Steps<ImportPlan> {
  const known = versionsOf(library);
  const plan: ImportPlan = { new: [], same: [], conflicts: [], refused: [...incoming.refused] };
  const arriving = versionsOf({ annotations: incoming.records, conflicts: [] });
  let done = 0;
  for (const [id, versions] of arriving) {
    place(plan, id, known.get(id) ?? [], versions);
    yield ++done;
  }
  return plan;
}

function place(plan: ImportPlan, id: string, old: Annotation[], arriving: Annotation[]): void {
  const lines = new Set(old.map(lineOf));
  const versions = distinct([...old, ...arriving]);
  const [shown] = versions;
  if (shown === undefined) return;
  if (versions.length === lines.size) plan.same.push(id);
  else if (versions.length === 1) plan.new.push(shown);
  else
    plan.conflicts.push({
      id,
      versions,
      shown: lines.has(lineOf(shown)) ? 'library' : 'incoming',
    });
}

/** Plans at once. */
export function planImport(
  library: Library,
  incoming: Pick<Incoming, 'records' | 'refused'>,
): ImportPlan {
  return finish(planSteps(library, incoming));
}

/** The library with a plan carried out; the given one is not touched, so undoing is keeping it. */
export function applyPlan(library: Library, plan: ImportPlan): Library {
  const versions = versionsOf(library);
  for (const one of plan.new) versions.set(one.id, [...(versions.get(one.id) ?? []), one]);
  for (const { id, versions: all } of plan.conflicts)
    versions.set(id, [...(versions.get(id) ?? []), ...all]);
  return libraryOf(versions);
}
