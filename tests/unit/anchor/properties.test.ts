import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { anchorWithDiff } from '../../../utils/anchor/anchor-diff.ts';
import { anchorIn, openText } from '../../../utils/anchor/anchor.ts';
import { describe } from '../../../utils/anchor/describe.ts';

/** Text as hostile as it comes: marks, tatweel, joiners, bidi signs, digits, halves of pairs. */
const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'ابتسلمنوي ةأإى ') },
  { weight: 3, arbitrary: fc.constantFrom(...'\u064e\u0651\u0640\u0670\u0654') },
  { weight: 4, arbitrary: fc.constantFrom(...'aeés cdn’\'"«».,?؟-1234٥٦ \n') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '👩‍👩‍👧',
      '🇲🇦',
      '\ud83d',
      '\udea8',
      '\u200f',
      '\u200d',
      '\ufe0f',
      '\ufdfa',
      'ﻻ',
      '½',
      '\u00a0',
    ),
  },
);
const hostile = fc.array(unit, { minLength: 1, maxLength: 160 }).map((units) => units.join(''));
const passage = fc.tuple(hostile, fc.nat(), fc.nat()).map(([text, a, b]) => {
  const [start, other] = [a % text.length, b % text.length].sort((x, y) => x - y) as [
    number,
    number,
  ];
  return { text, start, end: other + 1 };
});

suite('describe', () => {
  it('gives slices of the text and at most 32 graphemes a side', () => {
    fc.assert(
      fc.property(passage, ({ text, start, end }) => {
        const { quote, position } = describe(text, start, end);
        expect(text.slice(position.start, position.end)).toBe(quote.exact);
        expect(quote.exact).not.toBe('');
        expect(text.slice(0, position.start).endsWith(quote.prefix)).toBe(true);
        expect(text.slice(position.end).startsWith(quote.suffix)).toBe(true);
        const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
        for (const side of [quote.prefix, quote.suffix])
          expect([...segmenter.segment(side.replace(/\s+/gu, ' '))].length).toBeLessThanOrEqual(32);
      }),
      { numRuns: 2_000 },
    );
  });

  it('counts a run of blanks as one, keeps the rest of the pair, and caps piled marks', () => {
    const text = `${'x'.repeat(40)}${' '.repeat(100)}${'y'.repeat(31)}Q`;
    expect(describe(text, text.length - 1, text.length).quote.prefix).toBe(
      `${' '.repeat(100)}${'y'.repeat(31)}`,
    );
    expect(describe('👩‍👩‍👧'.repeat(40) + 'Q', 320, 321).quote.prefix).toBe('👩‍👩‍👧'.repeat(32));
    const piled = `${`a${'\u0301'.repeat(900)}`.repeat(20)}Q`;
    expect(describe(piled, piled.length - 1, piled.length).quote.prefix.length).toBeLessThanOrEqual(
      2_000,
    );
  });

  it('leaves blanks at the edges out and refuses what is no passage', () => {
    expect(describe('a  b c ', 1, 7).position).toEqual({ start: 3, end: 6 });
    for (const [start, end] of [
      [2, 2],
      [3, 2],
      [-1, 2],
      [0, 99],
      [0.5, 2],
    ] as const)
      expect(() => describe('abcd', start, end)).toThrow(RangeError);
  });
});

