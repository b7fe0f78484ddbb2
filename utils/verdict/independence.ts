/**
 * How many independent origins stand behind a claim: distinct origins by distinct bodies. Copies,
 * translations and relays are sources, so they never count; two texts of one body count once.
 */
import type { Claim, Evidence, Origin } from '../packs/schema.ts';

/**
 * Counts independent origins: those that share a body, directly or through others, are one.
 * @param origins each at most once
 */
export function countIndependent(origins: readonly Pick<Origin, 'by'>[]): number {
  const groups: Set<string>[] = [];
  for (const origin of origins) {
    const joined = groups.filter((group) => origin.by.some((body) => group.has(body)));
    const merged = new Set([...origin.by, ...joined.flatMap((group) => [...group])]);
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.length;
}

/** Independent origins for a claim, and against it; what merely limits it counts for neither. */
export function independence(
  claim: Pick<Claim, 'evidence'>,
  origins: readonly Origin[],
): { for: number; against: number } {
  const count = (stance: Evidence['stance']) =>
    countIndependent(
      originsOf(
        claim.evidence.filter((one) => one.stance === stance),
        origins,
      ),
    );
  return { for: count('supports'), against: count('refutes') };
}

/** The origins of some evidence, each once. */
export function originsOf(evidence: readonly Evidence[], origins: readonly Origin[]): Origin[] {
  const ids = new Set(evidence.map((one) => one.origin));
  return origins.filter((origin) => ids.has(origin.id));
}
