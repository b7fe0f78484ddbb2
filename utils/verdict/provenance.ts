/** From a finding back to who said it and where it was printed. */
import type { FactSheet } from '../messages.ts';
import type { Body, Evidence, Origin, Source } from '../packs/schema.ts';

/** One piece of evidence with its origin, its speakers and the sources that pass it on. */
export interface EvidenceView {
  evidence: Evidence;
  origin: Origin;
  speakers: Body[];
  sources: Source[];
}

/** The evidence of a claim, in the order of the data; evidence whose origin is not at hand is left out. */
export function evidenceOf(sheet: FactSheet, evidence: readonly Evidence[]): EvidenceView[] {
  return evidence.flatMap((one) => {
    const origin = sheet.origins.find((candidate) => candidate.id === one.origin);
    if (!origin) return [];
    return [
      {
        evidence: one,
        origin,
        speakers: speakersOf(sheet, [origin.id]),
        sources: sourcesOf(sheet, [origin.id]),
      },
    ];
  });
}

/** The bodies whose word some origins are, each once. */
export function speakersOf(sheet: FactSheet, originIds: readonly string[]): Body[] {
  const by = sheet.origins
    .filter((origin) => originIds.includes(origin.id))
    .flatMap((origin) => origin.by);
  return sheet.bodies.filter((body) => by.includes(body.id));
}

/** The sources that pass on one of the origins, linkable ones first. */
export function sourcesOf(sheet: FactSheet, originIds: readonly string[]): Source[] {
  const passing = sheet.sources.filter((source) =>
    source.derivesFrom.some((id) => originIds.includes(id)),
  );
  return passing.sort((a, b) => Number(b.link) - Number(a.link));
}
