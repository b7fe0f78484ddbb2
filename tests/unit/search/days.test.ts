import { describe, expect, it } from 'vitest';
import { dayTerms, readDays } from '../../../utils/search/days.ts';
import { foldText } from '../../../utils/text/fold.ts';
import { tokenise } from '../../../utils/text/tokens.ts';

const terms = (text: string) =>
  readDays(tokenise(foldText(text)).map((token) => token.text)).map((day) => dayTerms(day)[0]);

describe('days in words', () => {
  it.each([
    ['9 أبريل 2025', '@2025-04-09'],
    ['٩ نيسان', '@04-09'],
    ['9 avril', '@04-09'],
    ['April 9, 2025', '@2025-04-09'],
    ['09/04/2025', '@2025-04-09'],
    ['2025-04-09', '@2025-04-09'],
    ['غشت 2025', '@2025-08'],
    ['أفريل', '@04'],
    ['en juin', '@06'],
  ])('%s → %s', (text, term) => {
    expect(terms(text)).toEqual([term]);
  });

  it.each(['loi 09-08', '8', '53 574', '2025', '45 avenue', '13/45/2025'])('%s is none', (text) => {
    expect(terms(text)).toEqual([]);
  });

  it.each(['ar-MA', 'ar-DZ', 'ar-SY', 'ar', 'fr', 'en'])('knows the months of %s', (locale) => {
    const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    const names = Array.from({ length: 12 }, (_, at) => format.format(Date.UTC(2025, at, 1)));
    // Levantine names of two words are left out.
    const single = [...names.entries()].filter(([, name]) => !name.includes(' '));
    expect(single.length).toBeGreaterThanOrEqual(8);
    for (const [at, name] of single)
      expect(terms(`9 ${name} 2025`), name).toEqual([
        `@2025-${String(at + 1).padStart(2, '0')}-09`,
      ]);
  });

  it('may be asked for more widely', () => {
    expect(dayTerms({ day: 9, month: 4, year: 2025 })).toEqual([
      '@2025-04-09',
      '@04-09',
      '@2025-04',
      '@04',
    ]);
  });
});
