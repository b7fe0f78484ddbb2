/** What a list of annotations can be narrowed to. Pure. */
import { byUnits } from '../exchange/library.ts';
import type { Steps } from '../exchange/steps.ts';
import type { Row } from './rows.ts';
import { claimKey } from './view.ts';

/** What occurs among the rows, each with its count, the most frequent first. */
export interface Facets {
  hosts: [string, number][];
  /** By `claimKey`. */
  claims: [string, number][];
  tags: [string, number][];
}

export const NO_FACETS: Facets = { hosts: [], claims: [], tags: [] };

/**
 * Counts, in steps of one row.
 * @param bin whether what lies in the bin is counted, or what does not
 */
export function* facetSteps(rows: readonly Row[], bin: boolean): Steps<Facets> {
  const [hosts, claims, tags] = [new Counts(), new Counts(), new Counts()];
  for (const [done, { annotation, host }] of rows.entries()) {
    if ((annotation.deleted !== null) === bin) {
      hosts.add(host);
      claims.add(claimKey(annotation));
      for (const tag of new Set(annotation.tags)) tags.add(tag);
    }
    yield done + 1;
  }
  return { hosts: hosts.sorted(), claims: claims.sorted(), tags: tags.sorted() };
}

class Counts {
  readonly #counts = new Map<string, number>();
  add(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }
  sorted(): [string, number][] {
    return [...this.#counts].sort(([a, one], [b, other]) => other - one || byUnits(a, b));
  }
}
