/** Which of our three languages a text is in. */
import type { Lang } from '../packs/schema.ts';

const FRENCH = /\b(?:le|la|les|des|du|une?|est|dans|pour|sur|qui|que|par|avec|aux?)\b/giu;
const ENGLISH = /\b(?:the|of|and|to|in|is|for|that|was|with|on|by|has|its|from)\b/giu;

/**
 * Tells the language of a text from its letters and its commonest words. Darija counts as Arabic.
 * @returns Arabic when Arabic letters prevail, else the better of French and English
 */
export function languageOf(text: string): Lang {
  const sample = text.slice(0, 4000);
  const arabic = sample.match(/[\u0621-\u064A\uFB50-\uFDFF\uFE70-\uFEFC]/gu)?.length ?? 0;
  const latin = sample.match(/[a-zà-ÿ]/giu)?.length ?? 0;
  if (arabic >= latin) return 'ar';
  const french = sample.match(FRENCH)?.length ?? 0;
  const english = sample.match(ENGLISH)?.length ?? 0;
  return english > french ? 'en' : 'fr';
}
