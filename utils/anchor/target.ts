/**
 * What is looked for, as words: the quote inside its own surroundings, read in one go, so that a
 * quote that begins inside a word or a grouped number is widened to whole words by its own prefix
 * and can be narrowed again. Pure.
 */
import type { Position, Quote } from '../annotation/schema.ts';
import { visitSingles, type TextIndex } from './text-index.ts';
import { emptyWords, readWords, type Words } from './words.ts';

/** A quote ready to be looked for. Word indexes mean `words`, which reads `prefix + exact + suffix`. */
export interface Target {
  quote: Quote;
  position: Position | null;
  words: Words;
  /** The words of the quote: from `first`, `last` excluded; an edge may lie inside a word. */
  first: number;
  last: number;
  /** The words around it that can be trusted: the outermost one was probably cut. */
  before: number;
  after: number;
  /** UTF-16 offsets of the quote in `words.text`. */
  from: number;
  to: number;
  /** Whether it is known that the quote began, or ended, with the text itself. */
  opens: boolean;
  closes: boolean;
}

/** Sets blanks around the quote aside: they are surroundings. A quote of blanks stays what it is. */
export function trimmed(
  quote: Quote,
  position: Position | null,
): { quote: Quote; position: Position | null } {
  const { exact, prefix, suffix } = quote;
  const inner = exact.trim();
  if (inner === exact || inner === '') return { quote, position };
  const lead = exact.length - exact.trimStart().length;
  const trail = exact.length - exact.trimEnd().length;
  return {
    quote: {
      exact: inner,
      prefix: prefix + exact.slice(0, lead),
      suffix: exact.slice(exact.length - trail) + suffix,
    },
    position: position && { start: position.start + lead, end: position.end - trail },
  };
}

/** One quote is looked for at a time: a thousand of them need no thousand arrays. */
const room = emptyWords(256);

/**
 * Reads a trimmed quote as words; good until the next one is read. Others trim prefix and suffix and so glue them to the quote: where
 * the glued word is unknown to the text and one of its parts is not, the two are parted.
 */
export function fittedTarget(index: TextIndex, quote: Quote, position: Position | null): Target {
  let target = readTarget(quote, position, room);
  const cut = isCut(target);
  if (cut.left && !knows(index, target, target.first)) {
    const parted = readTarget({ ...target.quote, prefix: `${quote.prefix} ` }, position);
    if (knows(index, parted, parted.first) || knows(index, parted, parted.first - 1))
      target = parted;
  }
  if (cut.right && !knows(index, target, target.last - 1)) {
    const parted = readTarget({ ...target.quote, suffix: ` ${quote.suffix}` }, position);
    if (knows(index, parted, parted.last - 1) || knows(index, parted, parted.last)) target = parted;
  }
  return target;
}

function knows(index: TextIndex, { words }: Target, at: number): boolean {
  let known = false;
  visitSingles(index, words, at, () => !(known = true));
  return known;
}

function readTarget(quote: Quote, position: Position | null, into?: Words): Target {
  const { exact, prefix, suffix } = quote;
  const words = readWords(prefix + exact + suffix, into);
  const from = prefix.length;
  const to = from + exact.length;
  // Without any surroundings only the position tells that there were none.
  const opens = prefix === '' && position?.start === 0;
  let first = 0;
  while (first < words.count && (words.ends[first] ?? 0) <= from) first++;
  let last = first;
  while (last < words.count && (words.starts[last] ?? 0) < to) last++;
  return {
    quote,
    position,
    words,
    first,
    last,
    before: first > 1 ? 1 : 0,
    after: words.count - last > 1 ? words.count - 1 : words.count,
    from,
    to,
    opens,
    closes: suffix === '' && (prefix !== '' || opens),
  };
}

/** Whether an edge of the quote lies inside a word of the target. */
export function isCut({ words, first, last, from, to }: Target): { left: boolean; right: boolean } {
  return {
    left: first < last && (words.starts[first] ?? 0) < from,
    right: first < last && (words.ends[last - 1] ?? 0) > to,
  };
}
