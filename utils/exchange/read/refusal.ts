/** Why something was not taken over: a code that every language has words for, and a detail. */
import type * as v from 'valibot';
import { getDotPath } from 'valibot';
import type { Words } from '../words.ts';

/** Reasons that concern a whole file. */
export const FILE_FAULTS = ['unreadable', 'too-big', 'too-deep', 'too-many', 'long-text', 'compressed', 'not-json', 'unknown-format', 'newer-version', 'unsafe-key', 'no-records'] as const; // prettier-ignore
/** Reasons that concern one record. */
export const RECORD_FAULTS = ['unsafe-key', 'not-a-record', 'no-passage', 'reply', 'no-address', 'field', 'field-long', 'field-address', 'unread', 'too-many'] as const; // prettier-ignore

export type FaultCode = (typeof FILE_FAULTS)[number] | (typeof RECORD_FAULTS)[number];

export interface Why {
  code: FaultCode;
  /** A field, a limit or a word of the file, for the sentence; may be empty. */
  detail: string;
}

export interface Refusal {
  /** Where in the file: a JSON pointer (RFC 6901), '' for the whole file. */
  at: string;
  why: Why;
}

/** A file of which nothing can be taken over. */
export class FileRefused extends Error {
  readonly why: Why;
  constructor(code: FaultCode, detail = '') {
    super(`the file cannot be read: ${code} ${detail}`.trim());
    this.name = 'FileRefused';
    this.why = { code, detail };
  }
}

export function refusal(at: string, code: FaultCode, detail = ''): Refusal {
  return { at, why: { code, detail } };
}

/** The first fault that a schema found, with the path of the field and, where it is one, the limit. */
export function refusalOf(at: string, issues: readonly v.BaseIssue<unknown>[]): Refusal {
  const [first] = issues;
  const path = first ? (getDotPath(first) ?? '') : '';
  if (first?.type === 'max_length')
    return refusal(at, 'field-long', `${path} (≤ ${String(first.requirement)})`);
  const isAddress = first?.type === 'check' && /(?:url|archive)$/u.test(path);
  return refusal(at, isAddress ? 'field-address' : 'field', path);
}

/** The reason in a person's language; says what to do where something can be done. */
export function whyInWords({ code, detail }: Why, { t }: Words): string {
  return t(`refused.${code}`, { detail });
}
