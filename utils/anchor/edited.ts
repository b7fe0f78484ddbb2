/**
 * Finds the passage that a quote has become, when its words are no longer all there: by what stands
 * around it and by the words that are left. Pure.
 */
import { align } from './align.ts';
import { boundsOf } from './bounds.ts';
import { likeness } from './likeness.ts';
import { isProtected } from './protected-words.ts';
import { findRegions, type Region } from './regions.ts';
import { isFramed, SAME, strength, supportAt, type Support } from './surroundings.ts';
import type { TextIndex } from './text-index.ts';
import type { Target } from './target.ts';
import { spell } from './words.ts';

/** An edited passage: words of the text from `first`, `last` excluded. */
export interface Edited extends Support {
  first: number;
  last: number;
  /** For each word of the target the same word in the text, or -1. */
  same: readonly number[];
  /** Share of the words that stayed, 0–1. */
  kept: number;
}

/** Room left and right of the voted shifts. */
const ROOM = 4;
/** Most cells of one alignment: bounds time and memory for the longest quotes. */
const MOST_CELLS = 600_000;
/** Every edited form of the quote that can be told with confidence, best first. */
export function findEdited(index: TextIndex, target: Target): Edited[] {
  const found: Edited[] = [];
  if (target.first === target.last) return found;
  for (const region of findRegions(index, target)) {
    const edited = readRegion(index, target, region);
    if (edited && edited.kept < 1 && isRecognisable(index, target, edited)) found.push(edited);
  }
  return found.sort((a, b) => strength(b) + b.kept - strength(a) - a.kept);
}

function readRegion(index: TextIndex, target: Target, region: Region): Edited | null {
  const { words } = target;
  const most = Math.max(2 * ROOM, Math.floor(MOST_CELLS / (words.count + 1)));
  const low = region.low - ROOM;
  const high = Math.min(region.high + ROOM, low + most);
  const alignment = align(words, index.words, low, high);
  index.steps += alignment.cells;
  const bounds = boundsOf(index.words, target, alignment);
  if (!bounds) return null;
  const [first, last] = bounds;
  let common = 0;
  for (let at = target.first; at < target.last; at++) {
    const met = alignment.same[at] ?? -1;
    if (met >= first && met < last) common++;
  }
  const kept = common / Math.max(target.last - target.first, last - first);
  return { first, last, same: alignment.same, kept, ...supportAt(index, target, first, last) };
}

/**
 * Whether it is the same passage: the less of the surroundings is left, the more of the words must
 * be. Between both old neighbours a short quote may have been replaced outright.
 */
function isRecognisable(index: TextIndex, target: Target, edited: Edited): boolean {
  const length = target.last - target.first;
  const now = edited.last - edited.first;
  const common = edited.kept * Math.max(length, now);
  const contained = common / Math.min(length, now);
  if (isFramed(edited)) {
    if (length <= 3 && now <= length + 3) return true;
    if (edited.kept >= 0.35 || (common >= 3 && contained >= 0.75)) return true;
    return alike(index, target, edited) >= 0.6;
  }
  const unknown = edited.before === null && edited.after === null;
  if (unknown || (edited.before ?? 0) >= SAME || (edited.after ?? 0) >= SAME) {
    if (common >= 2 && edited.kept >= (unknown ? 0.6 : 0.5)) return true;
    return alike(index, target, edited) >= 0.75;
  }
  return isMovedAndMended(index, target, edited);
}

function alike(index: TextIndex, target: Target, edited: Edited): number {
  return likeness(textOf(target.words, target.first, target.last), passage(index, edited));
}

const passage = ({ words }: TextIndex, { first, last }: Edited) => textOf(words, first, last);

function textOf(words: TextIndex['words'], first: number, last: number): string {
  return words.text.slice(words.starts[first], words.ends[last - 1]);
}

/** Far from its surroundings only a mended spelling is let pass: anything else may be a lookalike. */
function isMovedAndMended(index: TextIndex, target: Target, edited: Edited): boolean {
  const { words, first, last } = target;
  if (last - first < 8 || edited.last - edited.first !== last - first || edited.kept < 0.8)
    return false;
  for (let at = first; at < last; at++) {
    const met = edited.first + at - first;
    if (edited.same[at] === met) continue;
    const [old, now] = [textOf(words, at, at + 1), textOf(index.words, met, met + 1)];
    if (isProtected(words, at, spell(old)) || isProtected(index.words, met, spell(now)))
      return false;
    if (old.length < 4 || likeness(old, now) < 0.6) return false;
  }
  return true;
}
