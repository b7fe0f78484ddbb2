import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../utils/text/fold.ts';
import { roughFold } from '../../../utils/text/rough-fold.ts';

const texts = ['ar', 'ary', 'fr', 'en'].flatMap((lang) =>
  readFileSync(join(import.meta.dirname, `../../corpus/${lang}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text),
);
/** What a gate may ask for: three letters or more of one script. */
const words = (folded: string) => folded.match(/[a-z]{3,}|[ء-ي]{3,}/g) ?? [];
const lost = (text: string) => {
  const rough = roughFold(text);
  return words(foldText(text)).filter((word) => !rough.includes(word));
};

describe('roughFold', () => {
  it('makes just the words that foldText makes, of ordinary texts', () => {
    const same = texts.filter(
      (text) => words(roughFold(text)).join(' ') === words(foldText(text)).join(' '),
    );
    expect(same.length / texts.length).toBeGreaterThan(0.9);
    for (const text of texts) expect(lost(text), text).toEqual([]);
  });

  it('loses no word, whatever stands in it', () => {
    // Chinese and Korean signs are thousands of one kind.
    const ranges = [[0, 0x3400], [0xa000, 0xac00], [0xd800, 0x10400], [0x1d000, 0x1f700]] as const; // prettier-ignore
    const codes = ranges.flatMap(([from, to]) =>
      Array.from({ length: to - from }, (_, at) => from + at),
    );
    for (const code of codes) {
      const character = String.fromCodePoint(code);
      for (const text of [`abc${character}def`, `ضمن${character}صند`])
        if (lost(text).length > 0) expect.fail(`${text} (${code.toString(16)})`);
    }
  });

  it('loses no word of any text', () => {
    const letters = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code));
    const letter = fc.oneof(
      fc.constantFrom(...letters, 'ﷲ', 'ﬁ', 'Ａ', '\ufeff', 'ݣ', '\u{1d400}', '\u{1f4b6}', 'ﷺ'),
      fc.constantFrom(...'اللهىةأإآئؤكيœÉçœ .…·\n\t\u00a0\u0640\u064e'),
      fc.constantFrom(...'ab ب. '),
    );
    const text = fc.array(letter, { maxLength: 14 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (one) => {
        expect(lost(one), one).toEqual([]);
      }),
      { numRuns: 30_000 },
    );
  });

  it.each(['C.N.S.S', 'C N S S', 'СNSS', 'ᴄɴss', 'ＣＮＳＳ', '𝐂𝐍𝐒𝐒', 'CΝSS', 'c\u{e0100}nss'])(
    'reads «%s»',
    (text) => {
      expect(roughFold(`قبل ${text} بعد`)).toContain('cnss');
    },
  );

  it.each(['ا ل ا ج ت م ا ع ي', 'االجتماعي', 'الاجتمـــاعي', 'ﺍﻻﺟﺘﻤﺎﻋﻲ'])('reads «%s»', (text) => {
    expect(roughFold(`قبل ${text} بعد`)).toContain('الاجتماعي');
  });
});
