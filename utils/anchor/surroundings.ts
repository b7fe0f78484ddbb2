/**
 * How well the words around a place in the text are the words that stood around the quote. Pure.
 */
import type { TextIndex } from './text-index.ts';
import type { Target } from './target.ts';
import type { Words } from './words.ts';

/** Share of the old surroundings found again on each side, 0–1; null where none were kept. */
export interface Support {
  before: number | null;
  after: number | null;
}

/** From this share on a side counts as the old one. */
export const SAME = 0.5;
/** No more words than this are compared on a side: contexts are 32 graphemes. */
const REACH = 10;
/** Words that may have come in between. */
const SLACK = 1;

/**
 * Compares the surroundings of a place with those of the quote.
 * @param first word of the text with which the passage begins
 * @param last word behind it
 */
export function supportAt(index: TextIndex, target: Target, first: number, last: number): Support {
  const { words } = index;
  const { words: own } = target;
  const from = Math.max(target.before, target.first - REACH);
  const to = Math.min(target.after, target.last + REACH);
  const [wordsBefore, wordsAfter] = [target.first - from, to - target.last];
  index.steps += (wordsBefore + wordsAfter) * (REACH + SLACK);
  return {
    before:
      wordsBefore > 0
        ? share(own, from, target.first, words, Math.max(0, first - wordsBefore - SLACK), first)
        : atEdge(target.opens && first === 0),
    after:
      wordsAfter > 0
        ? share(own, target.last, to, words, last, Math.min(words.count, last + wordsAfter + SLACK))
        : atEdge(target.closes && last === words.count),
  };
}

/** Without surroundings the edge of the text is one, anything else says nothing. */
const atEdge = (is: boolean) => (is ? 1 : null);

/** Whether a place can be the old one by what stands around it. */
export function isSupported({ before, after }: Support): boolean {
  return (before ?? 0) >= SAME || (after ?? 0) >= SAME || (before === null && after === null);
}

/** Whether both sides are known and the old ones. */
export function isFramed({ before, after }: Support): boolean {
  return before !== null && after !== null && before >= SAME && after >= SAME;
}

/** A single figure to order places by. */
export const strength = ({ before, after }: Support) => (before ?? 0) + (after ?? 0);

const row = new Float64Array(REACH + SLACK + 1);

/** Weight of the longest common sequence of words: long words weigh more than «في» and « de ». */
function share(a: Words, aFrom: number, aTo: number, b: Words, bFrom: number, bTo: number): number {
  const width = bTo - bFrom;
  row.fill(0);
  let total = 0;
  for (let i = aFrom; i < aTo; i++) {
    const weight = Math.min(8, (a.ends[i] ?? 0) - (a.starts[i] ?? 0));
    total += weight;
    let diagonal = 0;
    for (let j = 1; j <= width; j++) {
      const above = row[j] ?? 0;
      row[j] =
        a.hashes[i] === b.hashes[bFrom + j - 1]
          ? diagonal + weight
          : Math.max(above, row[j - 1] ?? 0);
      diagonal = above;
    }
  }
  return total > 0 ? (row[width] ?? 0) / total : 0;
}
