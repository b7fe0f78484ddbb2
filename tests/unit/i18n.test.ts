/** What the interface puts together from strings. */
import { describe, expect, it } from 'vitest';
import { formatDate, formatLanguage, formatList } from '../../utils/i18n.ts';

const LOCALES = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' } as const;

describe.each(['ar', 'fr', 'en'] as const)('the interface in %s', (lang) => {
  it.each([[[]], [['A']], [['A', 'B']], [['A', 'B', 'C']], [['A', 'B', 'C', 'D']]])(
    'joins %o as the platform does',
    (names) => {
      const format = new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' });
      expect(formatList(names, lang)).toBe(format.format(names));
    },
  );

  it('names a language that has no string of its own', () => {
    const names = new Intl.DisplayNames(LOCALES[lang], { type: 'language' });
    expect(formatLanguage('de', lang)).toBe(names.of('de'));
    expect(formatLanguage('ar', lang)).toBe(names.of('ar'));
  });
});

it.each([
  ['2025-04-09', 'ar', '9\u00a0أبريل 2025'],
  ['2025-04-01/2025-05-02', 'fr', 'entre le 1er\u00a0avril et le 2\u00a0mai 2025'],
  ['2025-04-09/2025-04-10', 'fr', 'entre le 9 et le 10\u00a0avril 2025'],
] as const)('a day and its month stay on one line: %s in %s', (edtf, lang, words) => {
  expect(formatDate(edtf, lang)).toBe(words);
});
