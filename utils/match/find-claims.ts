/** The claims that the sentences of an article say, each with its stance. */
import { answersIn, type Said } from './answers.ts';
import type { Level } from './decide.ts';
import { contextOf } from './likelihood.ts';
import { read, type ReadSentence } from './read-article.ts';
import { findSayings } from './refuted.ts';
import { applyRule, type Stance } from './rules.ts';
import { findSpeech } from './speech.ts';
import { stanceOf } from './stance.ts';
import { supported } from './support.ts';
import type { MatcherTables } from './tables.ts';
import { weighStance } from './weigh-stance.ts';

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

/**
 * The claims of an article's sentences. Loose wordings, and answers to the sentence before, say a claim
 * only where the article is about the topic.
 */
export function findClaims(
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
  const said = sentences.map(({ touched, reading, start, end }, at) => {
    return supported(tables, contextOf(sentences, at), touched, level === 'about').map(
      ({ id, rule, worded }): Said => {
        const held = sayings.find((one) => start < one.end && end > one.start);
        const isHeld =
          held?.refuted && applyRule(rule, read(tables, text.slice(held.start, held.end))) !== null;
        // A saying that is a sentence of its own is told; the one behind it judges.
        if (isHeld && end <= held.end) return { id, stance: 'reports', settled: false, worded };
        const spoken = isSpeech(start, end);
        const stance = isHeld
          ? 'denies'
          : stanceOf(tables, rule, reading, text.slice(start, end), spoken);
        return { id, stance, settled: rule.stance !== undefined, worded };
      },
    );
  });
  return sentences.flatMap(({ reading, start, end }, at) => {
    const before = said[at - 1] ?? [];
    const judged = sayings.some((one) => one.refuted && isNext(text, one.end, start));
    const own = (said[at] ?? []).map((one) =>
      judged && before.some(({ id }) => id === one.id)
        ? { ...one, stance: 'denies' as const }
        : one,
    );
    const answers = level === 'about' ? answersIn(tables, reading, own, before, judged) : [];
    const others = own.filter(({ id }) => !answers.some((one) => one.id === id));
    const exact = text.slice(start, end);
    return [...others, ...answers].map(({ id, stance }) => ({
      id,
      stance: weighStance(tables.stances, stance, contextOf(sentences, at)),
      exact,
      start,
      end,
    }));
  });
}

/** Whether a sentence follows at once; the closing mark of the saying may be its first sign. */
function isNext(text: string, end: number, start: number): boolean {
  const between = text.slice(Math.min(start, end), Math.max(start, end));
  return between.length <= 4 && !/\p{L}/u.test(between);
}