suite('describe, then anchor', () => {
  it('finds any passage exactly where it was', () => {
    fc.assert(
      fc.property(passage, ({ text, start, end }) => {
        const described = describe(text, start, end);
        expect(anchorWithDiff(text, described)).toEqual({
          outcome: 'exact',
          ...described.position,
          exact: described.quote.exact,
          diff: null,
        });
      }),
      { numRuns: 5_000 },
    );
  });

  it('never throws, and never names a passage of other words as found', () => {
    fc.assert(
      fc.property(passage, hostile, ({ text, start, end }, other) => {
        const { quote, position } = describe(text, start, end);
        for (const given of [position, null]) {
          const found = anchorWithDiff(other, { quote, position: given });
          if (found.start === null || found.end === null) {
            expect(found).toEqual({
              outcome: 'gone',
              start: null,
              end: null,
              exact: null,
              diff: null,
            });
            continue;
          }
          expect(other.slice(found.start, found.end)).toBe(found.exact);
          expect(found.exact).not.toBe('');
          if (found.diff)
            expect(
              found.diff.map(({ kind, text: part }) => (kind === 'removed' ? '' : part)).join(''),
            ).toBe(found.exact);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});

/** Letters alone: what a vowel sign, a tatweel, a joiner or a bidi sign cannot change. */
suite('spelling', () => {
  const words = fc.array(
    fc.constantFrom(
      ...'الصندوق لم يتعرض لأي اختراق حسب بيان المدينة caisse fonds ville pas 2025'.split(' '),
    ),
    { minLength: 9, maxLength: 30 },
  );
  it('is seen through, wherever signs are strewn', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, a, seed) => {
        const text = list.join(' ');
        const first = a % (list.length - 3);
        const start = list.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
        const end = start + list.slice(first, first + 3).join(' ').length;
        const described = describe(text, start, end);
        let turn = seed;
        const strewn = text.replace(/[ء-ي]/gu, (letter) => {
          turn = (turn * 1103515245 + 12345) % 2147483648;
          return `${letter}${['', '', '\u064e', '\u0640', '\u0651', '\u200d'][turn % 6] ?? ''}`;
        });
        const found = anchorWithDiff(strewn, { ...described, position: null });
        const strip = (given: string | null) => given?.replace(/[\u064e\u0640\u0651\u200d]/gu, '');
        // Random words repeat: then «gone» is the honest answer, another place is not.
        if (found.outcome !== 'gone') expect(strip(found.exact)).toBe(described.quote.exact);
        expect(['exact', 'normalised', 'gone']).toContain(found.outcome);
      }),
      { numRuns: 2_000 },
    );
  });
});

suite('budget', () => {
  /** Steps allowed for a text and a quote with its surroundings, in UTF-16 units. */
  const allowed = (text: number, quote: number) => 40_000 + 4 * text + 2_000 * quote;

  it('holds for 10,000 adversarial strings', () => {
    fc.assert(
      fc.property(
        passage,
        hostile,
        fc.integer({ min: 1, max: 30 }),
        ({ text, start, end }, other, times) => {
          const open = openText(other.repeat(times));
          const described = describe(text.repeat(1 + (times % 3)), start, end);
          anchorIn(open, { ...described, position: null });
          const { exact, prefix, suffix } = described.quote;
          expect(open.index?.steps ?? 0).toBeLessThan(
            allowed(open.text.length, exact.length + prefix.length + suffix.length),
          );
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it.each([
    ['one word over and over', 'a '.repeat(100_000), 'a '.repeat(2_000).trim()],
    ['two words in turn', 'a b '.repeat(50_000), `${'a b '.repeat(1_000)}c`],
    ['no blank at all', 'ا'.repeat(200_000), 'ا'.repeat(20_000)],
    ['only signs', '🚨'.repeat(50_000), '🚨'.repeat(5_000)],
    ['only digits', '1.'.repeat(100_000), '1.'.repeat(9_000)],
    ['acronym without end', 'a.'.repeat(100_000), 'a.'.repeat(9_000)],
    ['marks without end', `a${'\u064e'.repeat(200_000)}`, `a${'\u064e'.repeat(19_000)}`],
  ])('holds for %s', (_, text, exact) => {
    const open = openText(text);
    const quote = { exact, prefix: 'x y ', suffix: ' z' };
    anchorIn(open, { quote, position: { start: 5, end: 5 + exact.length } });
    expect(open.index?.steps).toBeLessThan(4_000_000);
  });
});
