/**
 * What a ranking owes to rare words: a word that belongs to few facts brings all of them into the first
 * ten, whatever else outweighs them. Else the many facts that hold its stem, or something like it,
 * would push out the one that was asked for.
 */

/** So many results are looked at. */
const FIRST = 10;
/** So many of them may be owed to words that are only like what was typed: half of what remains unread. */
const LIKE = 6;

/** A result with its rank. */
interface Ranked {
  number: number;
  score: number;
}

/** The facts that one word of the facts names. */
export interface Named {
  /** Whether it is the word that was typed, not one like it. */
  whole: boolean;
  facts: readonly number[];
}

/**
 * The facts that must be among the first.
 * @param words words that the typed one may mean, the likeliest first
 * @returns the facts of all those words that name few, as far as there is room
 */
export function owed(words: readonly Named[]): Set<number> {
  let all = new Set<number>();
  for (const { whole, facts } of words) {
    const wider = new Set([...all, ...facts]);
    if (wider.size <= (whole ? FIRST : LIKE)) all = wider;
  }
  return all;
}

/**
 * Moves what is owed among the first, at the cost of the last of these; the order by score stays.
 * @param ranked best first
 */
export function withOwed<Result extends Ranked>(
  ranked: readonly Result[],
  facts: ReadonlySet<number>,
): Result[] {
  const sure = ranked.filter(({ number }) => facts.has(number));
  const others = ranked.filter(({ number }) => !facts.has(number));
  const room = Math.max(0, FIRST - sure.length);
  const byScore = (a: Ranked, b: Ranked) => b.score - a.score;
  return [...[...sure, ...others.slice(0, room)].sort(byScore), ...others.slice(room)];
}
