/** What looks like personal data in a file about to be written, annotation by annotation. */
import { findLeaks, type Leak } from '../leak-guard.ts';
import type { Annotation } from '../annotation/schema.ts';
import type { Steps } from './steps.ts';
import type { Outgoing } from './write/outgoing.ts';

export interface LeakFinding {
  id: string;
  /** Field of the record, e.g. `note` or `evidence.0.shows`. */
  field: string;
  leaks: Leak[];
}

/**
 * Looks over every text that would leave.
 * @param records what the file will hold: `outgoing(…)`, or the library itself for our own format
 */
export function* leaksIn(records: readonly (Outgoing | Annotation)[]): Steps<LeakFinding[]> {
  const findings: LeakFinding[] = [];
  for (const [done, record] of records.entries()) {
    for (const [field, text] of textsOf(record)) {
      const leaks = findLeaks(text);
      if (leaks.length > 0) findings.push({ id: record.id, field, leaks });
    }
    yield done + 1;
  }
  return findings;
}

/** Every text that a person wrote or marked; codes, instants, ids and addresses hold no sentences. */
function* textsOf(record: Outgoing | Annotation): Generator<[string, string]> {
  const { quote, page } = record;
  yield ['page.title', page.title];
  yield ['quote.prefix', quote.prefix];
  yield ['quote.exact', quote.exact];
  yield ['quote.suffix', quote.suffix];
  yield ['newClaim', record.newClaim ?? ''];
  yield ['note', record.note];
  yield ['author', record.author];
  for (const [at, { shows }] of record.evidence.entries()) yield [`evidence.${at}.shows`, shows];
  for (const [at, tag] of record.tags.entries()) yield [`tags.${at}`, tag];
  for (const [at, { exact }] of record.sightings.entries())
    yield [`sightings.${at}.exact`, exact ?? ''];
}
