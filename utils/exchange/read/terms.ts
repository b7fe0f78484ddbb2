/**
 * JSON-LD without its context: the same annotation may spell a property `exact`, `oa:exact` or
 * `http://www.w3.org/ns/oa#exact`, and a value bare, as `{"@value": …}` or in a list of one. Read
 * here are the spellings of the vocabularies that the W3C's annotation context draws on, and the names
 * of the Open Annotation drafts; contexts of a tool's own are not fetched, so their names stay.
 */
import { isDict, type Dict } from './untrusted.ts';

const SPACES = [
  ...['oa', 'as', 'dc', 'dcterms', 'foaf', 'rdf', 'rdfs', 'cnt', 'ldp', 'schema'].map((prefix) => `${prefix}:`), // prettier-ignore
  'http://www.w3.org/ns/oa#',
  'http://www.w3.org/ns/activitystreams#',
  'https://www.w3.org/ns/activitystreams#',
  'http://purl.org/dc/terms/',
  'http://purl.org/dc/elements/1.1/',
  'http://xmlns.com/foaf/0.1/',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://www.w3.org/2000/01/rdf-schema#',
  'http://www.w3.org/2011/content#',
  'http://www.w3.org/ns/ldp#',
];

/** Names of the vocabularies, and of older drafts, by the term that the W3C's context has for them. */
const TERMS = new Map([
  ['@id', 'id'],
  ['@type', 'type'],
  ['hasBody', 'body'],
  ['hasTarget', 'target'],
  ['hasSource', 'source'],
  ['hasSelector', 'selector'],
  ['hasPurpose', 'purpose'],
  ['motivatedBy', 'motivation'],
  ['annotatedAt', 'created'],
  ['annotatedBy', 'creator'],
  ['chars', 'value'],
  ['nick', 'nickname'],
]);

/** The W3C's term for the name of a property. */
export function termOf(name: string): string {
  const space = SPACES.find((one) => name.startsWith(one));
  const local = space === undefined ? name : name.slice(space.length);
  return TERMS.get(local) ?? local;
}

/** Files nest at most 20 levels, see `raw-check.ts`; this bound is for hand-made values. */
const DEEPEST = 20;

/**
 * A value with W3C terms for its properties, in the order of the file; where two names mean one term,
 * the first stands. Values and lists that are only wrapped are unwrapped.
 */
export function inTerms(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((one) => inTerms(one, depth + 1));
  if (!isDict(value)) return value;
  const wrapped = ['@value', '@list', '@set'].find((name) => Object.hasOwn(value, name));
  if (wrapped !== undefined) return inTerms(value[wrapped], depth + 1);
  return withTerms(value, depth);
}

function withTerms(given: Dict, depth: number): Dict {
  const terms = new Map<string, unknown>();
  for (const [name, inner] of Object.entries(given)) {
    const term = termOf(name);
    if (!terms.has(term)) terms.set(term, inTerms(inner, depth + 1));
  }
  return Object.fromEntries(terms);
}
