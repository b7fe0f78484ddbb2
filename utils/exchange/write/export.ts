/** One door to all writers: a library and a wish in, the file's text out, in chunks of one record. */
import type { Library } from '../library.ts';
import type { Steps } from '../steps.ts';
import { writeClaimReview, type ReviewOptions } from './claim-review.ts';
import { writeCsv } from './csv.ts';
import { writeDossier } from './dossier.ts';
import { outgoing, type Omission, type OpenFormat } from './outgoing.ts';
import { writeSiyaq } from './siyaq.ts';
import { writeWebAnnotation } from './web-annotation.ts';

/** Our own format is a backup and always whole; the others can keep things back. */
export type ExportWish =
  { format: 'siyaq' } | ({ format: OpenFormat; omit?: readonly Omission[] } & ReviewOptions);

export const FORMATS = ['siyaq', 'web-annotation', 'claim-review', 'csv', 'dossier'] as const;

/** Writes a file; equal libraries and wishes give equal text. */
export function* exportChunks(library: Library, wish: ExportWish): Generator<string> {
  if (wish.format === 'siyaq') {
    yield* writeSiyaq(library);
    return;
  }
  const records = outgoing(library, wish.format, wish.omit);
  if (wish.format === 'web-annotation') yield* writeWebAnnotation(records);
  else if (wish.format === 'claim-review') yield* writeClaimReview(records, wish);
  else if (wish.format === 'csv') yield* writeCsv(records);
  else yield* writeDossier(records, wish);
}

/** The same in steps, as parts for a `Blob`. */
export function* exportSteps(library: Library, wish: ExportWish): Steps<string[]> {
  const parts: string[] = [];
  for (const chunk of exportChunks(library, wish)) yield parts.push(chunk);
  return parts;
}
