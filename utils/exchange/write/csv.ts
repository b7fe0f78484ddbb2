/**
 * A table for spreadsheets: one row an annotation, RFC 4180 (<https://www.rfc-editor.org/rfc/rfc4180>),
 * lines ended by CR LF, and a byte-order mark, without which Excel shows Arabic as garbage.
 *
 * Written here because every library we weighed brings a parser, a stream or a network call into
 * the package (papaparse: XMLHttpRequest; d3-dsv: `new Function`; csv-stringify: 80 kB).
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV
 * Injection"): the table is for reading, our own format for coming back.
 */
import type { Outgoing } from './outgoing.ts';

export const BYTE_ORDER_MARK = '\uFEFF';

/** Also behind spaces and line ends, which some spreadsheets cut off; full-width signs count too. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\p{Cc}]/u;

/** The columns in their order; names are for tools and the same in every language. */
export const COLUMNS: readonly (readonly [string, (one: Outgoing) => string | number | null])[] = [
  ['id', (one) => one.id],
  ['state', (one) => one.state],
  ['verdict', (one) => one.verdict],
  ['reasons', (one) => one.reasons.join('; ')],
  ['topic', (one) => one.claim?.topic ?? null],
  ['claim', (one) => one.claim?.id ?? null],
  ['new_claim', (one) => one.newClaim],
  ['quote', (one) => one.quote.exact],
  ['prefix', (one) => one.quote.prefix],
  ['suffix', (one) => one.quote.suffix],
  ['note', (one) => one.note],
  ['tags', (one) => one.tags.join('; ')],
  ['author', (one) => one.author],
  ['url', (one) => one.page.url],
  ['title', (one) => one.page.title],
  ['published', (one) => one.page.published],
  ['language', (one) => one.page.lang],
  ['evidence', (one) => one.evidence.map(evidenceLine).join('\n')],
  ['created', (one) => one.created],
  ['modified', (one) => one.modified],
  ['revision', (one) => one.rev],
  ['start', (one) => one.position?.start ?? null],
  ['end', (one) => one.position?.end ?? null],
  ['via', (one) => one.via],
];

function evidenceLine({ stance, url, archive, shows }: Outgoing['evidence'][number]): string {
  return [`${stance}:`, shows, url && `<${url}>`, archive && `<${archive}>`]
    .filter((part) => part)
    .join(' ');
}

/** Writes the table, in chunks of one row. */
export function* writeCsv(annotations: readonly Outgoing[]): Generator<string> {
  yield `${BYTE_ORDER_MARK}${COLUMNS.map(([name]) => name).join(',')}\r\n`;
  for (const one of annotations)
    yield `${COLUMNS.map(([, read]) => cell(read(one))).join(',')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
