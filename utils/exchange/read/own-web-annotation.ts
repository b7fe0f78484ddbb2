/** A Web Annotation that Siyaq wrote, taken back whole; see `../write/web-annotation.ts`. */
import { readInstant, UNKNOWN_INSTANT } from '../instant.ts';
import { ownUuid } from '../foreign-id.ts';
import { checked, type Reading } from './record.ts';
import { passageOf } from './selectors.ts';
import { field, listOf, textOf, type Dict } from './untrusted.ts';

/** Reads an annotation that carries our own fields. */
export function readOwnAnnotation(at: string, given: Dict): Reading {
  const target = listOf(field(given, 'target'))[0];
  const bodies = listOf(field(given, 'body'));
  const purpose = (name: string) => bodies.filter((body) => field(body, 'purpose') === name);
  const value = (name: string) => textOf(field(purpose(name)[0], 'value'));
  const [claim] = purpose('classifying');
  const created = instant(field(given, 'created'));
  const via = textOf(field(given, 'via'));
  return checked(at, {
    id: ownUuid(textOf(field(given, 'id')) ?? ''),
    rev: field(given, 'siyaq:rev'),
    created,
    modified: instant(field(given, 'modified')),
    deleted: null,
    ...(via !== null && { via }),
    page: {
      url: textOf(field(target, 'source')),
      title: textOf(field(target, 'siyaq:title')) ?? '',
      published: textOf(field(target, 'siyaq:published')),
      lang: textOf(field(target, 'siyaq:lang')),
    },
    ...passageOf(field(target, 'selector')),
    claim:
      claim === undefined
        ? null
        : { topic: field(claim, 'siyaq:topic'), id: field(claim, 'siyaq:claim') },
    newClaim: value('describing'),
    verdict: value('assessing'),
    reasons: listOf(field(given, 'siyaq:reasons')),
    note: value('commenting') ?? '',
    evidence: purpose('linking').map((body) => ({
      url: field(body, 'source'),
      archive: textOf(field(body, 'siyaq:archive')),
      shows: textOf(field(body, 'siyaq:shows')) ?? '',
      stance: field(body, 'siyaq:stance'),
    })),
    tags: purpose('tagging').map((body) => field(body, 'value')),
    author: textOf(field(field(given, 'creator'), 'name')) ?? '',
    state: field(given, 'siyaq:state'),
    sightings: listOf(field(given, 'siyaq:sightings')).map((one) => ({
      at: instant(field(one, 'siyaq:at')),
      outcome: field(one, 'siyaq:outcome'),
      exact: textOf(field(one, 'siyaq:exact')),
    })),
  });
}

/** Kept back or never known: the schema wants an instant. An unreadable one is handed on, refused. */
function instant(value: unknown): unknown {
  if (value === undefined) return UNKNOWN_INSTANT;
  return readInstant(textOf(value) ?? '') ?? value;
}
