/**
 * Anchors many quotes without holding up the page: in slices of a few milliseconds, with a turn of
 * the event loop between them.
 */
import { anchorIn, openText, type AnchorTarget, type Anchoring } from './anchor.ts';

/** Milliseconds of work before the page gets its turn: half a frame. */
const SLICE_MS = 8;

/**
 * Finds many quotes in one text.
 * @param signal aborts the rest, for a page that has moved on
 * @returns one answer for each target, in order
 * @throws the signal's reason when aborted
 */
export async function anchorInSlices(
  text: string,
  targets: readonly AnchorTarget[],
  signal?: AbortSignal,
): Promise<Anchoring[]> {
  const open = openText(text);
  const found: Anchoring[] = [];
  let begun = performance.now();
  for (const target of targets) {
    if (performance.now() - begun >= SLICE_MS) {
      await nextTurn();
      signal?.throwIfAborted();
      begun = performance.now();
    }
    found.push(anchorIn(open, target));
  }
  return found;
}

/** A message comes at once; a timer would wait longer with each round, and far longer in the back. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
