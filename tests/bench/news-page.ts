/**
 * A seeded news page with terms of which it holds none, but the planted ones. Every term carries a
 * word that no page of ours has, so the number planted is the true number.
 */
import { randomFrom } from '../helpers/random-pack.ts';

export type Language = 'ar' | 'fr';

const LETTERS: Record<Language, string> = {
  ar: 'بتجحدرزسشصعفقكلمنهوي',
  fr: 'aeioubcdlmnprst',
};
/** Letters of words that only terms have. */
const RARE: Record<Language, string> = { ar: 'ثخذضطظغ', fr: 'kwxyzqj' };
const COMMON: Record<Language, string[]> = {
  ar: 'في من على إلى أن التي هذا ما لم عن'.split(' '),
  fr: 'le la de des et que ne pas en du été à'.split(' '),
};

type Random = () => number;
const pick = <One>(random: Random, list: ArrayLike<One>): One =>
  list[Math.floor(random() * list.length)] as One;
const wordOf = (random: Random, letters: string) =>
  Array.from({ length: 3 + Math.floor(random() * 6) }, () => pick(random, letters)).join('');

/** Terms of one to four words, half of each language. */
export function makeTerms(count: number): string[] {
  const random = randomFrom(count);
  return Array.from({ length: count }, (_, at) => {
    const language = at % 2 ? 'fr' : 'ar';
    const words = Array.from({ length: Math.floor(random() * 4) }, () =>
      wordOf(random, LETTERS[language]),
    );
    return [wordOf(random, RARE[language]) + pick(random, RARE[language]), ...words].join(' ');
  });
}

export interface NewsPage {
  html: string;
  /** The article's text, its paragraphs parted by line breaks. */
  text: string;
}

interface Size {
  /** UTF-16 units of the article's text. */
  letters: number;
  /** Nodes of the whole page, texts included. */
  nodes: number;
}

/** The reference page of the performance anchors. */
export const REFERENCE: Size = { letters: 10_000, nodes: 5_000 };

/**
 * Makes a page.
 * @param planted phrases, each set into a paragraph of its own somewhere in the article
 */
export function makeNewsPage(
  language: Language,
  seed: number,
  { letters, nodes }: Size = REFERENCE,
  planted: readonly string[] = [],
): NewsPage {
  const random = randomFrom(seed);
  const list = Array.from({ length: 3000 }, () => wordOf(random, LETTERS[language]));
  const word = () => (random() < 0.25 ? pick(random, COMMON[language]) : pick(random, list));
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const paragraphs: string[] = [];
  for (let length = 0; length < letters; length += (paragraphs.at(-1)?.length ?? 0) + 1)
    paragraphs.push(`${words(Math.min(40, Math.ceil((letters - length) / 6)))}.`);
  for (const phrase of planted) {
    const at = Math.floor(random() * paragraphs.length);
    paragraphs[at] = `${words(10)} ${phrase} ${words(10)}. ${paragraphs[at] ?? ''}`;
  }
  // A card is eight nodes: li, div, a, h3 and p with their texts, and a span.
  const cards = Math.max(0, Math.floor((nodes - paragraphs.length * 2 - 40) / 8));
  const card = () =>
    `<li><div class="card"><a href="#"><h3>${words(6)}</h3></a><p>${words(9)}</p><span></span></div></li>`;
  const before = Array.from({ length: Math.floor(cards / 3) }, card).join('');
  const behind = Array.from({ length: cards - Math.floor(cards / 3) }, card).join('');
  const title = words(8);
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  return {
    html: `<!doctype html><html lang="${language}" dir="${dir}"><meta charset="utf-8"><title>${title}</title>
<script>var settings = { menu: true, items: [1, 2, 3] };</script><body><header><nav>${words(20)}</nav></header>
<ul>${before}</ul><main><article><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></main>
<ul>${behind}</ul><footer>${words(30)}</footer></body></html>`,
    text: paragraphs.join('\n'),
  };
}
