/**
 * The whole recognition of one article, the same in the browser and on the command line: text in,
 * level, reasons and claims with their offsets out.
 */
import type { Lang } from '../packs/schema.ts';
import { normalise } from '../text/normalise.ts';
import { splitSentences } from '../text/sentences.ts';
import { tokenise } from '../text/tokens.ts';
import { answersIn, type Said } from './answers.ts';
import { standsIn, type DecisionInput, type DecisionSentence } from './article-facts.ts';
import { countAttested } from './attested.ts';
import { rulesNear } from './claim-index.ts';
import { isCore, namesBody } from './core.ts';
import { decide, type Level } from './decide.ts';
import type { Sign } from './reasons.ts';
import { applyRule, readSentence, type Reading, type Rule, type Stance } from './rules.ts';
import { findSayings } from './refuted.ts';
import { findSpeech } from './speech.ts';
import { stanceOf } from './stance.ts';
import { supported, type Touched } from './support.ts';
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

/** A claim that a sentence touches. */
export interface Detection {
  id: string;
  stance: Stance;
  /** The sentence as printed. */
  exact: string;
  /** UTF-16 offsets of `exact` in the article's text. */
  start: number;
  end: number;
}

export interface DetectionResult {
  level: Level;
  score: number;
  reasons: string[];
  signs: Sign[];
  claims: Detection[];
}

/** A sentence that was read; offsets in the article's text. */
interface SentenceReading {
  reading: Reading;
  start: number;
  end: number;
}

type ReadSentence = SentenceReading & DecisionSentence & { touched: Touched[] };

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

/** Reads an article for the decision: title, sentences and address with what stands in them. */
export function readForDecision(
  tables: MatcherTables,
  article: ArticleText,
): DecisionInput & { sentences: ReadSentence[] } {
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

function read(tables: MatcherTables, text: string): Reading {
  const tokens = tokenise(normalise(text).text);
  return readSentence(tables.automaton, tables.numbers, tables.mask, tables.names, tokens);
}

function readSentences(
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
function touchedBy(tables: MatcherTables, reading: Reading): Touched[] {
  const near = new Map<number, Rule[]>();
  for (const { claim, rule } of rulesNear(tables, reading.sets))
    if (applyRule(rule, reading) !== null) near.set(claim, [...(near.get(claim) ?? []), rule]);
  return [...near].flatMap(([claim, met]) => {
    const { id, untried } = tables.claims[claim] as MatcherTables['claims'][number];
    const rule = met.find((candidate) => !candidate.loose) ?? met[0];
    const attested = untried ? met.length : countAttested(met, reading);
    return rule ? [{ id, rule, met: met.length, attested }] : [];
  });
}

/** Loose wordings, and answers to the sentence before, say a claim only where the article is about it. */
function findClaims(
  tables: MatcherTables,
  text: string,
  sentences: ReadSentence[],
  level: Level,
): Detection[] {
  const isSpeech = findSpeech(text);
  const sayings = findSayings(text).map((saying) => ({
    ...saying,
    refuted: read(tables, saying.verdict).sets.has(tables.stance.refutes),
  }));
  const said = sentences.map(({ touched, reading, start, end }) =>
    supported(touched)
      .filter(({ rule }) => level === 'about' || !rule.loose)
      .map(({ id, rule }): Said => {
        const held = sayings.find((one) => start < one.end && end > one.start);
        const isHeld =
          held?.refuted && applyRule(rule, read(tables, text.slice(held.start, held.end))) !== null;
        // A saying that is a sentence of its own is told; the one behind it judges.
        if (isHeld && end <= held.end) return { id, stance: 'reports', settled: false };
        const spoken = isSpeech(start, end);
        const stance = isHeld
          ? 'denies'
          : stanceOf(tables, rule, reading, text.slice(start, end), spoken);
        return { id, stance, settled: rule.stance !== undefined };
      }),
  );
  return sentences.flatMap(({ reading, start, end }, at) => {
    const before = said[at - 1] ?? [];
    const judged = sayings.some((one) => one.refuted && isNext(text, one.end, start));
    const own = (said[at] ?? []).map((one) =>
      judged && before.some(({ id }) => id === one.id)
        ? { ...one, stance: 'denies' as const }
        : one,
    );
    const answers = level === 'about' ? answersIn(tables, reading, own, before, judged) : [];
    const exact = text.slice(start, end);
    return [...own, ...answers].map(({ id, stance }) => ({ id, stance, exact, start, end }));
  });
}

/** Whether a sentence follows at once; the closing mark of the saying may be its first sign. */
function isNext(text: string, end: number, start: number): boolean {
  const between = text.slice(Math.min(start, end), Math.max(start, end));
  return between.length <= 4 && !/\p{L}/u.test(between);
}

function slugOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname).replace(/[^\p{L}\p{N}]+/gu, ' ');
  } catch {
    return '';
  }
}
