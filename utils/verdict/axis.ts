/**
 * The drawn axis of time. Days on which something stands are columns of equal width, in months that
 * hold little the month is; stretches on which nothing stands shrink to a narrow gap. So six crowded days and sixteen years fit
 * the same narrow panel, in order and without lying about what was long: a gap is drawn as a gap.
 */
import type { Event } from '../packs/schema.ts';
import { knownBy, type Known } from './as-of.ts';
import { moroccanDay, parseEdtf, type Interval } from './time.ts';

/** A stretch of the axis: a day or month, or what was left out. Positions are fractions, 0 to 1. */
export interface Column extends Interval {
  gap: boolean;
  from: number;
  to: number;
}

/**
 * How sure the time of an event is: `day` = that day or a part of it, `range` = sometime between
 * two days, `about` = near it.
 */
export type Certainty = 'day' | 'range' | 'about';

/** An event on the axis. Marks that overlap stand in different lanes. */
export interface Mark {
  id: string;
  from: number;
  to: number;
  lane: number;
  certainty: Certainty;
  known: Known;
}

export interface Axis {
  columns: Column[];
  marks: Mark[];
  lanes: number;
  /** Where the article stands; null without its date. */
  cut: { from: number; to: number } | null;
}

type Dated = Pick<Event, 'id' | 'date' | 'knownSince'>;

const GAP_WIDTH = 0.4;
/** A month in which more beginnings and ends fall is drawn day by day. */
const CROWD = 8;
/** Narrower marks could not be told apart; a fraction of the axis. In the narrowest panel 8 pixels. */
const MIN_MARK = 0.034;
/** Air between neighbours in a lane. */
const AIR = 0.008;

/**
 * Draws events on an axis.
 * @param events in their order
 * @param article the article's date, or null when unknown
 */
export function drawAxis(events: readonly Dated[], article: Interval | null): Axis {
  const spans = events.map((event) => parseEdtf(event.date));
  const columns = columnsFor(spans, article);
  const at = (instant: number) => positionOf(columns, instant);
  const lanes: number[] = [];
  const marks = events.map((event, index): Mark => {
    const span = spans[index] ?? parseEdtf(event.date);
    const [from, to] = widened(at(span.start), at(span.end));
    const known = article ? knownBy(event, article) : 'then';
    return {
      id: event.id,
      from,
      to,
      lane: freeLane(lanes, from, to),
      certainty: certaintyOf(span),
      known,
    };
  });
  const cut = article && { from: at(article.start), to: at(article.end) };
  return { columns, marks, lanes: lanes.length, cut };
}

/** How sure the time of a span is. */
export function certaintyOf(span: Interval & { approximate: boolean }): Certainty {
  if (span.approximate) return 'about';
  if (!Number.isFinite(span.end - span.start)) return 'range';
  const within = moroccanDay(span.start) === moroccanDay(span.end - 1);
  return within ? 'day' : 'range';
}

/** Columns for all days or months in which a span begins or ends, and gaps where others are left out. */
function columnsFor(spans: readonly Interval[], article: Interval | null): Column[] {
  const names = unitsOf(spans, article);
  const columns: Column[] = [];
  for (const name of names) {
    const { start, end } = parseEdtf(name);
    const before = columns.at(-1)?.end ?? start;
    if (before < start) columns.push({ start: before, end: start, gap: true, from: 0, to: 0 });
    columns.push({ start, end, gap: false, from: 0, to: 0 });
  }
  const width = (column: Column) => (column.gap ? GAP_WIDTH : 1);
  const total = columns.reduce((sum, column) => sum + width(column), 0);
  let from = 0;
  for (const column of columns) {
    column.from = from;
    from += width(column) / total;
    column.to = from;
  }
  return columns;
}

/** Days of crowded months and of the article's, months elsewhere; EDTF, each once, in order. */
function unitsOf(spans: readonly Interval[], article: Interval | null): string[] {
  const daysOf = ({ start, end }: Interval) =>
    [start, end - 1].filter(Number.isFinite).map(moroccanDay);
  const own = article ? daysOf(article) : [];
  const days = [...spans.flatMap(daysOf), ...own];
  const monthOf = (day: string) => day.slice(0, 7);
  const crowded = (month: string) =>
    own.some((day) => monthOf(day) === month) ||
    days.filter((day) => monthOf(day) === month).length > CROWD;
  return [...new Set(days.map((day) => (crowded(monthOf(day)) ? day : monthOf(day))))].sort();
}

/** An open side runs to the end of the axis. */
function positionOf(columns: readonly Column[], instant: number): number {
  if (instant === -Infinity) return 0;
  const column = columns.find((one) => instant >= one.start && instant <= one.end);
  if (!column) return 1;
  const share = (instant - column.start) / (column.end - column.start);
  return column.from + share * (column.to - column.from);
}

function widened(from: number, to: number): [number, number] {
  if (to - from >= MIN_MARK) return [from, to];
  const start = Math.min(from, 1 - MIN_MARK);
  return [start, start + MIN_MARK];
}

/** The first lane that is free from `from` on; `lanes` holds where each one ends so far. */
function freeLane(lanes: number[], from: number, to: number): number {
  const free = lanes.findIndex((end) => end + AIR <= from + 1e-9);
  const lane = free < 0 ? lanes.length : free;
  lanes[lane] = to;
  return lane;
}
