/**
 * The leak guard over an annotation: what in its texts looks like somebody's personal data, and the
 * same texts masked. It warns; the person decides. Pure.
 */
import { findLeaks, maskLeaks, type Leak, type LeakKind } from '../leak-guard.ts';
import type { Draft } from './draft.ts';

/** The texts of an annotation that are looked over; `shows`: of all its evidence. */
export type GuardedField = 'quote' | 'newClaim' | 'note' | 'shows' | 'tags' | 'author';

/** What was found in one of them. */
export interface FieldLeak {
  field: GuardedField;
  kinds: LeakKind[];
}

type Guarded = Pick<Draft, 'quote' | 'form'>;

/** Looks an annotation over, the context of its passage included. */
export function leaksIn({ quote, form }: Guarded): FieldLeak[] {
  const texts: [GuardedField, string][] = [
    ['quote', quote.prefix + quote.exact + quote.suffix],
    ['newClaim', form.newClaim],
    ['note', form.note],
    ['shows', form.evidence.map((row) => row.shows).join('\n')],
    ['tags', form.tags],
    ['author', form.author],
  ];
  return texts.flatMap(([field, text]) => {
    const kinds = [...new Set(findLeaks(text).map((leak: Leak) => leak.kind))];
    return kinds.length > 0 ? [{ field, kinds }] : [];
  });
}

/** Masks what was found; every text keeps its length, so offsets stay right. */
export function maskedDraft<Kind extends Guarded>(draft: Kind): Kind {
  const { quote, form } = draft;
  const whole = mask(quote.prefix + quote.exact + quote.suffix);
  const end = quote.prefix.length + quote.exact.length;
  return {
    ...draft,
    quote: {
      prefix: whole.slice(0, quote.prefix.length),
      exact: whole.slice(quote.prefix.length, end),
      suffix: whole.slice(end),
    },
    form: {
      ...form,
      newClaim: mask(form.newClaim),
      note: mask(form.note),
      evidence: form.evidence.map((row) => ({ ...row, shows: mask(row.shows) })),
      tags: mask(form.tags),
      author: mask(form.author),
    },
  };
}

function mask(text: string): string {
  return maskLeaks(text, findLeaks(text));
}
