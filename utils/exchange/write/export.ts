/** One door to all writers: a library and a wish in, the file's text out, in chunks of one record. */
import type { Library } from '../library.ts';
import type { Steps } from '../steps.ts';
import { writeClaimReview, type ReviewOptions } from './claim-review.ts';
import { writeCsv } from './csv.ts';
import { writeDossier } from './dossier.ts';
import { outgoing, outgoingSteps, type Omission, type OpenFormat, type Outgoing } from './outgoing.ts'; // prettier-ignore
import { writeSiyaq } from './siyaq.ts';
import { writeWebAnnotation } from './web-annotation.ts';

/** Our own format is a backup and always whole; the others can keep things back. */
export type ExportWish =
  { format: 'siyaq' } | ({ format: OpenFormat; omit?: readonly Omission[] } & ReviewOptions);

export const FORMATS = ['siyaq', 'web-annotation', 'claim-review', 'csv', 'dossier'] as const;

/** Writes a file; equal libraries and wishes give equal text. */
export function* exportChunks(library: Library, wish: ExportWish): Generator<string> {
  if (wish.format === 'siyaq') yield* writeSiyaq(library);
  else yield* openChunks(outgoing(library, wish.format, wish.omit), wish);
}

type OpenWish = Exclude<ExportWish, { format: 'siyaq' }>;

function openChunks(records: readonly Outgoing[], wish: OpenWish): Generator<string> {
  if (wish.format === 'web-annotation') return writeWebAnnotation(records);
  if (wish.format === 'claim-review') return writeClaimReview(records, wish);
  return wish.format === 'csv' ? writeCsv(records) : writeDossier(records, wish);
}

/** UTF-16 units of a part: a megabyte at once takes the browser too long to encode. */
const PART = 1 << 17;

/**
 * The same in steps of one record, as parts for a `Blob`.
 * @param pack makes a part of a stretch of the text, so that encoding is done in steps too
 */
export function* exportSteps<Part>(
  library: Library,
  wish: ExportWish,
  pack: (text: string) => Part,
): Steps<Part[]> {
  const chunks =
    wish.format === 'siyaq'
      ? writeSiyaq(library)
      : openChunks(yield* outgoingSteps(library, wish.format, wish.omit), wish);
  const parts: Part[] = [];
  let text = '';
  let done = 0;
  for (const chunk of chunks) {
    text += chunk;
    if (text.length >= PART) {
      parts.push(pack(text));
      text = '';
    }
    yield ++done;
  }
  return [...parts, pack(text)];
}
