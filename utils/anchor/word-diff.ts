/**
 * What changed in a passage, word by word, out of the alignment that found it. Pure.
 */
import type { Span } from './passage-edges.ts';
import type { Words } from './words.ts';

/** A stretch of the passage; blanks and punctuation go with the word before them. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A passage of one of the two texts: its words (`last` excluded) and its exact span. */
export interface Side {
  words: Words;
  first: number;
  last: number;
  span: Span;
}

/**
 * Writes the difference of two passages.
 * @param old the quote
 * @param now the passage as it stands now
 * @param same for each word index of `old.words` the index of the same word in `now.words`, or -1
 * @returns parts in reading order, what was removed before what replaced it; «same» and «added» in
 * a row give the new passage to the letter
 */
export function wordDiff(old: Side, now: Side, same: readonly number[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let at = now.first;
  for (let own = old.first; own < old.last;) {
    const gone = own;
    while (own < old.last && !isIn(same[own], at, now.last)) own++;
    const met = own < old.last ? (same[own] ?? at) : now.last;
    add(parts, 'removed', old, gone, own);
    add(parts, 'added', now, at, met);
    at = met;
    while (own < old.last && at < now.last && same[own] === at) [own, at] = [own + 1, at + 1];
    add(parts, 'same', now, met, at);
  }
  add(parts, 'added', now, at, now.last);
  return parts;
}

const isIn = (place = -1, from: number, to: number) => place >= from && place < to;

/** Words in a row; the first of the passage with all that stands before it, each with what follows. */
function add(
  parts: DiffPart[],
  kind: DiffPart['kind'],
  { words, first, last, span }: Side,
  from: number,
  to: number,
): void {
  if (from >= to) return;
  const start = from === first ? span.start : Math.max(span.start, words.starts[from] ?? 0);
  const end = to === last ? span.end : Math.max(start, words.starts[to] ?? span.end);
  parts.push({ kind, text: words.text.slice(start, end) });
}
