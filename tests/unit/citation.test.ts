import { describe, expect, it } from 'vitest';
import { citeClaim } from '../../utils/citation.ts';
import type { FactSheet } from '../../utils/fact-sheet.ts';
import type { Claim, LocalText, Source } from '../../utils/packs/schema.ts';
import { parseEdtf } from '../../utils/verdict/time.ts';

const text = (en: string): LocalText => ({ ar: `ع ${en}`, fr: `f ${en}`, en });
const source = (id: string, more: Partial<Source>): Source => ({
  id,
  publisher: `Paper ${id}`,
  kind: 'copy',
  lang: 'fr',
  date: '2031-05-04',
  title: text(`title ${id}`),
  seen: 'whole',
  derivesFrom: ['notice'],
  link: false,
  ...more,
});
const claim: Claim = {
  id: 'cards-lost',
  display: 'core',
  statement: text('The library lost its cards.'),
  evidence: [{ origin: 'notice', stance: 'supports', knowledge: 'admission' }],
  history: [
    { from: '2031-05-01', verdict: 'unverified', origins: [], reason: text('Nobody knew.') },
    { from: '2031-05-04', verdict: 'confirmed', origins: ['notice'], reason: text('It says so.') },
  ],
  limits: text('Not all of them.'),
};
const sheet: FactSheet = {
  topic: { id: 'lost', title: text('Lost'), summary: text('Lost'), knownUpTo: '2031-06-01' },
  claims: [claim],
  events: [],
  origins: [
    { id: 'notice', kind: 'statement', by: ['library'], date: '2031-05-04', title: text('Notice') },
  ],
  sources: [
    source('a', { link: true, url: 'https://paper.example/a' }),
    source('b', { url: 'https://paper.example/unlinked' }),
    source('c', { withheld: true, title: null }),
  ],
  bodies: [{ id: 'library', kind: 'institution', name: text('The library') }],
};

describe('citeClaim', () => {
  it('holds wording, both verdicts with their days, reasons, speakers and sources', () => {
    expect(citeClaim(claim, sheet, parseEdtf('2031-05-02'), 'en').split('\n')).toEqual([
      '«The library lost its cards.»',
      '2 May 2031: Unverified. Nobody knew.',
      'Facts known up to 1 June 2031: Confirmed. It says so. (The library)',
      'Limits: Not all of them.',
      '',
      'Evidence and sources:',
      '• Supports: Notice (4 May 2031)',
      '  – Paper a, 4 May 2031, title a',
      '    https://paper.example/a',
      '  – Paper b, 4 May 2031, title b',
      '  – Paper c, 4 May 2031',
      '',
      'Siyaq',
    ]);
  });

  it('says one verdict where the article’s day had the same, or has none', () => {
    for (const article of [parseEdtf('2031-05-20'), null])
      expect(citeClaim(claim, sheet, article, 'en')).not.toContain('Unverified');
  });

  it('is in the language that was chosen, and never leads where we may not', () => {
    const arabic = citeClaim(claim, sheet, parseEdtf('2031-05-02'), 'ar');
    expect(arabic).toContain('«ع The library lost its cards.»');
    expect(arabic).toContain('مؤكَّد');
    expect(arabic).not.toContain('unlinked');
  });
});
