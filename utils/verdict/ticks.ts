/** What is written under a drawn axis: days one by one, then the months and years they belong to. */
import type { Axis, Column } from './axis.ts';
import { moroccanDay } from './time.ts';

/** A label; `from` and `to` are fractions of the axis, `start` is the moment it names. */
export interface Tick {
  from: number;
  to: number;
  start: number;
  part: keyof typeof ROOM;
}

/** Least widths, as fractions of the axis, that a label needs with some air, in the narrowest panel too. */
const ROOM = { day: 0.05, month: 0.27, year: 0.13 };

/** The labels that fit without touching: the article's, both ends of the axis, then the nearest. */
export function ticksOf(axis: Pick<Axis, 'columns' | 'cut'>): Tick[] {
  const columns = axis.columns.filter((column) => !column.gap);
  const days = columns
    .filter((column) => isDay(column) && column.to - column.from >= ROOM.day)
    .map(({ from, to, start }): Tick => ({ from, to, start, part: 'day' }));
  const middle = axis.cut?.from ?? 1;
  const distance = (tick: Tick) => Math.abs((tick.from + tick.to) / 2 - middle);
  const kept: Tick[] = [];
  const groups = groupsOf(columns);
  const [nearest, ...others] = [...groups].sort((a, b) => distance(a) - distance(b));
  for (const tick of [nearest, groups[0], groups.at(-1), ...others].filter(
    (one) => one !== undefined,
  ))
    if (kept.every((other) => other.from >= tick.to || other.to <= tick.from)) kept.push(tick);
  return [...days, ...kept.sort((a, b) => a.from - b.from)];
}

function isDay(column: Column): boolean {
  return column.end - column.start < 2 * 86_400_000;
}

/** One label for each run of days of a month, and of months of a year, with the room it needs. */
function groupsOf(columns: readonly Column[]): Tick[] {
  const groups: (Tick & { name: string })[] = [];
  for (const column of columns) {
    const part = isDay(column) ? 'month' : 'year';
    const name = moroccanDay(column.start).slice(0, part === 'month' ? 7 : 4);
    const open = groups.at(-1);
    if (open?.name === name) open.to = column.to;
    else groups.push({ name, part, start: column.start, from: column.from, to: column.to });
  }
  return groups.map(({ part, start, from, to }) => {
    const room = Math.max(to - from, ROOM[part]);
    const fitting = Math.min(from, 1 - room);
    return { part, start, from: fitting, to: fitting + room };
  });
}
