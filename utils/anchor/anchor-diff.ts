/**
 * Anchoring for those who show what changed. A page that outlines its marks does without, so the diff
 * is neither written nor shipped there. Pure.
 */
import { decideIn, openText, type Anchoring, type AnchorTarget, type OpenText } from './anchor.ts';
import type { Met } from './decide.ts';
import { textDiff } from './text-diff.ts';
import { wordDiff, type DiffPart, type Side } from './word-diff.ts';
import type { Words } from './words.ts';

/** Finds one quote in a text; `diff` only when changed: old and new words in reading order. */
export function anchorWithDiff(
  text: string,
  target: AnchorTarget,
): Anchoring & { diff: DiffPart[] | null } {
  const open = openText(text);
  const { outcome, start, end, exact, met } = decideIn(open, target);
  const diff =
    outcome === 'changed' && start !== null && end !== null && exact !== null
      ? ((met && metDiff(open, met, { start, end })) ?? textDiff(target.quote.exact.trim(), exact))
      : null;
  return { outcome, start, end, exact, diff };
}

function metDiff({ index }: OpenText, met: Met, span: Side['span']): DiffPart[] | null {
  if (!index) return null;
  const { target, first, last, turn, same } = met;
  const now = { words: index.words, first, last, span };
  const old = { ...target, span: { start: target.from, end: target.to } };
  if (same) return wordDiff(old, now, same);
  const row = new Array<number>(target.words.count).fill(-1);
  for (let at = target.first; at < target.last; at++) row[at] = first + at - target.first;
  if (!turn) return wordDiff(old, now, row);
  return wordDiff(
    widened(old, turn.before.old, turn.behind.old),
    { ...widened(now, turn.before.now, turn.behind.now), span },
    row,
  );
}

/** A passage with the word before or behind it that turned it round. */
function widened({ words, first, last, span }: Side, before: number, behind: number): Side {
  const from = first - before;
  const to = last + behind;
  return {
    words,
    first: from,
    last: to,
    span: {
      start: edge(words, before, from, span.start),
      end: behind ? (words.ends[to - 1] ?? 0) : span.end,
    },
  };
}

const edge = ({ starts }: Words, is: number, at: number, otherwise: number) =>
  is ? (starts[at] ?? 0) : otherwise;
