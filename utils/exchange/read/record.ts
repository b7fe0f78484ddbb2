/** A record of ours made from foreign fields: the schema has the last word on every one of them. */
import * as v from 'valibot';
import { AnnotationSchema, type Annotation } from '../../annotation/schema.ts';
import { refusalOf, type Refusal } from './refusal.ts';

/** One entry of a file: a record, or why there is none. */
export type Reading = { record: Annotation } | Refusal;

/** Checks a candidate; the record is a new object made by the schema, field by field. */
export function checked(at: string, candidate: unknown): Reading {
  const result = v.safeParse(AnnotationSchema, candidate, { abortEarly: true });
  return result.success ? { record: result.output } : refusalOf(at, result.issues);
}

/** What we know of a foreign annotation; the rest begins as in a new record. */
export type Foreign = Pick<
  Annotation,
  'id' | 'created' | 'modified' | 'via' | 'quote' | 'position' | 'note' | 'tags' | 'author'
> & { page: Pick<Annotation['page'], 'url' | 'title' | 'lang'> };

/** A foreign annotation as a record: a draft, for nobody here has looked at it. */
export function asDraft(at: string, foreign: Foreign): Reading {
  return checked(at, {
    ...foreign,
    rev: 1,
    deleted: null,
    page: { ...foreign.page, published: null },
    tags: cleanTags(foreign.tags),
    claim: null,
    newClaim: null,
    verdict: null,
    reasons: [],
    evidence: [],
    state: 'draft',
    sightings: [],
  });
}

function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];
}
