/**
 * What a ranking owes to rare words: a word that belongs to few facts brings all of them into the first
 * ten, whatever else outweighs them. Else the many facts that hold its stem, or something like it,
 * would push out the one that was asked for.
 */

/** So many results are looked at. */
const FIRST = 10;
/** The best by score, which nothing displaces. */
const BEST = 4;
/** A result with its rank. */
interface Ranked {
  number: number;
  score: number;
}

/**
 * The facts that must be among the first.
 * @param words the facts that each word names which the typed one may mean, the likeliest first
 * @returns the facts of all those words that name few, as far as there is room
 */
export function owed(words: readonly (readonly number[])[]): Set<number> {
  let all = new Set<number>();
  for (const facts of words) {
    const wider = new Set([...all, ...facts]);
    if (wider.size <= FIRST) all = wider;
  }
  return all;
}

/**
 * Moves what is owed among the first, at the cost of the last of these that are not; the order by score
 * stays, and the very best stay whatever they are.
 * @param ranked best first
 */
export function withOwed<Result extends Ranked>(
  ranked: readonly Result[],
  facts: ReadonlySet<number>,
): Result[] {
  const isSure = ({ number }: Result, at: number) => at < BEST || facts.has(number);
  const sure = ranked.filter(isSure);
  const others = ranked.filter((result, at) => !isSure(result, at));
  const room = Math.max(0, FIRST - sure.length);
  const byScore = (a: Ranked, b: Ranked) => b.score - a.score;
  const first = [...sure.slice(0, FIRST), ...others.slice(0, room)].sort(byScore);
  return [...first, ...[...sure.slice(FIRST), ...others.slice(room)].sort(byScore)];
}
