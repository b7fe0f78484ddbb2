/**
 * The passage that a set of selectors describes (W3C model §4.2). Several selectors beside each
 * other describe the same passage; `refinedBy` narrows what its parent describes, so the innermost
 * quote is the passage, and a position counts only where nothing stands above it.
 */
import type { Position, Quote } from '../../annotation/schema.ts';
import { field, listOf, localNames, textOf } from './untrusted.ts';

export interface Passage {
  quote: Quote;
  /** UTF-16 offsets as the file gives them: a hint, for other tools count from other beginnings. */
  position: Position | null;
}

/** @returns null when no selector quotes any words: without them a passage cannot be found again */
export function passageOf(selectors: unknown): Passage | null {
  const quote = quoteIn(selectors, 0);
  return quote && { quote, position: positionIn(selectors) };
}

/** Files nest at most 20 levels, see `raw-check.ts`; this bound is for hand-made values. */
const DEEPEST = 20;

function quoteIn(selectors: unknown, depth: number): Quote | null {
  if (depth > DEEPEST) return null;
  for (const selector of listOf(selectors)) {
    const inner = quoteIn(field(selector, 'refinedBy'), depth + 1) ?? quoteOf(selector);
    if (inner) return inner;
    const choices = field(selector, 'items', 'default', 'item');
    const chosen = choices === undefined ? null : quoteIn(choices, depth + 1);
    if (chosen) return chosen;
  }
  return null;
}

function quoteOf(selector: unknown): Quote | null {
  const exact = textOf(field(selector, 'exact'));
  if (exact === null || exact === '') return null;
  return {
    exact,
    prefix: textOf(field(selector, 'prefix')) ?? '',
    suffix: textOf(field(selector, 'suffix')) ?? '',
  };
}

function positionIn(selectors: unknown): Position | null {
  for (const selector of listOf(selectors)) {
    if (!localNames(field(selector, 'type')).includes('TextPositionSelector')) continue;
    const [[start], [end]] = [listOf(field(selector, 'start')), listOf(field(selector, 'end'))];
    if (isOffset(start) && isOffset(end) && start < end) return { start, end };
  }
  return null;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
