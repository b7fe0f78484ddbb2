/**
 * Decides between the outcomes when a quote does not stand where it stood letter by letter: see
 * `anchor.ts` for what they mean. Pure.
 */
import type { Outcome } from '../annotation/schema.ts';
import type { Anchoring } from './anchor.ts';
import { choose, isClearlyNearer, type Candidate } from './choose.ts';
import { findEdited, type Edited } from './edited.ts';
import { neighboursTurned } from './neighbours.ts';
import { findOccurrences, type Occurrence } from './occurrences.ts';
import { spanOf, type Span } from './passage-edges.ts';
import { isFramed, isSupported, SAME, strength } from './surroundings.ts';
import type { Target } from './target.ts';
import { countPair, type TextIndex } from './text-index.ts';
import { turnAt, type Turn } from './turn.ts';
import { standsVerbatim } from './verbatim.ts';

/** What was decided of a quote; when it changed also how the words of the two passages met. */
export interface Decision extends Anchoring {
  met: Met | null;
}

/** Good until the next quote is looked for: what a word diff is written of. */
export interface Met {
  target: Target;
  /** Words of the text, `last` excluded. */
  first: number;
  last: number;
  /** For each word of the target the same word in the text, or -1; null when the words are the same. */
  same: readonly number[] | null;
  /** What turned the same words round. */
  turn: Turn | null;
}

/** The answer of one who does not guess. */
export const GONE: Decision = { outcome: 'gone', start: null, end: null, exact: null, met: null };

/** An answer that names a passage. */
export function found(
  outcome: Outcome,
  text: string,
  { start, end }: Span,
  met: Met | null = null,
): Decision {
  return { outcome, start, end, exact: text.slice(start, end), met };
}

/** What surroundings that stand letter by letter, cut words and punctuation included, add. */
const TO_THE_LETTER = 0.2;

interface Place extends Occurrence, Candidate {
  span: Span;
}

/** Decides what became of a quote with words in it, by all places where it may stand. */
export function decide(index: TextIndex, target: Target): Decision {
  const places = findOccurrences(index, target)?.map((one) => placeOf(index, target, one));
  if (!places) return { ...GONE };
  const best = choose(places, target.position, 2 + TO_THE_LETTER);
  const supported = places.some(isSupported);
  if (best && supported) return besideEdited(index, target, best) ?? inPlace(index, target, best);
  // The same words twice in the same surroundings: nothing tells which.
  if (supported) return { ...GONE };
  const edited = chooseEdited(index, target);
  if (edited) return changed(index, target, edited);
  return best && mayHaveMoved(target, places, best)
    ? found('moved', index.words.text, best.span)
    : { ...GONE };
}

function placeOf(index: TextIndex, target: Target, one: Occurrence): Place {
  const { text } = index.words;
  const span = spanOf(index.words, target, one.first, one.last);
  const verbatim = text.slice(span.start, span.end) === target.quote.exact;
  const whole = verbatim && standsVerbatim(text, target.quote, span.start);
  const weight = strength(one) + (whole ? TO_THE_LETTER : 0);
  return { ...one, span, start: span.start, verbatim, weight };
}

/**
 * The same words may stand in a lookalike, while the passage itself was edited: in half the old
 * surroundings while the whole of them frames other words elsewhere, or in a twin of the sentence
 * while the saved position is that of the edited one.
 */
function besideEdited(index: TextIndex, target: Target, best: Place): Decision | null {
  const isUnframed = best.before === null && best.after === null;
  if (isUnframed || (isFramed(best) && !mayBeTwin(index, target, best))) return null;
  const edited = chooseEdited(index, target);
  if (!edited || !isFramed(edited)) return null;
  if (edited.last > best.first && best.last > edited.first) return null;
  const { position } = target;
  const isNearer = position !== null && isClearlyNearer(edited.start, best.start, position.start);
  const isStronger = strength(edited) >= strength(best) + SAME;
  const isTwin = strength(edited) > strength(best) - SAME;
  return isStronger || (isNearer && isTwin) ? changed(index, target, edited) : null;
}

/** Whether the surroundings stand twice and the place is not the saved one: cheap to ask. */
function mayBeTwin(index: TextIndex, target: Target, best: Place): boolean {
  const { position, first, last, before, after } = target;
  if (position === null || position.start === best.start) return false;
  return (
    (first - before < 2 || standsTwice(index, target, first - 2)) &&
    (after - last < 2 || standsTwice(index, target, last))
  );
}

function standsTwice(index: TextIndex, { words: { hashes } }: Target, at: number): boolean {
  return countPair(index, hashes[at] ?? 0, hashes[at + 1] ?? 0, 2) === 2;
}

function inPlace(index: TextIndex, target: Target, place: Place): Decision {
  const turn = turnAt(target, index.words, place.first, place.last);
  if (turn) return turned(index, target, place, turn);
  const beside = neighboursTurned(target, index.words, place.first, place.last);
  const same = place.verbatim ? 'exact' : 'normalised';
  return found(beside ? 'moved' : same, index.words.text, place.span);
}

/** The negation or question mark that came is part of the passage. */
function turned(index: TextIndex, target: Target, place: Place, turn: Turn): Decision {
  const { words } = index;
  const first = place.first - turn.before.now;
  const last = place.last + turn.behind.now;
  const start = turn.before.now ? (words.starts[first] ?? 0) : place.span.start;
  const end = turn.behind.now ? (words.ends[last - 1] ?? 0) : place.span.end;
  const met = { target, first: place.first, last: place.last, same: null, turn };
  return found('changed', words.text, { start, end }, met);
}

function chooseEdited(index: TextIndex, target: Target): (Edited & Candidate) | null {
  const places = findEdited(index, target).map((edited) => ({
    ...edited,
    start: index.words.starts[edited.first] ?? 0,
    weight: strength(edited) + edited.kept,
    verbatim: false,
  }));
  return choose(places, target.position, 3);
}

function changed({ words }: TextIndex, target: Target, edited: Edited): Decision {
  const { first, last, same } = edited;
  const span = spanOf(words, target, first, last);
  return found('changed', words.text, span, { target, first, last, same, turn: null });
}

/** A word or two elsewhere are another mention, and one of several places is a guess. */
function mayHaveMoved(target: Target, places: readonly Place[], best: Place): boolean {
  const words = target.last - target.first;
  if (words < 3 && (words < 2 || target.quote.exact.length < 12)) return false;
  return places.length === 1 || best.start === target.position?.start;
}
