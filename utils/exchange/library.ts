/**
 * A library as it travels: every annotation once, and beside it the versions that lost. Two people
 * (or two machines) can change one annotation apart; both versions are kept, and which of them is
 * shown follows from the versions alone, so that it does not matter who takes over from whom.
 */
import type { Annotation } from '../annotation/schema.ts';

export interface Library {
  /** The version shown of each annotation, in the order of the ids. */
  annotations: readonly Annotation[];
  /** Other versions of the same ids, none of them lost; in the order of ids, the best first. */
  conflicts: readonly Annotation[];
}

/** A record with its keys in the order of the schema, and nothing else in it. */
export function canonical(given: Annotation): Annotation {
  const { page, quote, position, claim } = given;
  return {
    id: given.id,
    rev: given.rev,
    created: given.created,
    modified: given.modified,
    deleted: given.deleted,
    ...(given.via !== undefined && { via: given.via }),
    page: { url: page.url, title: page.title, published: page.published, lang: page.lang },
    quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    position: position && { start: position.start, end: position.end },
    claim: claim && { topic: claim.topic, id: claim.id },
    newClaim: given.newClaim,
    verdict: given.verdict,
    reasons: [...given.reasons],
    note: given.note,
    evidence: given.evidence.map(({ url, archive, shows, stance }) => ({
      url,
      archive,
      shows,
      stance,
    })),
    tags: [...given.tags],
    author: given.author,
    state: given.state,
    sightings: given.sightings.map(({ at, outcome, exact }) => ({ at, outcome, exact })),
  };
}

/** A version as one line of JSON: equal lines are equal versions. */
export function lineOf(annotation: Annotation): string {
  return JSON.stringify(canonical(annotation));
}

/** Orders texts by their UTF-16 units: the same in every language and on every machine. */
export function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Which of two versions of one annotation is shown: the one saved more often, then the one saved
 * later, then the one whose line sorts last. A total order: only equal versions tie.
 * @returns below 0 when `a` comes first
 */
export function byPrecedence(a: Annotation, b: Annotation): number {
  return b.rev - a.rev || byUnits(b.modified, a.modified) || byUnits(lineOf(b), lineOf(a));
}

/** The versions of a library by id. */
export function versionsOf(library: Library): Map<string, Annotation[]> {
  const versions = new Map<string, Annotation[]>();
  for (const one of [...library.annotations, ...library.conflicts]) {
    const known = versions.get(one.id);
    if (known) known.push(one);
    else versions.set(one.id, [one]);
  }
  return versions;
}

/** Equal versions once, the one to be shown first. */
export function distinct(versions: readonly Annotation[]): Annotation[] {
  if (versions.length < 2) return [...versions];
  const lines = new Map(versions.map((one) => [lineOf(one), one]));
  return [...lines.values()].sort(byPrecedence);
}

/** Makes a library of versions in any order. */
export function libraryOf(versions: ReadonlyMap<string, readonly Annotation[]>): Library {
  const sorted = [...versions].sort(([a], [b]) => byUnits(a, b)).map(([, all]) => distinct(all));
  return {
    annotations: sorted.flatMap((all) => all.slice(0, 1)),
    conflicts: sorted.flatMap((all) => all.slice(1)),
  };
}
