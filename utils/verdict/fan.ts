/**
 * Where the copies of one origin stand in its drawing: the origin at 0,0, one column for each copy
 * that nobody copies, one row for each step away from the origin. A parent stands over the middle
 * of its copies, as in a tidy tree.
 */
import type { Copy } from './provenance.ts';

/** One copy in the drawing; `column` and `row` are grid steps, `parent` an index into the fan. */
export interface FanNode {
  id: string;
  column: number;
  row: number;
  /** Index of the copy that it has the text from; -1 = the origin itself. */
  parent: number;
}

/** The drawing of one origin's copies. */
export interface Fan {
  nodes: FanNode[];
  columns: number;
  rows: number;
}

/** Lays the copies of an origin out. */
export function fanOf(copies: readonly Copy[]): Fan {
  const nodes: FanNode[] = [];
  let columns = 0;
  let rows = 0;
  const place = (copy: Copy, row: number, parent: number): FanNode => {
    const node: FanNode = { id: copy.source.id, column: columns, row, parent };
    const index = nodes.push(node) - 1;
    rows = Math.max(rows, row);
    if (copy.copies.length === 0) columns++;
    const below = copy.copies.map((one) => place(one, row + 1, index));
    const [first, last] = [below[0], below.at(-1)];
    if (first && last) node.column = (first.column + last.column) / 2;
    return node;
  };
  for (const copy of copies) place(copy, 1, -1);
  return { nodes, columns, rows };
}
