/** Several topics, one article: the strongest recognition counts. */
import { parseEdtf } from '../verdict/time.ts';
import { detect, type DetectionResult } from './detect.ts';
import type { ArticleText } from './read-article.ts';
import type { MatcherTables } from './tables.ts';

/**
 * Recognises all topics in an article and keeps the one with the highest score.
 * @param tables of every topic; at least one
 * @param published EDTF date of the article, or null
 */
export function detectBest(
  tables: readonly MatcherTables[],
  article: Omit<ArticleText, 'published'>,
  published: string | null,
): DetectionResult & { topic: string } {
  // Of a month only its end is certain to be past: a date too vague must not hide an article.
  const instant = published === null ? null : parseEdtf(published).end - 1;
  const results = tables.map((one) => ({
    topic: one.topic,
    ...detect(one, { ...article, published: instant }),
  }));
  return results.reduce((best, one) => (one.score > best.score ? one : best));
}
