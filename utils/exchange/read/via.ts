/** The name that an annotation has elsewhere, kept beside our own id, so that it can be found there. */
import { LIMITS } from '../../annotation/schema.ts';
import { ownUuid } from '../foreign-id.ts';

/** Whether a text is an absolute IRI: one that means the same outside its file. */
export function isIri(id: string): boolean {
  return /^[a-z][a-z\d+.-]*:/iu.test(id);
}

/**
 * The field `via` of a record.
 * @param id the annotation's id in its file; a UUID is our own id already and says nothing more
 * @param via what the file itself says of an earlier place, for an id that says nothing
 */
export function viaOf(id: string | null, via: string | null = null): { via?: string } {
  const names = [id !== null && ownUuid(id) === null ? id : null, via];
  const name = names.find((one) => one !== null && isIri(one) && one.length <= LIMITS.address);
  return typeof name === 'string' ? { via: name } : {};
}
