import { expect, it } from 'vitest';
import { EMPTY_FORM } from '../../../utils/annotation/draft.ts';
import { leaksIn, maskedDraft } from '../../../utils/annotation/leaks.ts';

const PHONE = '0612345678';
const row = { url: 'https://a.example/', archive: '', stance: 'limits' };
const draft = {
  quote: { prefix: 'قال 06', exact: '123456', suffix: '78 ثم' },
  form: {
    ...EMPTY_FORM,
    note: `هاتف ${PHONE}`,
    evidence: [
      { ...row, shows: 'nothing' },
      { ...row, shows: `x@a.example` },
    ],
  },
};

it('finds what stands across the edge of a passage, and names each field', () => {
  expect(leaksIn(draft)).toEqual([
    { field: 'quote', kinds: ['phone'] },
    { field: 'note', kinds: ['phone'] },
    { field: 'shows', kinds: ['email'] },
  ]);
});

it('masks all of it, and keeps every length', () => {
  const masked = maskedDraft(draft);
  expect(leaksIn(masked)).toEqual([]);
  expect(masked.quote.exact).toHaveLength(6);
  expect(masked.quote.prefix).toMatch(/^قال /u);
  expect(masked.form.note).toMatch(/^هاتف .{10}$/u);
  expect(masked.form.evidence[0]?.shows).toBe('nothing');
});
