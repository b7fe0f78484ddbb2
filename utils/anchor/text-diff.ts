/** What changed between two passages, word by word, whatever stands around them. Pure. */
import { align } from './align.ts';
import { wordDiff, type DiffPart } from './word-diff.ts';
import { readWords } from './words.ts';

/** Beyond this many cells of alignment (some 2,000 words twice) the passage counts as replaced. */
const MOST_CELLS = 4_000_000;

/** The difference of two texts by whole words; spelling variants that fold alike count as the same. */
export function textDiff(old: string, now: string): DiffPart[] {
  if (old === now) return [{ kind: 'same', text: now }];
  const [before, after] = [readWords(old), readWords(now)];
  const cells = (before.count + 1) * (before.count + after.count + 1);
  if (before.count === 0 || after.count === 0 || cells > MOST_CELLS)
    return [
      { kind: 'removed', text: old },
      { kind: 'added', text: now },
    ];
  const { same } = align(before, after, -before.count, after.count);
  const whole = (words: typeof before, text: string) => ({
    words,
    first: 0,
    last: words.count,
    span: { start: 0, end: text.length },
  });
  return wordDiff(whole(before, old), whole(after, now), same);
}
