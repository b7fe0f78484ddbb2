/**
 * Queries made from the facts' own titles as people would mistype them. Seeded, so that a failure can
 * be looked at again.
 */
import { foldText } from '../../../utils/text/fold.ts';
import { isArabic, tokenise } from '../../../utils/text/tokens.ts';

export type Variant = 'exact' | 'beginning' | 'slip' | 'clitic';

interface Titled {
  id: string;
  titles: Record<'ar' | 'fr' | 'en', string>;
}

/** Up to so many rare words of each title, one of them changed; titles without such a word are left out. */
export function variantsOf(
  facts: readonly Titled[],
  { variant, words, seed }: { variant: Variant; words: number; seed: number },
) {
  const random = randomFrom(seed);
  const frequency = frequencies(facts);
  return facts.flatMap(({ id, titles }) =>
    Object.values(titles).flatMap((title) => {
      const rare = [...new Set(wordsOf(title))]
        .filter((word) => word.length > 2 || /\d/u.test(word))
        .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0))
        .slice(0, words);
      const at = rare.findIndex((word) => canChange(word, variant));
      if (at < 0) return [];
      const query = rare.map((word, index) =>
        index === at ? change(word, variant, random) : word,
      );
      return [{ id, query: query.join(' ') }];
    }),
  );
}

function canChange(word: string, variant: Variant): boolean {
  if (variant === 'clitic') return isArabic(word) && !/^(?:[وفبكل]|ال)/u.test(word);
  return variant === 'exact' || (word.length > 4 && !/\d/u.test(word));
}

function change(word: string, variant: Variant, random: () => number): string {
  if (variant === 'exact') return word;
  if (variant === 'beginning') return word.slice(0, Math.ceil(word.length * 0.7));
  if (variant === 'clitic') return pick(['و', 'ب', 'ل', 'ف', 'ك', 'وب', 'ول'], random) + word;
  return slip(word, random);
}

/** One letter left out, doubled, changed, or changed places with the next. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, behind] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  const other = pick([...(isArabic(word) ? 'بتجدرسفقكلمن' : 'abdegilmnoprst')], random);
  return pick(
    [
      before + behind,
      before + letter + letter + behind,
      before + other + behind,
      before + behind.slice(0, 1) + letter + behind.slice(1),
    ],
    random,
  );
}

function wordsOf(title: string): string[] {
  return tokenise(foldText(title)).map(({ text }) => text);
}

function frequencies(facts: readonly Titled[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { titles } of facts)
    for (const word of new Set(Object.values(titles).flatMap(wordsOf)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Mulberry32 (T. Ettinger, public domain): numbers from 0 up to 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
