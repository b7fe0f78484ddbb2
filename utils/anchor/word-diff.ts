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
export function wordDiff(old: Side, now: Side, same: Int32Array): DiffPart[] {
  const parts: DiffPart[] = [];
  let at = now.first;
  for (let own = old.first; own < old.last; own++) {
    const met = same[own] ?? -1;
    if (met < at || met >= now.last) {
      add(parts, 'removed', piece(old, own));
      continue;
    }
    for (; at < met; at++) add(parts, 'added', piece(now, at));
    add(parts, 'same', piece(now, at++));
  }
  for (; at < now.last; at++) add(parts, 'added', piece(now, at));
  return parts;
}

function add(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  const previous = parts.at(-1);
  if (previous?.kind === kind) previous.text += text;
  else parts.push({ kind, text });
}

/** One word with all that stands behind it; the first one with all that stands before it too. */
function piece({ words, first, last, span }: Side, at: number): string {
  const start = at === first ? span.start : Math.max(span.start, words.starts[at] ?? 0);
  const end = at + 1 === last ? span.end : Math.max(start, words.starts[at + 1] ?? span.end);
  return words.text.slice(start, end);
}
