/** The wordings of the packs' claims for a file, old ids included. */
import type { Pack } from '../packs/schema.ts';
import type { ClaimTexts } from './write/claim-review.ts';

/** Looks claims up by topic and id; ids that moved lead to where they went. */
export function claimTextsOf(
  packs: readonly Pick<Pack, 'topic' | 'claims' | 'moved'>[],
): ClaimTexts {
  return (topic, id) => {
    const pack = packs.find((one) => one.topic.id === topic);
    const name = `claims/${id}`;
    const now = pack && Object.hasOwn(pack.moved, name) ? pack.moved[name] : id;
    return pack?.claims.find((claim) => claim.id === now)?.statement ?? null;
  };
}
