/** An annotation as a draft, to be edited. Pure. */
import type { Draft } from './draft.ts';
import type { Annotation } from './schema.ts';

/** Between tags in the one field in which they are typed. */
const JOINT = ', ';

/** The form as it was filled in; saving it makes the next version. */
export function draftOf(annotation: Annotation): Draft {
  const { id, rev, page, quote, position, claim, verdict, reasons, note, author, state } =
    annotation;
  return {
    ...{ id, base: rev, page, quote, position },
    form: {
      ...{ claim, reasons, note, author, state },
      newClaim: annotation.newClaim ?? '',
      verdict: verdict ?? '',
      evidence: annotation.evidence.map((row) => ({ ...row, archive: row.archive ?? '' })),
      tags: annotation.tags.join(JOINT),
    },
  };
}
