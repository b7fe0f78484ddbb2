/**
 * The whole recognition of one article, the same in the browser and on the command line: text in,
 * level, reasons and claims with their offsets out.
 */
import type { Lang } from '../packs/schema.ts';
import { decide, type Level } from './decide.ts';
import { findClaims, type Detection } from './find-claims.ts';
import { readForDecision, readSentences, touchedBy, type ArticleText } from './read-article.ts';
import type { Sign } from './reasons.ts';
import type { MatcherTables } from './tables.ts';

export interface DetectionResult {
  level: Level;
  score: number;
  reasons: string[];
  signs: Sign[];
  claims: Detection[];
}

/** Recognises a topic and its claims in an article. */
export function detect(tables: MatcherTables, article: ArticleText): DetectionResult {
  const input = readForDecision(tables, article);
  const decision = decide(tables, input);
  const claims =
    decision.level === 'none'
      ? []
      : findClaims(tables, article.text, input.sentences, decision.level);
  return { ...decision, claims };
}

/**
 * The claims whose wording stands in a passage, each once, firm wordings before loose ones; whatever
 * the page around it is about. A suggestion to a person, not a recognition.
 */
export function touchedClaims(tables: MatcherTables, passage: string, lang: Lang): string[] {
  const sentences = readSentences(tables, { text: passage, lang });
  const touched = sentences.flatMap(({ reading }) => touchedBy(tables, reading));
  const firm = touched.filter(({ rule }) => !rule.loose);
  return [...new Set([...firm, ...touched].map(({ id }) => id))];
}
