/**
 * Our own format: the whole library, nothing left out and nothing added, one record a line. Equal
 * libraries give equal bytes (keys in the order of the schema, records in the order of the ids, no
 * date of the export), so two backups can be compared with any tool.
 */
import { libraryOf, lineOf, versionsOf, type Library } from '../library.ts';

/** The version of the format; a reader refuses what is newer than itself. */
export const SIYAQ_VERSION = 1;

/** Writes a library, in chunks of one record. */
export function* writeSiyaq(library: Library): Generator<string> {
  const { annotations, conflicts } = libraryOf(versionsOf(library));
  yield `{"format":"siyaq","version":${SIYAQ_VERSION},"annotations":[`;
  for (const [at, one] of annotations.entries()) yield `${at === 0 ? '\n' : ',\n'}${lineOf(one)}`;
  yield '\n],"conflicts":[';
  for (const [at, one] of conflicts.entries()) yield `${at === 0 ? '\n' : ',\n'}${lineOf(one)}`;
  yield '\n]}\n';
}
