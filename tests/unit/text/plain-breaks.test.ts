import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { plainBreaks } from '../../../utils/text/plain-breaks.ts';
import { segmented } from '../../../utils/text/sentences.ts';

const PAGES = join(import.meta.dirname, '../../pages');
const SIGNS = [...'اتيwZéÉœßًّ0123٣.!?؟,:;،؛()«»"\'’“”/%–— \u00a0-…\u0640٪'];

it('ends sentences where the segmenter does, in any string of letters, figures and signs', () => {
  const word = fc.constantFrom('نعم', 'حاليًا', 'mot', 'Mot', '12', '1.5', 'fin.', 'كلمة؟ ', '. ');
  const text = fc.array(fc.oneof(word, fc.constantFrom(...SIGNS))).map((parts) => parts.join(''));
  let plain = 0;
  fc.assert(
    fc.property(text, fc.constantFrom('ar', 'fr', 'en'), (paragraph, lang) => {
      const ends = paragraph && plainBreaks(paragraph);
      if (!ends) return;
      if (ends.length > 1) plain++;
      expect(ends).toEqual(segmented(paragraph, lang));
    }),
    { numRuns: 20_000 },
  );
  expect(plain).toBeGreaterThan(500);
});

it('needs no segmenter for most paragraphs of the test pages, and agrees with it on all of them', () => {
  const paragraphs = readdirSync(PAGES).flatMap((slug) =>
    [
      ...readFileSync(join(PAGES, slug, 'page.html'), 'utf8').matchAll(/<p[^>]*>([^<\n]{40,})</gu),
    ].map(([, text = '']) => text),
  );
  const told = paragraphs.map((one) => plainBreaks(one));
  for (const [at, ends] of told.entries())
    if (ends) expect(ends).toEqual(segmented(paragraphs[at] ?? '', 'fr'));
  expect(told.filter(Boolean).length).toBeGreaterThan(paragraphs.length * 0.8);
});

it('leaves to the segmenter what it cannot tell', () => {
  for (const text of ['Fin... Ou non', 'A.B. dit', 'قال.ثم', 'لا! - نعم', 'متـــى'])
    expect(plainBreaks(text)).toBeNull();
});
