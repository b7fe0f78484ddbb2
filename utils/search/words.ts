/** How a text is cut for lookup: words with their stems, figures by their value, days. */
import { readNumbers } from '../match/numbers.ts';
import { isArabic, stemStarts, tokenise, type Token } from '../text/tokens.ts';
import type { Alike } from './alike.ts';
import { dayTerms, readDays } from './days.ts';
import { soundTerm } from './sound.ts';

/** Words of a folded text, and the figures and days that some of them tell together. */
export interface TextWords {
  tokens: Token[];
  /** `terms`: how it is filed, the most exact one first. `first`, `last`: indexes of its words. */
  values: { first: number; last: number; terms: string[] }[];
}

/** Smaller numbers, and years, are told apart well enough as words. */
const SMALLEST_FIGURE = 1000;

/** Reads a folded text. */
export function readWords(folded: string): TextWords {
  // «05.20» is the number of a law, not a decimal; the length stays, so that offsets hold.
  const tokens = tokenise(folded.replace(/(?<![\d.,])(\d\d)\.(\d\d)(?![\d.,])/gu, '$1-$2'));
  const words = tokens.map(({ text }) => text);
  const days = readDays(words).map(({ first, last, ...day }) => ({
    first,
    last,
    terms: dayTerms(day),
  }));
  const inDay = (at: number) => days.some(({ first, last }) => at >= first && at <= last);
  const figures = readNumbers(tokens)
    .filter(({ value, first, last }) => {
      const year = first === last && /^(?:19|20)\d\d$/u.test(words[first] ?? '');
      return value >= SMALLEST_FIGURE && !year && !inDay(first);
    })
    .map(({ value, first, last }) => ({ first, last, terms: [figureTerm(value)] }));
  return { tokens, values: [...days, ...figures] };
}

/** How a figure is filed. */
export function figureTerm(value: number): string {
  return `#${value}`;
}

/** The figure that a term files; NaN for any other term. */
export function figureOf(term: string): number {
  return term.startsWith('#') ? Number(term.slice(1)) : NaN;
}

/** A stem of two letters would meet half the dictionary, unless an article shows that it is one. */
const SHORTEST_STEM = 3;

/** A folded word and its possible stems without clitics, the whole word first. */
export function formsOf(word: string): string[] {
  const starts = stemStarts(word).filter(
    (start) => word.length - start >= SHORTEST_STEM || /ال$|لل$/u.test(word.slice(0, start)),
  );
  return [...new Set([word, ...starts.map((start) => word.slice(start))])];
}

/** Endings that do not change what a word is about; what stays must still tell it from others. */
const ARABIC_ENDING = /(?:ات|ين|ون|ها|هم|نا|وا|ه|ي|ت|و)$/u;
const LATIN_ENDING =
  /(?:issements?|ements?|ations?|ateurs?|ions?|ments?|ings?|eurs?|euses?|aient|ent|ees?|ed|es|er|ez|e|s)$/u;
const SHORTEST_TRUNK = { arabic: 3, latin: 4 };

/** The term of a word without its ending: «شكاية», «شكايات»; empty when too little stays. */
export function trunkTerm(word: string): string {
  const arabic = isArabic(word);
  const trunk = word.replace(arabic ? ARABIC_ENDING : LATIN_ENDING, '');
  return trunk.length < (arabic ? SHORTEST_TRUNK.arabic : SHORTEST_TRUNK.latin) ? '' : `!${trunk}`;
}

/**
 * Everything that a word of a text is filed under: itself, its stems, these without their endings, its
 * sound, and the group of names that it belongs to.
 */
export function termsOf(word: string, alike: Alike): string[] {
  if (/^\d/u.test(word)) return [word.replace(/\D/gu, '')];
  const forms = formsOf(word);
  const more = forms.flatMap((form) => [trunkTerm(form), soundTerm(form), alike.termOf(form)]);
  return [...forms, ...new Set(more.filter((term) => term !== ''))];
}
