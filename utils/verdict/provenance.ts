/**
 * From a finding back to who said it and where it was printed: source → derives from → origin ← by
 * ← body.
 */
import type { Body, Evidence, Origin, Source } from '../packs/schema.ts';

/** The facts that provenance needs. */
export interface ProvenanceFacts {
  origins: readonly Origin[];
  sources: readonly Source[];
  bodies: readonly Body[];
}

/** One piece of evidence with its origin, its speakers and the sources that pass it on. */
export interface EvidenceView {
  evidence: Evidence;
  origin: Origin;
  speakers: Body[];
  sources: Source[];
  /** The same sources as a tree: who has it from whom. */
  copies: Copy[];
}

/** A source that passes an origin on, with those that have it from there. */
export interface Copy {
  source: Source;
  copies: Copy[];
}

/** The evidence of a claim, in the order of the data; evidence whose origin is not at hand is left out. */
export function evidenceOf(facts: ProvenanceFacts, evidence: readonly Evidence[]): EvidenceView[] {
  return evidence.flatMap((one) => {
    const origin = facts.origins.find((candidate) => candidate.id === one.origin);
    if (!origin) return [];
    const copies = copiesOf(facts.sources, origin.id);
    const speakers = speakersOf(facts, [origin.id]);
    return [{ evidence: one, origin, speakers, sources: linkableFirst(flat(copies)), copies }];
  });
}

/** The bodies whose word some origins are, each once. */
export function speakersOf(facts: ProvenanceFacts, originIds: readonly string[]): Body[] {
  const by = facts.origins
    .filter((origin) => originIds.includes(origin.id))
    .flatMap((origin) => origin.by);
  return facts.bodies.filter((body) => by.includes(body.id));
}

/** The sources that pass on one of the origins, directly or through others; linkable ones first. */
export function sourcesOf(
  facts: Pick<ProvenanceFacts, 'sources'>,
  originIds: readonly string[],
): Source[] {
  return linkableFirst(originIds.flatMap((id) => flat(copiesOf(facts.sources, id))));
}

function flat(copies: readonly Copy[]): Source[] {
  return copies.flatMap((copy) => [copy.source, ...flat(copy.copies)]);
}

/** Each once. */
function linkableFirst(sources: readonly Source[]): Source[] {
  return [...new Set(sources)].sort((a, b) => Number(b.link) - Number(a.link));
}

/**
 * The tree of copies that grows out of an origin. A source with several ways back stands once, at
 * the shortest of them, so that the tree has as many nodes as there are sources.
 * @param id id of an origin
 */
export function copiesOf(sources: readonly Source[], id: string): Copy[] {
  const children = childrenIn(sources);
  const placed = new Set<string>();
  const top: Copy[] = [];
  let parents = [{ id, copies: top }];
  while (parents.length > 0) {
    parents = parents.flatMap((parent) =>
      (children.get(parent.id) ?? [])
        .filter((one) => !placed.has(one.id))
        .map((source) => {
          const copy: Copy = { source, copies: [] };
          placed.add(source.id);
          parent.copies.push(copy);
          return { id: source.id, copies: copy.copies };
        }),
    );
  }
  return top;
}

/** What derives directly from a source or an origin, in the order of the list; looked up for every origin of a sheet. */
function childrenIn(sources: readonly Source[]): Map<string, Source[]> {
  const known = lists.get(sources);
  if (known) return known;
  const children = new Map<string, Source[]>();
  for (const source of sources)
    for (const parent of new Set(source.derivesFrom))
      children.set(parent, [...(children.get(parent) ?? []), source]);
  lists.set(sources, children);
  return children;
}

const lists = new WeakMap<readonly Source[], Map<string, Source[]>>();

/** A way from a source back to one origin: source ids, nearest first, then the origin's id. */
export interface Chain {
  sources: string[];
  origin: string;
}

/**
 * Every chain of copies behind a source. A loop in the data ends the walk (the lint names it).
 * @param id id of a source
 */
export function chainsOf(sources: readonly Source[], id: string): Chain[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const walk = (at: string, path: string[]): Chain[] => {
    const source = byId.get(at);
    if (!source) return [{ sources: path, origin: at }];
    if (path.includes(at)) return [];
    return source.derivesFrom.flatMap((next) => walk(next, [...path, at]));
  };
  return walk(id, []);
}

/** The origins behind a source, each once. */
export function originsBehind(sources: readonly Source[], id: string): string[] {
  return [...new Set(chainsOf(sources, id).map((chain) => chain.origin))];
}

/**
 * The source that a page is: its address, or one that begins with an address known only in part.
 * @param url the page's canonical address, or null
 */
export function sourceOfPage(sources: readonly Source[], url: string | null): Source | null {
  const page = plainAddress(url ?? '');
  if (!page) return null;
  const exact = sources.find((source) => !source.cut && plainAddress(source.url ?? '') === page);
  const cut = sources.find(
    (source) => source.cut && page.startsWith(plainAddress(source.url ?? '-')),
  );
  return exact ?? cut ?? null;
}

/** Without what does not tell pages apart: scheme, `www.`, the last slash, how letters are escaped. */
function plainAddress(url: string): string {
  const bare = url
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/#.*$/u, '')
    .replace(/\/$/u, '');
  return bare.replace(/%[0-9a-f]{2}/giu, (escape) => escape.toLowerCase());
}
