/** Which rows of a list are selected. */
import { useState } from 'preact/hooks';
import type { Row } from '../utils/annotation/rows.ts';

export interface Selection {
  has: ReadonlySet<string>;
  /** Of the rows that are shown: what a filter hides is not edited unseen. */
  ids: string[];
  select: (rows: readonly Row[], on: boolean) => void;
  clear: () => void;
}

/** @param shown the rows that the list shows, on all its pages */
export function useSelection(shown: readonly Row[]): Selection {
  const [has, setHas] = useState<ReadonlySet<string>>(new Set());
  return {
    has,
    ids: shown.flatMap(({ annotation: { id } }) => (has.has(id) ? [id] : [])),
    select: (rows, on) =>
      setHas((before) => {
        const after = new Set(before);
        for (const { annotation } of rows)
          if (on) after.add(annotation.id);
          else after.delete(annotation.id);
        return after;
      }),
    clear: () => setHas(new Set()),
  };
}
