/** What an article needs of all the facts. */
import type { FactSheet } from '../fact-sheet.ts';
import { chainsOf, sourceOfPage, sourcesOf } from './provenance.ts';

/**
 * Keeps the wanted claims, all events, and of the rest only what they lead to.
 * @param url the article's address: where it is itself one of our sources, the chain behind it stays
 */
export function articleSheet(
  sheet: FactSheet,
  claimIds: readonly string[],
  url: string | null,
): FactSheet {
  const page = sourceOfPage(sheet.sources, url);
  const chains = page ? chainsOf(sheet.sources, page.id) : [];
  const chained = new Set(chains.flatMap((chain) => chain.sources));
  const claims = claimIds.flatMap((id) => sheet.claims.find((claim) => claim.id === id) ?? []);
  const originIds = new Set([
    ...claims.flatMap((claim) => claim.evidence.map((evidence) => evidence.origin)),
    ...claims.flatMap((claim) => claim.history.flatMap((entry) => entry.origins)),
    ...sheet.events.flatMap((event) => event.origins),
    ...chains.map((chain) => chain.origin),
  ]);
  const wanted = new Set([
    ...sheet.events.flatMap((event) => event.sources),
    ...sourcesOf(sheet, [...originIds]).map((source) => source.id),
  ]);
  const origins = sheet.origins.filter((origin) => originIds.has(origin.id));
  const bodyIds = new Set(origins.flatMap((origin) => origin.by));
  return {
    topic: sheet.topic,
    claims,
    events: sheet.events,
    origins,
    sources: sheet.sources.filter((source) => wanted.has(source.id) || chained.has(source.id)),
    bodies: sheet.bodies.filter((body) => bodyIds.has(body.id)),
    ...(page && { page: page.id }),
  };
}
