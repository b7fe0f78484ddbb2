/**
 * Ids for what comes from elsewhere: a UUID made from the foreign id (RFC 9562, version 5), so that
 * the same annotation taken over twice is one annotation.
 */
import { v5 } from 'uuid';

/** A UUID of our own, chosen at random once and for ever. */
const NAMESPACE = 'b1f0cf6e-0b6d-4f0b-9a53-6d0f5f0f7d35';
const OURS = /^(?:urn:uuid:)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/iu;

/** The UUID that an id already is, in small letters, or null. */
export function ownUuid(id: string): string | null {
  return OURS.exec(id)?.[1]?.toLowerCase() ?? null;
}

/** The UUID derived from any other name; equal names, equal UUIDs. */
export function derivedUuid(name: string): string {
  return v5(name.toWellFormed(), NAMESPACE);
}
