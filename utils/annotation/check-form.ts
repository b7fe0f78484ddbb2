/**
 * From the form as typed to what can be saved, or to what must be mended first. A draft may be
 * unfinished; what is called ready says what was found, why, and on what it rests. Pure.
 */
import * as v from 'valibot';
import { DraftFormSchema, type Draft, type DraftForm } from './draft.ts';
import { AnnotationInputSchema, type AnnotationInput } from './input.ts';
import { AddressSchema } from './schema.ts';

/** What is wrong with a field; each has a message that says what to do. */
export type FaultCode =
  | 'address'
  | 'archive'
  | 'long'
  | 'many'
  | 'claim'
  | 'verdict'
  | 'reason'
  | 'evidence'
  | 'shows'
  | 'author'
  | 'other';

export interface Fault {
  /** The field as the form names it: `note`, `evidence.0.url`. */
  field: string;
  code: FaultCode;
  /** Of `long` the most UTF-16 units, of `many` the most entries. */
  most?: number;
}

/** Commas of three languages, semicolons, line breaks. */
const BETWEEN_TAGS = /[,،;؛\n]/u;

/** The tags of one typed line, each once, without blanks and number signs around them. */
export function tagsOf(typed: string): string[] {
  const tags = typed.split(BETWEEN_TAGS).map((tag) => tag.trim().replace(/^#+\s*/u, ''));
  return [...new Set(tags)].filter((tag) => tag !== '');
}

/** @returns what to save, or every fault in the order of the form */
export function checkForm(draft: Draft): { input: AnnotationInput } | { faults: Fault[] } {
  const evidence = rowsOf(draft.form);
  const faults = [...incomplete(draft.form), ...evidenceFaults(evidence, draft.form)];
  if (faults.length > 0) return { faults };
  const { id, page, quote, position, form } = draft;
  const parsed = v.safeParse(AnnotationInputSchema, {
    ...{ id, page, quote, position, claim: form.claim },
    newClaim: form.claim || form.newClaim.trim() === '' ? null : form.newClaim.trim(),
    verdict: form.verdict || null,
    reasons: form.reasons,
    note: form.note,
    evidence: evidence.map(({ url, archive, shows, stance }) => ({
      url: url.trim(),
      archive: archive.trim() || null,
      shows,
      stance: stance || 'supports',
    })),
    tags: tagsOf(form.tags),
    author: form.author.trim(),
    state: form.state,
  });
  return parsed.success ? { input: parsed.output } : { faults: parsed.issues.map(faultOf) };
}

type Row = DraftForm['evidence'][number] & { at: number };

/** Rows in which something stands, with their places in the form. */
function rowsOf({ evidence }: DraftForm): Row[] {
  return evidence
    .map((row, at) => ({ ...row, at }))
    .filter(({ url, archive, shows }) => (url + archive + shows).trim() !== '');
}

function incomplete(form: DraftForm): Fault[] {
  if (form.state === 'draft') return [];
  const missing: [boolean, string, FaultCode][] = [
    [!form.claim && form.newClaim.trim() === '', 'claim', 'claim'],
    [form.verdict === '', 'verdict', 'verdict'],
    [form.reasons.length === 0, 'reasons', 'reason'],
    [rowsOf(form).length === 0, 'evidence', 'evidence'],
    [form.author.trim() === '', 'author', 'author'],
  ];
  return missing.filter(([is]) => is).map(([, field, code]) => ({ field, code }));
}

function evidenceFaults(rows: readonly Row[], { state }: DraftForm): Fault[] {
  return rows.flatMap(({ at, url, archive, shows }) => {
    const field = (name: string) => `evidence.${at}.${name}`;
    const faults: Fault[] = [];
    if (!isAddress(url)) faults.push({ field: field('url'), code: 'address' });
    if (archive.trim() && !isAddress(archive))
      faults.push({ field: field('archive'), code: 'archive' });
    if (state !== 'draft' && shows.trim() === '')
      faults.push({ field: field('shows'), code: 'shows' });
    return faults;
  });
}

function isAddress(typed: string): boolean {
  return v.is(AddressSchema, typed.trim());
}

/**
 * What makes a draft too large to be kept: only sizes, nothing unfinished.
 * @returns the first field that is too large, or null
 */
export function tooLarge(form: DraftForm): Fault | null {
  const parsed = v.safeParse(DraftFormSchema, form);
  return parsed.success ? null : faultOf(parsed.issues[0]);
}

function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const [field = 'note'] = (v.getDotPath(issue) ?? '').split('.');
  if (issue.type !== 'max_length') return { field, code: 'other' };
  const code = Array.isArray(issue.input) ? 'many' : 'long';
  return { field, code, most: (issue as v.MaxLengthIssue<string, number>).requirement };
}
