import { describe, expect, it } from 'vitest';
import { foldText } from '../../../utils/text/fold.ts';
import { stemStarts, tokenise } from '../../../utils/text/tokens.ts';

const words = (text: string) => tokenise(foldText(text)).map((token) => token.text);

describe('tokenise', () => {
  it('separates Arabic letters from Latin ones', () => {
    expect(words('فCNSS والـcndp')).toEqual(['ف', 'cnss', 'وال', 'cndp']);
  });

  it('keeps a grouped number whole, whatever separates its groups', () => {
    for (const number of ['1.996.026', '1,996,026', '1 996 026', '١٬٩٩٦٬٠٢٦'.replaceAll('٬', '.')])
      expect(words(`نحو ${number} شخص`)).toHaveLength(3);
  });

  it('takes a year and a number behind it for two', () => {
    expect(words('2025 499 881')).toEqual(['2025', '499 881']);
  });
});

describe('stemStarts', () => {
  const stems = (word: string) => stemStarts(word).map((start) => word.slice(start));

  it('finds no stem in a single Arabic letter, and all of any other word', () => {
    for (const letter of 'وصا') expect(stems(letter)).toEqual([]);
    for (const word of ['a', 'cnss', 'صندوق']) expect(stems(word)).toEqual([word]);
  });

  it.each(['للضمان', 'والضمان', 'بالضمان', 'وللضمان', 'الضمان', 'فالضمان'])(
    'finds ضمان in %s',
    (word) => {
      expect(stems(word)).toContain('ضمان');
    },
  );

  it('cuts nothing from a Latin word', () => {
    expect(stems('leaks')).toEqual(['leaks']);
  });

  it('leaves at least two letters', () => {
    expect(stems('ولب').every((stem) => stem.length >= 2)).toBe(true);
  });
});
