/**
 * What leaves: annotations as every format but our own writes them, after the person's wish to keep
 * addresses, times or notes back. All writers and the list of contents see only this, so what was
 * kept back cannot slip into a file.
 */
import type { Annotation, AnnotationEvidence, Sighting } from '../../annotation/schema.ts';
import { UNKNOWN_INSTANT } from '../instant.ts';
import { byUnits, type Library } from '../library.ts';
import { finish, type Steps } from '../steps.ts';

/** What can be kept back: every web address; when the person worked; the person's own words. */
export const OMISSIONS = ['addresses', 'times', 'notes'] as const;
export type Omission = (typeof OMISSIONS)[number];

/** The interchange formats; our own is always whole, see `siyaq.ts`. */
export const OPEN_FORMATS = ['web-annotation', 'claim-review', 'csv', 'dossier'] as const;
export type OpenFormat = (typeof OPEN_FORMATS)[number];

/** An annotation without what is kept back: null where it is missing, '' for a note. */
export interface Outgoing extends Omit<
  Annotation,
  'created' | 'modified' | 'deleted' | 'via' | 'page' | 'evidence' | 'sightings'
> {
  created: string | null;
  modified: string | null;
  via: string | null;
  page: Omit<Annotation['page'], 'url'> & {
    url: string | null;
    /** Pages are numbered from 1 in the order of the file, also when addresses are kept back. */
    number: number;
  };
  evidence: (Omit<AnnotationEvidence, 'url'> & { url: string | null })[];
  sightings: (Omit<Sighting, 'at'> & { at: string | null })[];
}

/**
 * Chooses and trims what a file will hold, in the order of the ids. What lies in the bin stays
 * there; a ClaimReview is published, so only what is reviewed and judged becomes one. In steps of
 * one annotation, which count nothing: this is before the work that a person waits for.
 */
export function* outgoingSteps(
  library: Library,
  format: OpenFormat,
  omit: readonly Omission[] = [],
): Steps<Outgoing[]> {
  const pages = new Map<string, number>();
  const without = new Set(omit);
  const records: Outgoing[] = [];
  const leaving = library.annotations.filter((one) => leaves(one, format));
  for (const one of leaving.sort((a, b) => byUnits(a.id, b.id))) {
    const number = pages.get(one.page.url) ?? pages.size + 1;
    pages.set(one.page.url, number);
    records.push(trimmed(one, number, without));
    yield 0;
  }
  return records;
}

/** The same at once. */
export function outgoing(
  library: Library,
  format: OpenFormat,
  omit: readonly Omission[] = [],
): Outgoing[] {
  return finish(outgoingSteps(library, format, omit));
}

/** Whether an annotation goes into a file of this format. */
export function leaves(annotation: Annotation, format: OpenFormat): boolean {
  if (annotation.deleted !== null) return false;
  return (
    format !== 'claim-review' || (annotation.state === 'reviewed' && annotation.verdict !== null)
  );
}

function trimmed(given: Annotation, number: number, omit: ReadonlySet<Omission>): Outgoing {
  const address = <Given>(url: Given) => (omit.has('addresses') ? null : url);
  const instant = (at: string) => (omit.has('times') || at === UNKNOWN_INSTANT ? null : at);
  const words = (text: string) => (omit.has('notes') ? '' : text);
  return {
    ...given,
    created: instant(given.created),
    modified: instant(given.modified),
    via: address(given.via ?? null),
    page: { ...given.page, url: address(given.page.url), number },
    note: words(given.note),
    evidence: given.evidence.map((one) => ({
      ...one,
      url: address(one.url),
      archive: address(one.archive),
      shows: words(one.shows),
    })),
    sightings: given.sightings.map((one) => ({ ...one, at: instant(one.at) })),
  };
}
