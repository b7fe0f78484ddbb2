/** Reads an article word by word: its sentences with what stands in them, for decision and claims. */
import type { Lang } from '../packs/schema.ts';
import { normalise } from '../text/normalise.ts';
import { splitSentences } from '../text/sentences.ts';
import { tokenise } from '../text/tokens.ts';
import { standsIn, type DecisionInput, type DecisionSentence } from './article-facts.ts';
import { rulesNear } from './claim-index.ts';
import { isCore, namesBody } from './core.ts';
import { applyRule, readSentence, type Reading, type Rule } from './rules.ts';
import type { Touched } from './support.ts';
import type { MatcherTables } from './tables.ts';

/** An article as recognition needs it. */
export interface ArticleText {
  title: string;
  text: string;
  /** Parts of `text` that are the article's own; UTF-16 offsets. Absent = all of it. */
  own?: readonly { start: number; end: number }[];
  lang: Lang;
  /** Epoch ms, or null when unknown. */
  published: number | null;
  url: string | null;
}

/** A sentence that was read; offsets in the article's text. */
interface SentenceReading {
  reading: Reading;
  start: number;
  end: number;
}

/** A sentence with the claims that its wordings meet. */
export type ReadSentence = SentenceReading & DecisionSentence & { touched: Touched[] };

/** Reads an article for the decision: title, sentences and address with what stands in them. */
export function readForDecision(
  tables: MatcherTables,
  article: ArticleText,
): Omit<DecisionInput, 'sentences'> & { sentences: ReadSentence[] } {
  const title = article.title ? read(tables, article.title) : null;
  const slug = article.url ? read(tables, slugOf(article.url)) : null;
  const readings = readSentences(tables, article);
  // Rules with a context look at the whole article, so it is read whole before any is judged.
  const found = new Set(
    [title, ...readings.map((one) => one.reading)].flatMap((one) => [...(one?.sets ?? [])]),
  );
  const named =
    standsIn(tables.evidence, found) && readings.some((one) => namesBody(tables, one.reading));
  /** Figures that only this affair has, in an article that names the body. */
  const counts = (reading: Reading) =>
    named && tables.exactFigures !== null && applyRule(tables.exactFigures, reading) !== null;
  const judge = (reading: Reading, touched: Touched[] = []): DecisionSentence => {
    const claims = touched.filter(({ rule }) => !rule.loose).map(({ id }) => id);
    const told = claims.some((id) => tables.telling.includes(id)) && namesBody(tables, reading);
    return {
      reading,
      core: told || counts(reading) || isCore(tables, reading, found, article.published),
      claims,
      hinted: touched.map(({ id }) => id),
    };
  };
  const sentences = readings.map((one) => {
    const touched = touchedBy(tables, one.reading);
    return { ...one, touched, ...judge(one.reading, touched) };
  });
  return {
    title: title && judge(title),
    sentences,
    slug: slug && judge(slug),
    published: article.published,
    article: found,
  };
}

/** Reads one run of text. */
export function read(tables: MatcherTables, text: string): Reading {
  const tokens = tokenise(normalise(text).text);
  return readSentence(tables.automaton, tables.numbers, tables.mask, tables.names, tokens);
}

/** Reads the sentences of the article's own parts. */
export function readSentences(
  tables: MatcherTables,
  article: Pick<ArticleText, 'text' | 'own' | 'lang'>,
): SentenceReading[] {
  const parts = article.own ?? [{ start: 0, end: article.text.length }];
  return parts.flatMap((part) =>
    splitSentences(article.text.slice(part.start, part.end), article.lang).map((sentence) => {
      const start = part.start + sentence.start;
      const end = part.start + sentence.end;
      return { reading: read(tables, article.text.slice(start, end)), start, end };
    }),
  );
}

/** The claims whose wording stands in a sentence, each with the rule that met it. */
export function touchedBy(tables: MatcherTables, reading: Reading): Touched[] {
  const near = new Map<number, Rule[]>();
  for (const { claim, rule } of rulesNear(tables, reading.sets))
    if (applyRule(rule, reading) !== null) near.set(claim, [...(near.get(claim) ?? []), rule]);
  return [...near].flatMap(([claim, met]) => {
    const { id } = tables.claims[claim] as MatcherTables['claims'][number];
    const rule = met.find((candidate) => !candidate.loose) ?? met[0];
    return rule ? [{ id, claim, rule, met: met.length }] : [];
  });
}

function slugOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname).replace(/[^\p{L}\p{N}]+/gu, ' ');
  } catch {
    return '';
  }
}
