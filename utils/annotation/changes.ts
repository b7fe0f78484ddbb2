/**
 * What each action does to annotations: stored versions in, new versions out. Pure; the store makes
 * one transaction of it. `rev` orders versions, not the clock, which may be wrong.
 */
import type { AnnotationInput } from './input.ts';
import type { AnnotationEdit, Failure, UndoOffer } from './library.ts';
import { LIMITS, type Annotation, type Sighting } from './schema.ts';
import type { Seen } from '../marking.ts';

/** How long the bin keeps, ms. */
export const BIN_KEEPS = 30 * 86_400_000;

/** What an action writes. */
export interface Change {
  put: Annotation[];
  /** Ids that go for ever. */
  drop: string[];
  /** How the action is called in the undo offer; null: it takes away any offer; 'keep': it leaves it. */
  action: UndoOffer['action'] | null | 'keep';
}

/** Saves an edit that began from revision `base`. */
export function saving(
  stored: Annotation | undefined,
  input: AnnotationInput,
  base: number,
  now: string,
): Change | Failure {
  const sightings = stored?.sightings ?? [];
  const { id, page, quote, position, ...judged } = input;
  const mine: Annotation = {
    ...{ id, rev: base + 1, created: stored?.created ?? now, modified: now, deleted: null },
    ...(stored?.via !== undefined && { via: stored.via }),
    ...{ page, quote, position, ...judged, sightings },
  };
  if (!stored || stored.rev === base) return { put: [mine], drop: [], action: 'save' };
  // The same request once more, after an answer that was lost on its way.
  const again = { ...mine, modified: stored.modified };
  if (JSON.stringify(again) === JSON.stringify(stored))
    return { put: [], drop: [], action: 'keep' };
  return { error: 'conflict', mine, stored };
}

/** One edit of many; those that it would leave as they are keep their version. */
export function editing(
  stored: readonly Annotation[],
  edit: AnnotationEdit,
  now: string,
): Change | Failure {
  const put = stored.flatMap((one) => {
    const { state = one.state, verdict = one.verdict } = edit;
    const tags = editedTags(one.tags, edit);
    if (state === one.state && verdict === one.verdict && tags.join('\n') === one.tags.join('\n'))
      return [];
    return [{ ...one, rev: one.rev + 1, modified: now, state, verdict, tags }];
  });
  if (put.some(({ tags }) => tags.length > LIMITS.tags))
    return { error: 'invalid', issues: [{ path: 'tags', message: `at most ${LIMITS.tags} tags` }] };
  return { put, drop: [], action: 'edit' };
}

function editedTags(tags: readonly string[], { addTags, removeTags }: AnnotationEdit): string[] {
  const gone = new Set(removeTags);
  return [...new Set([...tags, ...addTags])].filter((tag) => !gone.has(tag));
}

/** Into the bin. */
export function binning(stored: readonly Annotation[], now: string): Change {
  const put = stored
    .filter((one) => one.deleted === null)
    .map((one) => ({ ...one, rev: one.rev + 1, deleted: now }));
  return { put, drop: [], action: 'bin' };
}

/** Out of the bin. */
export function restoring(stored: readonly Annotation[]): Change {
  const put = stored
    .filter((one) => one.deleted !== null)
    .map((one) => ({ ...one, rev: one.rev + 1, deleted: null }));
  return { put, drop: [], action: 'restore' };
}

/** Out of the bin, for ever. */
export function purging(stored: readonly Annotation[]): Change {
  const drop = stored.filter((one) => one.deleted !== null).map((one) => one.id);
  return { put: [], drop, action: null };
}

/** Whether the time in the bin is over. A time of binning that lies ahead (wrong clock) keeps. */
export function isOver(annotation: Annotation, now: Date): boolean {
  return annotation.deleted !== null && now.getTime() - Date.parse(annotation.deleted) > BIN_KEEPS;
}

/** Takes an action back. What later visits saw is no part of it and stays. */
export function undoing(
  stored: ReadonlyMap<string, Annotation>,
  before: readonly { id: string; annotation: Annotation | null }[],
): Change {
  const put = before.flatMap(({ id, annotation }) => {
    const current = stored.get(id);
    if (!annotation) return [];
    const rev = Math.max(annotation.rev, current?.rev ?? 0) + 1;
    return [{ ...annotation, rev, sightings: current?.sightings ?? annotation.sightings }];
  });
  const drop = before.filter((one) => !one.annotation && stored.has(one.id)).map((one) => one.id);
  return { put, drop, action: 'undo' };
}

/** Notes what a visit saw, where it differs from the last sighting. The oldest give way. */
export function seeing(
  stored: ReadonlyMap<string, Annotation>,
  seen: readonly Seen[],
  url: string,
  now: string,
): Change {
  const put = seen.flatMap(({ id, outcome, exact }) => {
    const annotation = stored.get(id);
    if (annotation?.page.url !== url) return [];
    const before = annotation.sightings.at(-1) ?? first(annotation);
    if (before.outcome === outcome && before.exact === exact) return [];
    const sightings = [...annotation.sightings, { at: now, outcome, exact }];
    return [{ ...annotation, sightings: sightings.slice(-LIMITS.sightings) }];
  });
  return { put, drop: [], action: 'keep' };
}

/** The passage as it was when it was marked. */
function first(annotation: Annotation): Sighting {
  return { at: annotation.created, outcome: 'exact', exact: annotation.quote.exact };
}
