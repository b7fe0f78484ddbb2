import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../utils/text/fold.ts';
import { quickFold } from '../../../utils/text/quick-fold.ts';

const texts = ['ar', 'ary', 'fr', 'en'].flatMap((lang) =>
  readFileSync(join(import.meta.dirname, `../../corpus/${lang}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text),
);
const words = (folded: string) => folded.match(/[\p{L}]+/gu) ?? [];

describe('quickFold', () => {
  it('makes the words that foldText makes, of nearly every text', () => {
    const folded = texts.map((text) => [quickFold(text), foldText(text)] as const);
    for (const [quick, exact] of folded)
      if (quick !== null) expect(words(quick)).toEqual(words(exact));
    const quick = folded.filter(([one]) => one !== null).length;
    expect(quick / folded.length).toBeGreaterThan(0.9);
  });

  it('agrees with foldText on any text, or says that it cannot tell', () => {
    const letters = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code));
    const letter = fc.oneof(
      fc.constantFrom(...letters, 'ﷲ', 'ﬁ', 'Ａ', '\ufeff', 'ݣ', '\u{1d400}'),
      fc.constantFrom(...'اللهىةأإآئؤكيœÉçœ .…·\n\t\u00a0\u0640\u064e'),
    );
    let told = 0;
    const one = (text: string) => {
      const quick = quickFold(text);
      if (quick === null) return;
      told++;
      expect(words(quick), text).toEqual(words(foldText(text)));
    };
    letters.forEach(one);
    fc.assert(
      fc.property(
        fc.array(letter, { maxLength: 12 }).map((all) => all.join('')),
        one,
      ),
      {
        numRuns: 20_000,
      },
    );
    expect(told).toBeGreaterThan(1000);
  });

  it.each(['C.N.S.S', 'C N S S', 'ا ل ض م ا ن', 'الضمان االجتماعي', 'СNSS', 'ᴄɴss', 'ＣＮＳＳ'])(
    'leaves «%s» to foldText',
    (text) => {
      expect(quickFold(`قبل ${text} بعد`)).toBeNull();
    },
  );
});
