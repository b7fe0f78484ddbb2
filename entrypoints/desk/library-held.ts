/**
 * The library as the desk holds it: fetched in stretches, made ready in slices, fetched anew when
 * the background says that it changed. One for all rooms, so that a room opens at once.
 */
import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { breathe, sliced } from '../../components/sliced.ts';
import { isFailure, type Failure, type LibraryStatus } from '../../utils/annotation/library.ts';
import { rowSteps, type Row } from '../../utils/annotation/rows.ts';
import { AnnotationSchema, type Annotation } from '../../utils/annotation/schema.ts';
import { askOwn, onNotice } from '../../utils/ask-own.ts';

/** What is known of the library; rows come as they are fetched, the bin's among them. */
export interface HeldLibrary {
  status: LibraryStatus;
  rows: Row[];
  rev: number;
  /** As `exportAll` gave it, for `markExported`. */
  changed: number;
  /** Whether all rows are here. */
  complete: boolean;
}

/** So many annotations travel in one message. */
const STRETCH = 250;

/** Nobody answered. */
const SILENT: LibraryStatus = { state: 'unavailable', live: 0, bin: 0, drafts: 0, copied: true };

let held: HeldLibrary | null = null;
let fetching = new AbortController();
const watchers = new Set<(held: HeldLibrary) => void>();

function show(next: HeldLibrary): void {
  held = next;
  for (const watch of watchers) watch(next);
}

/** Fetches everything anew; an earlier fetch that is still under way gives up. */
export async function fetchLibrary(): Promise<void> {
  fetching.abort();
  const job = (fetching = new AbortController());
  await fetchRows(job.signal).catch((fault: unknown) => {
    if (!job.signal.aborted) throw fault;
  });
}

async function fetchRows(signal: AbortSignal): Promise<void> {
  const answer = await askOwn('libraryStatus', null);
  const status = isFailure(answer) ? SILENT : answer;
  signal.throwIfAborted();
  const known = new Map(held?.rows.map((row) => [row.annotation.id, row]));
  // A library that was shown whole stays until the new one is whole: rooms keep what was begun.
  const isFirst = !held?.complete;
  const nothing = { status, rows: [], rev: 0, changed: 0 };
  if (isFirst) show({ ...nothing, complete: false });
  const rows: Row[] = [];
  for (let offset = 0; ; offset += STRETCH) {
    const part = await askOwn('exportAll', { offset, limit: STRETCH });
    signal.throwIfAborted();
    if (isFailure(part)) {
      show({ ...nothing, complete: true });
      return;
    }
    rows.push(...(await sliced(rowSteps(readable(part.annotations, status), known), signal)));
    const complete = offset + STRETCH >= part.total;
    if (complete || isFirst)
      show({ status, rows: [...rows], rev: part.rev, changed: part.changed, complete });
    if (complete) return;
    await breathe();
  }
}

/** Stored annotations were checked when they were stored; those of a newer Siyaq may be of any shape. */
function readable(annotations: unknown[], { state }: LibraryStatus): Annotation[] {
  if (state !== 'newer-schema') return annotations as Annotation[];
  return annotations.filter((one) => v.is(AnnotationSchema, one));
}

/** The library for a room; null until the background has answered first. */
export function useLibrary(): HeldLibrary | null {
  const [shown, setShown] = useState(held);
  useEffect(() => {
    watchers.add(setShown);
    if (!held) void fetchLibrary();
    else setShown(held);
    const stop = onNotice(({ name }) => {
      if (name === 'libraryChanged') void fetchLibrary();
    });
    return () => {
      watchers.delete(setShown);
      stop();
    };
  }, []);
  return shown;
}

/** An action's outcome: what went wrong, or nothing. */
export type Outcome = Failure | null;

/** Asks for an action and fetches the library as it is then. */
export async function act(asking: Promise<unknown>): Promise<Outcome> {
  const answer = await asking;
  await fetchLibrary();
  return isFailure(answer) ? answer : null;
}
