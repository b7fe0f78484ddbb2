/**
 * The quick way for a passage of which a few words were edited while its surroundings stand letter
 * by letter where they are expected. Nothing is aligned: what both passages begin and end with
 * is set aside, and what is left between is the difference. It answers only where the long way (`decide.ts`)
 * could choose nothing else: surroundings that stand once in the text, and old words that stand
 * nowhere. Everything else is left to the long way. Pure.
 */
import type { Position, Quote } from '../annotation/schema.ts';
import type { OpenText } from './anchor.ts';
import { found, type Decision } from './decide.ts';
import { ARABIC, DIGIT, GAP, LATIN, kindOf } from './letters.ts';
import { countPair, wordFrom, type TextIndex } from './text-index.ts';
import { emptyWords, readWords, type Words } from './words.ts';

/** Units by which an edited passage may have grown. */
const GROWTH = 60;
/** Most words that were changed: the quick way is for small edits. */
const MOST_CHANGED = 4;

const room = emptyWords(64);

/** What stands between the old surroundings: UTF-16 units of the text, and its words (`last` excluded). */
interface Frame {
  start: number;
  end: number;
  first: number;
  last: number;
}

/** The words that differ: of `old` from `from` on, of the text from `first` on (`to`, `last` excluded). */
interface Difference {
  /** The words of the part of the quote that is not letter by letter the same. */
  old: Words;
  from: number;
  to: number;
  first: number;
  last: number;
}

/** @returns the passage as *changed*, or null when it takes the long way to tell */
export function framedEdit(
  { text, drift }: OpenText,
  index: TextIndex,
  quote: Quote,
  position: Position | null,
): Decision | null {
  if (!position || !hasPlainEdges(quote)) return null;
  const frame = frameAt(index, quote, position.start + drift);
  if (!frame) return null;
  const difference = differenceOf(index, quote.exact, frame);
  if (!difference || !isOnlyReading(index, quote, frame, difference)) return null;
  return found('changed', text, frame);
}

/** Whether the quote is whole words whatever stands beside it: no cut word, number or acronym. */
function hasPlainEdges({ exact, prefix, suffix }: Quote): boolean {
  const left = prefix.charCodeAt(prefix.length - 1);
  return (
    isLetter(exact, 0) &&
    isLetter(exact, exact.length - 1) &&
    kindOf(left) === GAP &&
    left !== DOT &&
    kindOf(suffix.charCodeAt(0)) === GAP &&
    !(suffix.charCodeAt(0) === DOT && isLetter(suffix, 1))
  );
}

const DOT = 0x2e;

function isLetter(text: string, at: number): boolean {
  const kind = at < text.length ? kindOf(text.charCodeAt(at)) : GAP;
  return kind === ARABIC || kind === LATIN;
}

/** The surroundings letter by letter, the prefix ending at `start`, with whole words between them. */
function frameAt({ words }: TextIndex, quote: Quote, start: number): Frame | null {
  const { text } = words;
  const { exact, prefix, suffix } = quote;
  if (start < prefix.length || !text.startsWith(prefix, start - prefix.length)) return null;
  const reach = text.slice(start, start + exact.length + GROWTH + suffix.length);
  const length = reach.indexOf(suffix);
  const end = start + length;
  // Twice in reach: the passage may end at either.
  if (length < 1 || reach.includes(suffix, length + 1)) return null;
  if (!isLetter(text, start) || !isLetter(text, end - 1)) return null;
  return { start, end, first: wordFrom(words, start), last: wordFrom(words, end) };
}

function differenceOf({ words }: TextIndex, exact: string, frame: Frame): Difference | null {
  const { text } = words;
  const { start, end } = frame;
  const shorter = Math.min(exact.length, end - start);
  let head = 0;
  while (head < shorter && exact.charCodeAt(head) === text.charCodeAt(start + head)) head++;
  while (head > 0 && !isBlank(exact, head - 1)) head--;
  let tail = 0;
  const most = shorter - head;
  while (tail < most && exact.charCodeAt(exact.length - 1 - tail) === text.charCodeAt(end - 1 - tail)) tail++; // prettier-ignore
  while (tail > 0 && !(isBlank(exact, exact.length - tail - 1) && isBlank(text, end - tail - 1)))
    tail--;
  if (head === 0 || tail === 0 || mayGroup(exact, head, exact.length - tail)) return null;
  const old = readWords(exact.slice(head, exact.length - tail), room);
  let first = wordFrom(words, start + head);
  let last = wordFrom(words, end - tail);
  let [from, to] = [0, old.count];
  // What differs by its letters may be the same words.
  const { hashes } = words;
  while (from < to && first < last && old.hashes[from] === hashes[first]) [from, first] = [from + 1, first + 1]; // prettier-ignore
  while (from < to && first < last && old.hashes[to - 1] === hashes[last - 1]) [to, last] = [to - 1, last - 1]; // prettier-ignore
  return { old, from, to, first, last };
}

/** The usual blanks; at any other the difference is taken one word wider. */
function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x0a || code === 0xa0;
}

/** Digits on the outer side of a blank may be one number with those on its inner side. */
function mayGroup(exact: string, from: number, to: number): boolean {
  const isDigit = (at: number) => kindOf(exact.charCodeAt(at)) === DIGIT;
  return isDigit(from - 2) || isDigit(to);
}

/**
 * Whether the long way would say the same: most words stayed, none of the changed ones is the same
 * by its folded letters, the old words stand nowhere in a row, and one of the sides stands only here.
 */
function isOnlyReading(
  index: TextIndex,
  quote: Quote,
  frame: Frame,
  { old, from, to, first, last }: Difference,
): boolean {
  const { words } = index;
  const changed = Math.max(to - from, last - first);
  const kept = first - frame.first + frame.last - last;
  if (changed === 0 || changed > MOST_CHANGED || kept < changed) return false;
  const lost = old.hashes.subarray(from, to);
  for (let at = first; at < last; at++) if (lost.includes(words.hashes[at] ?? 0)) return false;
  // The outermost word of the surroundings was probably cut.
  const before = wordFrom(words, frame.start - quote.prefix.length) + 1;
  const after = wordFrom(words, frame.end + quote.suffix.length) - 1;
  return (
    standsNowhere(index, lost, first - 1, last) &&
    (hasOwnPair(index, before, frame.first) || hasOwnPair(index, frame.last - 1, after))
  );
}

/** Whether some two words in a row of the old passage, its kept neighbours included, are in no text. */
function standsNowhere(index: TextIndex, lost: Int32Array, left: number, right: number): boolean {
  const { hashes } = index.words;
  let one = hashes[left] ?? 0;
  for (let at = 0; at <= lost.length; at++) {
    const next = (at < lost.length ? lost[at] : hashes[right]) ?? 0;
    if (countPair(index, one, next, 1) === 0) return true;
    one = next;
  }
  return false;
}

/** Whether two words in a row among these words of the text (both included) stand only once. */
function hasOwnPair(index: TextIndex, from: number, to: number): boolean {
  const { hashes } = index.words;
  for (let at = from; at < to; at++)
    if (countPair(index, hashes[at] ?? 0, hashes[at + 1] ?? 0, 2) === 1) return true;
  return false;
}
