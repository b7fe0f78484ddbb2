/**
 * Which claims a sentence can touch at all: those of which some rule has a phrase of its rarest group
 * there. So the work on a sentence grows with what stands in it, not with the number of claims.
 */
import type { MatcherTables } from './tables.ts';

/** For each set, the claims (by index, ascending) of which a rule hangs on it. */
type ClaimIndex = Map<number, number[]>;

const indexes = new WeakMap<MatcherTables, ClaimIndex>();

/** Indexes of the claims that a sentence with these sets may touch, ascending, each once. */
export function claimsNear(tables: MatcherTables, found: ReadonlySet<number>): number[] {
  let index = indexes.get(tables);
  if (!index) indexes.set(tables, (index = indexClaims(tables)));
  const near = new Set([...found].flatMap((set) => index.get(set) ?? []));
  return [...near].sort((a, b) => a - b);
}

/** A rule is met only where each of its groups is: the one with the fewest sets tells most. */
function indexClaims({ claims }: MatcherTables): ClaimIndex {
  const index: ClaimIndex = new Map();
  for (const [claim, { rules }] of claims.entries()) {
    const sets = new Set(
      rules.flatMap(({ all }) =>
        all.reduce((fewest, group) => (group.length < fewest.length ? group : fewest)),
      ),
    );
    for (const set of sets) {
      const hanging = index.get(set);
      if (hanging) hanging.push(claim);
      else index.set(set, [claim]);
    }
  }
  return index;
}
