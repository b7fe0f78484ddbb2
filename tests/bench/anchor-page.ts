/**
 * A page to anchor in, out of a seed: 50,000 letters in 5,000 nodes, Arabic or French, with
 * sentences that stand twice, and the quotes of it with the place where each truly stands.
 */
import type { AnchorTarget } from '../../utils/anchor/anchor.ts';
import { describe } from '../../utils/anchor/describe.ts';

/** Quotes of one kind with their true places (offsets of the body's text), or null when gone. */
export interface Job {
  name: 'exact' | 'edited once' | 'gone';
  targets: AnchorTarget[];
  truth: ({ start: number; end: number } | null)[];
}

export type Language = 'ar' | 'fr';

const LETTERS = 50_000;
const NODES = 5_000;

/** Mulberry32, a small seeded generator in [0, 1). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;

/** Words as a newspaper repeats them: few are common, most are rare. */
function vocabulary(language: Language, random: () => number): () => string {
  const letters = language === 'ar' ? 'بتجحدرزسشصعفقكلمنهوي' : 'aeioubcdlmnprst';
  const common =
    language === 'ar' ? 'في من على إلى أن التي هذا ما لم عن' : 'le la de des et que ne pas en du';
  const make = () =>
    Array.from({ length: 3 + Math.floor(random() * 6) }, () => pick(random, [...letters])).join('');
  const list = Array.from({ length: 3_000 }, (_, at) =>
    language === 'ar' && at % 2 === 0 ? `ال${make()}` : make(),
  );
  const frequent = common.split(' ');
  return () =>
    random() < 0.25 ? pick(random, frequent) : (list[Math.floor(random() ** 2 * 3_000)] as string);
}

/** The page's paragraphs; every twentieth sentence is an earlier one again. */
function paragraphs(language: Language, random: () => number): string[] {
  const word = vocabulary(language, random);
  const sentences: string[] = [];
  const all: string[] = [];
  for (let letters = 0; letters < LETTERS;) {
    const paragraph = Array.from({ length: 3 }, () => {
      const again = sentences.length > 20 && random() < 0.05;
      const sentence = again
        ? pick(random, sentences)
        : `${Array.from({ length: 8 + Math.floor(random() * 16) }, word).join(' ')}.`;
      sentences.push(sentence);
      return sentence;
    }).join(' ');
    letters += paragraph.length + 1;
    all.push(paragraph);
  }
  return all;
}

/** Builds the page; `text` is what its body's `textContent` gives. */
export function makePage(language: Language, seed: number): { html: string; text: string } {
  const random = randomOf(seed);
  const list = paragraphs(language, random);
  const words = list.join('\n').split(' ').length;
  // Each wrapped word adds an element and parts a text node.
  const share = (NODES - list.length * 2) / 3 / words;
  const body = list.map((paragraph) => {
    const inner = paragraph
      .split(' ')
      .map((word) => (random() < share ? `<b>${word}</b>` : word))
      .join(' ');
    return `<p>${inner}\n</p>`;
  });
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  return {
    html: `<!doctype html><html lang="${language}" dir="${dir}"><title>x</title><body>${body.join('')}</body></html>`,
    text: list.map((paragraph) => `${paragraph}\n`).join(''),
  };
}

/**
 * Quotes as they were saved before the page got `shift` letters of news on top.
 * @param other a text of the same words in which the quotes of the job «gone» stood
 */
export function makeJobs(
  text: string,
  other: string,
  count: number,
  shift: number,
  seed: number,
): Job[] {
  const random = randomOf(seed);
  const places = Array.from({ length: count }, () => placeIn(text, random));
  const saved = places.map(({ start, end }) => shifted(describe(text, start, end), -shift));
  const lost = places
    .map(() => placeIn(other, random))
    .map(({ start, end }) => describe(other, start, end));
  return [
    { name: 'exact', targets: saved, truth: places },
    { name: 'edited once', targets: saved.map((one) => edited(one, random)), truth: places },
    { name: 'gone', targets: lost, truth: lost.map(() => null) },
  ];
}

/** A passage of whole words, 40 to 160 letters. */
function placeIn(text: string, random: () => number): { start: number; end: number } {
  for (;;) {
    const start = text.indexOf(' ', Math.floor(random() * (text.length - 400))) + 1;
    const end = text.indexOf(' ', start + 40 + Math.floor(random() * 110));
    if (start > 0 && end > start && /[^\s.]/u.test(text.charAt(end - 1))) return { start, end };
  }
}

function shifted({ quote, position }: ReturnType<typeof describe>, by: number): AnchorTarget {
  return {
    quote,
    position: { start: Math.max(0, position.start + by), end: Math.max(1, position.end + by) },
  };
}

/** One word inside the saved quote was another one, or had a letter more. */
function edited({ quote, position }: AnchorTarget, random: () => number): AnchorTarget {
  const words = quote.exact.split(' ');
  const at = 1 + Math.floor(random() * Math.max(1, words.length - 2));
  words[at] = random() < 0.5 ? 'ومختلفه' : `${words[at] ?? ''}ن`;
  return { quote: { ...quote, exact: words.join(' ') }, position };
}
