/**
 * The names that our JSON-LD uses beside the W3C's. Siyaq has no site of its own, so its namespace
 * is a URN: a name that nobody can take over and nothing can fetch.
 *
 * On an annotation: `siyaq:rev`, `siyaq:state`, `siyaq:reasons` (list of codes), `siyaq:sightings`
 * (list of {`siyaq:at`, `siyaq:outcome`, `siyaq:exact`}). On a target: `siyaq:title`,
 * `siyaq:published` (EDTF), `siyaq:lang`. On the body that names the claim: `siyaq:topic`,
 * `siyaq:claim`. On a body of evidence: `siyaq:archive`, `siyaq:shows`, `siyaq:stance`.
 */

export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
export const SIYAQ_NS = 'urn:siyaq:ns#';

/** The Recommendation's motivation `assessing` is missing from the group's working copy. */
const ASSESSING = 'http://www.w3.org/ns/oa#assessing';

/** What an exported collection names as its context: the W3C's first, then ours. */
export const CONTEXT = [
  ANNO_CONTEXT,
  {
    siyaq: SIYAQ_NS,
    assessing: ASSESSING,
    'siyaq:reasons': { '@container': '@list' },
    'siyaq:sightings': { '@container': '@list' },
  },
] as const;

const segment = (text: string) => encodeURIComponent(text.toWellFormed());

/** The name of a claim of a pack. */
export function claimIri(topic: string, id: string): string {
  return `urn:siyaq:claim:${segment(topic)}:${segment(id)}`;
}

/** The name of an annotation. */
export function annotationIri(id: string): string {
  return `urn:uuid:${id}`;
}
