/** The rectangles of a passage on the screen, one a line. */

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A passage over more lines than this is outlined at its beginning only. */
const MOST = 200;

/**
 * Joins the rectangles that browsers report for a range, several to a line, into one a line and column.
 * @param rects in reading order, CSS pixels
 */
export function lineBoxes(rects: Iterable<Box>): Box[] {
  const lines: Box[] = [];
  for (const rect of rects) {
    if (rect.width < 1 || rect.height < 1) continue;
    const line = lines.at(-1);
    if (line && onOneLine(line, rect)) join(line, rect);
    else if (lines.length < MOST) lines.push(copy(rect));
    else break;
  }
  return lines;
}

/** They share more than half of the lower one's height, and no wide gap lies between them. */
function onOneLine(one: Box, other: Box): boolean {
  const shared =
    Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  const gap =
    Math.max(one.left, other.left) - Math.min(one.left + one.width, other.left + other.width);
  const low = Math.min(one.height, other.height);
  return shared > low / 2 && gap < low * 2;
}

function join(line: Box, rect: Box): void {
  const right = Math.max(line.left + line.width, rect.left + rect.width);
  const bottom = Math.max(line.top + line.height, rect.top + rect.height);
  line.left = Math.min(line.left, rect.left);
  line.top = Math.min(line.top, rect.top);
  line.width = right - line.left;
  line.height = bottom - line.top;
}

function copy({ left, top, width, height }: Box): Box {
  return { left, top, width, height };
}
