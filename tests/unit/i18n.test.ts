/** What the interface puts together from strings. */
import { describe, expect, it } from 'vitest';
import { formatLanguage, formatList } from '../../utils/i18n.ts';

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
