/** Finds the passages marked on this page again, outlines them, and says what it saw. */
import type { Anchoring } from '../../utils/anchor/anchor.ts';
import { rangeAt, readPage, type PageText } from '../../utils/anchor/passage.ts';
import { anchorInSlices } from '../../utils/anchor/slices.ts';
import { ask } from '../../utils/messages.ts';
import type { PageMarks, PageSelector, Seen } from '../../utils/marking.ts';
import { pageState } from '../../utils/page-state.ts';
import { pageAddress } from '../../utils/page/address.ts';
import { markBoxes, type BoxedMark } from '../../utils/page/mark-boxes.ts';

export interface Recall {
  /** Looks for all marks anew. */
  look(): Promise<PageMarks>;
  /** The page has moved: looks anew only if its text or address is another. */
  lookIfChanged(): void;
  show(id: string): boolean;
  clear(): void;
}

/** @returns the marks of a document; nothing is looked for or drawn yet */
export function recall(document: Document): Recall {
  const boxes = markBoxes(document);
  /** What was last looked at, and what was last said about it. */
  let seen = '';
  let told = '';
  /** A page that moves on while it is searched begins the search anew. */
  let running = new AbortController();

  const read = () => readPage(document, pageState().rule);
  /** The newest search: who asked before gets its answer, for what was found earlier is not so any more. */
  let newest: Promise<PageMarks> | null = null;
  const look = (): Promise<PageMarks> => {
    running.abort();
    running = new AbortController();
    const mine = search(running.signal);
    newest = mine;
    return mine.catch((fault: unknown) => {
      if (newest === null || newest === mine) throw fault;
      return newest;
    });
  };
  const search = async (signal: AbortSignal): Promise<PageMarks> => {
    const address = pageAddress(document);
    const page = read();
    seen = address + page.text;
    const selectors = await ask('pageSelectors', { address });
    signal.throwIfAborted();
    // A library that cannot be read now shows nothing.
    const wanted = Array.isArray(selectors) ? selectors : [];
    const found = await anchorInSlices(page.text, wanted, signal);
    boxes.draw(marksOf(page, wanted, found));
    const marks = { address, found: wanted.map(({ id }, at) => sightOf(id, found[at])) };
    await report(marks);
    return marks;
  };
  const report = async ({ address, found }: PageMarks) => {
    const sight = JSON.stringify([address, found]);
    if (found.length === 0 || sight === told) return;
    told = sight;
    await ask('reportSightings', { address, seen: found }).catch(() => undefined);
  };
  return {
    look,
    lookIfChanged: () => {
      if (seen === pageAddress(document) + read().text) boxes.settle();
      else look().catch(() => undefined);
    },
    show: (id) => boxes.show(id),
    clear: () => {
      running.abort();
      boxes.draw([]);
    },
  };
}

function marksOf(
  page: PageText,
  wanted: readonly PageSelector[],
  found: readonly Anchoring[],
): BoxedMark[] {
  return wanted.flatMap(({ id }, at) => {
    const { start = null, end = null, outcome } = found[at] ?? {};
    const range = start === null || end === null ? null : rangeAt(page, start, end);
    return range ? [{ id, range, changed: outcome === 'changed' }] : [];
  });
}

function sightOf(id: string, anchoring: Anchoring | undefined): Seen {
  return { id, outcome: anchoring?.outcome ?? 'gone', exact: anchoring?.exact ?? null };
}
