/** A list that is drawn bit by bit: what is in view at once, what is out of view in the frames after. */
import { useEffect, useState } from 'preact/hooks';

/** Items that each frame adds; a slow processor draws so many between two answers to its user. */
const STEP = 16;

/**
 * How much of a list to draw by now. It grows after each painted frame, never while the page is busy
 * with the one before, so that opening costs the same however long the list is.
 * @param length of the whole list
 * @param first items of the first frame: more than any window shows
 */
export function useGrowing(length: number, first: number): number {
  const [shown, setShown] = useState(first);
  // An effect runs when its frame has been painted.
  useEffect(() => {
    if (shown < length) setShown(shown + STEP);
  }, [shown, length]);
  return Math.min(shown, length);
}
