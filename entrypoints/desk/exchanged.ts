/** The library in the form that export and import work on; made once for each state of it. */
import type { Library } from '../../utils/exchange/library.ts';
import type { Row } from '../../utils/annotation/rows.ts';

const made = new WeakMap<readonly Row[], Library>();

export function exchanged(rows: readonly Row[]): Library {
  const known = made.get(rows);
  if (known) return known;
  const library = { annotations: rows.map(({ annotation }) => annotation), conflicts: [] };
  made.set(rows, library);
  return library;
}
