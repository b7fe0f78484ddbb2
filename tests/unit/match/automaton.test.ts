import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAutomaton, findPhrases } from '../../../utils/match/automaton.ts';
import { compilePhrase } from '../../../utils/match/phrase.ts';
import { foldText } from '../../../utils/text/fold.ts';
import { stemStarts, tokenise } from '../../../utils/text/tokens.ts';

function automatonOf(phrases: string[]) {
  const paths = new Map<string, Set<number>>();
  phrases.forEach((phrase, set) => {
    const compiled = compilePhrase(phrase);
    if (compiled.kind === 'words')
      for (const path of compiled.paths) paths.set(path, (paths.get(path) ?? new Set()).add(set));
  });
  return buildAutomaton(paths);
}

function found(phrases: string[], text: string): string[] {
  const tokens = tokenise(foldText(text));
  return findPhrases(automatonOf(phrases), tokens).map(({ first, last }) =>
    tokens
      .slice(first, last + 1)
      .map((token) => token.text)
      .join(' '),
  );
}

describe('findPhrases', () => {
  it('finds in a second text what it would find in a first', () => {
    const automaton = automatonOf(['صندوق الضمان', 'fuite de données', 'fuite*']);
    const hits = (text: string) => findPhrases(automaton, tokenise(foldText(text)));
    const [arabic, french] = ['عن صندوق الضمان', 'une fuite de données'];
    const [first, other] = [hits(arabic), hits(french)];
    expect(first.map(({ set }) => set)).toEqual([0]);
    expect(other.map(({ set }) => set).sort()).toEqual([1, 2]);
    expect([hits(arabic), hits(french)]).toEqual([first, other]);
  });

  it('meets a phrase behind any clitic of each of its words', () => {
    for (const text of [
      'صندوق الضمان الاجتماعي',
      'للصندوق وبالضمان فالاجتماعي',
      'بصندوق ضمان اجتماعي',
    ])
      expect(found(['صندوق الضمان الاجتماعي'], text)).toHaveLength(1);
  });

  it('keeps a stem that begins with the letters of the article', () => {
    for (const text of ['هجوم إلكتروني', 'الهجوم الإلكتروني', 'بالهجوم الالكتروني'])
      expect(found(['هجوم إلكتروني*'], text)).toHaveLength(1);
    expect(found(['التف*'], 'تفاصيل')).toEqual([]);
  });

  it('meets glued words', () => {
    expect(found(['صندوق الضمان'], 'هذا صندوقالضمان')).toEqual(['صندوقالضمان']);
  });

  it('takes * for any ending, and nothing else', () => {
    expect(found(['hack*'], 'hack hacked hackers thack')).toEqual(['hack', 'hacked', 'hackers']);
    expect(found(['hack'], 'hacked')).toEqual([]);
  });

  it('takes = for no clitic', () => {
    expect(found(['=رد'], 'ورد رد')).toEqual(['رد']);
    expect(found(['رد'], 'ورد رد')).toEqual(['ورد', 'رد']);
  });

  it('does not meet a phrase across a missing word', () => {
    expect(found(['fuite de données'], 'fuite des données')).toEqual([]);
  });

  it('agrees with a naive search on random words', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ابلوفت'), minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.array(word, { maxLength: 12 }),
        (written, text) => {
          // Folding also mends the broken ligature «اال», on both sides.
          const phrases = written.map(foldText);
          const tokens = tokenise(foldText(text.join(' ')));
          const hits = findPhrases(automatonOf(phrases.map((one) => `=${one}`)), tokens);
          const naive = tokens.flatMap((token, at) =>
            phrases.flatMap((one, set) => (one === token.text ? [`${at}/${set}`] : [])),
          );
          expect(new Set(hits.map((hit) => `${hit.first}/${hit.set}`))).toEqual(new Set(naive));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('agrees with a naive search behind clitics', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ابلوفتد'), minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(word, word, (stem, text) => {
        const path = compilePhrase(stem);
        const bare = path.kind === 'words' ? (path.paths[0] ?? '') : '';
        const folded = foldText(text);
        const naive = stemStarts(folded).some((start) => folded.slice(start) === bare);
        expect(found([stem], text).length > 0).toBe(naive);
      }),
      { numRuns: 2000 },
    );
  });
});
