/**
 * Annotations of the W3C model from any tool: bare texts and addresses, lists, sets and choices as
 * bodies and targets; one record for each target, since the model relates a body to every target
 * singly.
 */
import { derivedUuid, ownUuid } from '../foreign-id.ts';
import { readInstant, UNKNOWN_INSTANT } from '../instant.ts';
import { bodiesOf, bodyList, itemsOf } from './bodies.ts';
import { readOwnAnnotation } from './own-web-annotation.ts';
import { isIri, viaOf } from './via.ts';
import { asDraft, type Reading } from './record.ts';
import { refusal } from './refusal.ts';
import { passageOf } from './selectors.ts';
import { inTerms } from './terms.ts';
import { field, idOf, isDict, listOf, localNames, textOf, type Dict } from './untrusted.ts';

/** Most targets of one annotation. */
const MOST_TARGETS = 100;

/**
 * Reads one annotation.
 * @param ours whether the file declares our namespace
 */
export function readWebAnnotation(at: string, given: unknown, ours: boolean): Reading[] {
  if (!isDict(given)) return [refusal(at, 'not-a-record')];
  if (ours && Object.hasOwn(given, 'siyaq:rev')) return [readOwnAnnotation(at, given)];
  const annotation = inTerms(given) as Dict;
  const targets = [...targetsOf(field(annotation, 'target'), 0)];
  if (targets.length === 0) return [refusal(at, 'no-passage')];
  if (targets.length > MOST_TARGETS) return [refusal(at, 'too-many', String(MOST_TARGETS))];
  return targets.map((target, number) => readTarget(at, annotation, target, number));
}

function readTarget(at: string, annotation: Dict, target: unknown, number: number): Reading {
  const source = field(target, 'source');
  const url = idOf(source) ?? idOf(target);
  if (url === null) return refusal(at, 'no-address');
  const passage = passageOf(field(target, 'selector'));
  if (passage === null) return refusal(at, 'no-passage');
  const described = isDict(source) ? source : target;
  const created = said(annotation, (one) => instant(one, 'created'));
  const modified = instant(annotation, 'modified', 'generated');
  return asDraft(at, {
    id: recordId(annotation, url, number),
    created: created ?? modified ?? UNKNOWN_INSTANT,
    modified: modified ?? created ?? UNKNOWN_INSTANT,
    ...viaOf(textOf(field(annotation, 'id')), textOf(field(annotation, 'via'))),
    page: {
      url,
      title: textOf(field(described, 'title', 'name', 'label')) ?? '',
      lang: languageTag(textOf(field(described, 'language'))),
    },
    ...passage,
    ...bodiesOf(annotation),
    author: said(annotation, (one) => creatorOf(field(one, 'creator')) || null) ?? '',
  });
}

/** What an annotation says of itself; where it says nothing, what the first of its bodies says. */
function said<Value>(annotation: Dict, read: (one: unknown) => Value | null): Value | null {
  for (const one of [annotation, ...bodyList(annotation)]) {
    const value = read(one);
    if (value !== null) return value;
  }
  return null;
}

/** Lists and sets of targets opened; of a choice the first. */
function* targetsOf(target: unknown, depth: number): Generator {
  if (depth > 20) return;
  if (Array.isArray(target))
    for (const one of target as unknown[]) yield* targetsOf(one, depth + 1);
  else if (target !== undefined && target !== null) {
    const types = localNames(field(target, 'type', '@type'));
    const items = itemsOf(target);
    if (types.includes('Choice')) yield* targetsOf(items[0], depth + 1);
    else if (items.length > 0) yield* targetsOf(items, depth + 1);
    else yield target;
  }
}

/**
 * The annotation's UUID where it is one, else one derived from its IRI. A relative or missing id
 * says nothing outside its file: the address, or everything it says, stands in.
 */
function recordId(annotation: Dict, url: string, number: number): string {
  const id = idOf(field(annotation, 'canonical')) ?? textOf(field(annotation, 'id'));
  const own = id === null ? null : ownUuid(id);
  if (own !== null && number === 0) return own;
  const isAbsolute = id !== null && isIri(id);
  const isLocal = id === null || id === '' || id.startsWith('_:');
  const name = isLocal ? JSON.stringify(annotation) : isAbsolute ? id : `${id}\n${url}`;
  return derivedUuid(number === 0 ? name : `${name}\n${number}`);
}

function instant(value: unknown, ...names: string[]): string | null {
  const text = textOf(field(value, ...names));
  return text === null ? null : readInstant(text);
}

/** A tag that our schema knows; foreign fields such as `en, fr` are left out. */
function languageTag(text: string | null): string | null {
  return text !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(text) ? text : null;
}

/** Who wrote it: names, nicknames or addresses of the creators. Never an e-mail address. */
function creatorOf(creators: unknown): string {
  return listOf(creators)
    .map((one) => textOf(field(one, 'name', 'nickname')) ?? idOf(one))
    .filter((name) => name !== null && !name.startsWith('_:'))
    .join(', ');
}
