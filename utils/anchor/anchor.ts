/**
 * Finds a saved quote again in the text of a page, with one of five outcomes (design §4):
 *
 * - **exact**: the same words letter by letter, in the same surroundings on at least one side;
 * - **normalised**: the same folded words there (vowel signs, hamza, tatweel, digits, quotes, blanks);
 * - **moved**: the same words once, in other surroundings;
 * - **changed**: the passage between the old surroundings, with other words (`anchorWithDiff` names them);
 * - **gone**: nothing that could be named without guessing.
 *
 * One word more, less or other is always *changed*, so no negation, number, name or clitic can slip
 * through. Where the same words stand several times the surroundings decide, then the position;
 * where neither can, the answer is *gone*, never a guess. Strings in, UTF-16 offsets out. Pure.
 */
import type { Outcome, Position, Quote } from '../annotation/schema.ts';
import { decide, found, GONE, type Decision } from './decide.ts';
import { framedEdit } from './framed.ts';
import { fittedTarget, isCut, trimmed } from './target.ts';
import { indexText, type TextIndex } from './text-index.ts';
import { hasTwin, onlyPlace, standsVerbatim, verbatimPlace } from './verbatim.ts';

/** What became of a quote. Offsets are UTF-16 units of the text, `end` excluded; null when gone. */
export interface Anchoring {
  outcome: Outcome;
  start: number | null;
  end: number | null;
  /** The words found: `text.slice(start, end)`. */
  exact: string | null;
}

/** What is looked for; `position` is where it stood when it was saved. */
export interface AnchorTarget {
  quote: Quote;
  position: Position | null;
}

/** A text to anchor in, indexed at the first quote that needs it. */
export interface OpenText {
  text: string;
  index: TextIndex | null;
  /** How far the last quote that stood letter by letter had drifted, UTF-16 units. */
  drift: number;
  /** The drift before that: behind one stray quote the others stand as they stood. */
  earlier: number;
}

/** Opens a text for many quotes. */
export function openText(text: string): OpenText {
  return { text, index: null, drift: 0, earlier: 0 };
}

/** Finds one quote in a text. */
export function anchor(text: string, target: AnchorTarget): Anchoring {
  return anchorIn(openText(text), target);
}

/** Finds many quotes in one text, which is read once; answers in the order asked. */
export function anchorAll(text: string, targets: readonly AnchorTarget[]): Anchoring[] {
  const open = openText(text);
  return targets.map((target) => anchorIn(open, target));
}

/** Finds one quote in a text that is kept open for more. */
export function anchorIn(open: OpenText, target: AnchorTarget): Anchoring {
  const { outcome, start, end, exact } = decideIn(open, target);
  return { outcome, start, end, exact };
}

/** The same with what a word diff is written of, good until the next quote is looked for. */
export function decideIn(open: OpenText, given: AnchorTarget): Decision {
  const { text } = open;
  const { quote, position } = trimmed(given.quote, given.position);
  const unchanged = verbatimStart(open, quote, position);
  if (unchanged !== null) return verbatim(text, quote, unchanged);
  open.index ??= indexText(text);
  const decided =
    framedEdit(open, open.index, quote, position) ?? theLongWay(open.index, quote, position);
  // However it was found: the next one has probably drifted as far.
  if (position && decided.start !== null && DRIFTED.includes(decided.outcome))
    noteDrift(open, decided.start - position.start);
  return decided;
}

function noteDrift(open: OpenText, drift: number): void {
  if (drift === open.drift) return;
  open.earlier = open.drift;
  open.drift = drift;
}

const DRIFTED: readonly Outcome[] = ['exact', 'changed'];

function theLongWay(index: TextIndex, quote: Quote, position: Position | null): Decision {
  const { text } = index.words;
  const target = fittedTarget(index, quote, position);
  const { left, right } = isCut(target);
  // What is not made of whole words is better looked for by its letters first.
  if (left || right || target.first === target.last) {
    const start = verbatimPlace(text, quote);
    if (start !== null) return verbatim(text, quote, start);
  }
  if (target.first === target.last) return wordless(text, quote);
  return decide(index, target);
}

/**
 * Where the quote stands as if nothing had happened: at the saved position, or as far from it as the
 * quote before (what was put on top of a page moves all of them), or alone in the text. Spares a
 * page that did not change the reading of its words.
 */
function verbatimStart(open: OpenText, quote: Quote, position: Position | null): number | null {
  const { text, index } = open;
  if (position) {
    for (const drift of [0, open.drift, open.earlier]) {
      if (!standsVerbatim(text, quote, position.start + drift)) continue;
      if (drift !== 0) noteDrift(open, drift);
      return position.start + drift;
    }
  }
  if (index) return null;
  const start = verbatimPlace(text, quote);
  if (start === null || hasTwin(text, quote)) return null;
  if (position) noteDrift(open, start - position.start);
  return start;
}

function verbatim(text: string, { exact }: Quote, start: number): Decision {
  return found('exact', text, { start, end: start + exact.length });
}

function wordless(text: string, { exact }: Quote): Decision {
  const start = onlyPlace(text, exact);
  return start === null ? { ...GONE } : found('moved', text, { start, end: start + exact.length });
}
