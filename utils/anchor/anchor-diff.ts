/**
 * Anchoring for those who show what changed. A page that outlines its marks does without, so the diff
 * is neither written nor shipped there. Pure.
 */
import { decideIn, openText, type Anchoring, type AnchorTarget } from './anchor.ts';
import { textDiff } from './text-diff.ts';
import { wordDiff, type DiffPart } from './word-diff.ts';

/** Finds one quote in a text; `diff` only when changed: old and new words in reading order. */
export function anchorWithDiff(
  text: string,
  target: AnchorTarget,
): Anchoring & { diff: DiffPart[] | null } {
  const { outcome, start, end, exact, sides } = decideIn(openText(text), target);
  const whole = { outcome, start, end, exact };
  if (outcome !== 'changed' || exact === null) return { ...whole, diff: null };
  const diff = sides
    ? wordDiff(sides.old, sides.now, sides.same)
    : textDiff(target.quote.exact.trim(), exact);
  return { ...whole, diff };
}
