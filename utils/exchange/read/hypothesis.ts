/**
 * Exports of Hypothesis: the client's own file (`{export_date, annotations: […]}`), answers of its
 * API (`{total, rows: […]}`) and plain lists of such rows. Not the W3C's model: flat
 * RangeSelectors, no context (https://h.readthedocs.io/en/latest/api-reference/).
 */
import { derivedUuid } from '../foreign-id.ts';
import { readInstant, UNKNOWN_INSTANT } from '../instant.ts';
import { passageOf } from './selectors.ts';
import { viaOf } from './via.ts';
import { asDraft, type Reading } from './record.ts';
import { refusal } from './refusal.ts';
import { field, listOf, textOf } from './untrusted.ts';

/** The address under which Hypothesis' own JSON-LD names an annotation: one id for both forms. */
const ADDRESS = 'https://hypothes.is/a/';

/**
 * Reads one row. User, dates, tags and address are kept as they stand; groups and permissions have
 * no counterpart here.
 */
export function readHypothesisRow(at: string, row: unknown): Reading {
  const [target] = listOf(field(row, 'target'));
  const url = textOf(field(row, 'uri', 'url')) ?? textOf(field(target, 'source'));
  if (url === null) return refusal(at, 'no-address');
  const passage = passageOf(field(target, 'selector'));
  if (passage === null)
    return refusal(
      at,
      listOf(field(row, 'references', 'refs')).length > 0 ? 'reply' : 'no-passage',
    );
  const id = textOf(field(row, 'id'));
  const created = instant(row, 'created') ?? instant(row, 'updated') ?? UNKNOWN_INSTANT;
  return asDraft(at, {
    id: derivedUuid(id === null ? JSON.stringify(row) : ADDRESS + id),
    created,
    modified: instant(row, 'updated') ?? created,
    ...viaOf(id === null ? null : ADDRESS + id),
    page: { url, title: titleOf(row), lang: null },
    ...passage,
    note: textOf(field(row, 'text')) ?? '',
    tags: listOf(field(row, 'tags')).filter((tag) => typeof tag === 'string'),
    author: textOf(field(row, 'user')) ?? '',
  });
}

function instant(row: unknown, name: string): string | null {
  const text = textOf(field(row, name));
  return text === null ? null : readInstant(text);
}

/** The API gives a list of titles, older exports a text. */
function titleOf(row: unknown): string {
  return textOf(field(field(row, 'document'), 'title')) ?? textOf(field(row, 'title')) ?? '';
}
