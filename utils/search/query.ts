/** What somebody typed, as a list of things to look for. */
import type { Answer } from '../packs/schema.ts';
import { foldText } from '../text/fold.ts';
import { wantedAnswers } from './questions.ts';
import { withoutChatDigits } from './sound.ts';
import { spelledAcronyms } from './spelled-acronyms.ts';
import { isStopword } from './stopwords.ts';
import { formsOf, readWords } from './words.ts';

/** Darija counts people as "ones". */
const HOW_MANY_PEOPLE = /(شحال|chhal) (?:(?:من|د|ديال|mn|men|d) )?(?:واحد|wahed|wahd)/gu;

/** One thing to look for, in all the forms it may be filed under. */
export interface QueryPart {
  kind: 'word' | 'value';
  /** Words with their stems and readings; or the terms of a figure or a day, most exact first. */
  forms: string[];
  /** A month or a numeral by itself, which may also begin another word ("march", « marchés »): its word. */
  word?: string[];
}

/** A query that was understood. */
export interface Query {
  parts: QueryPart[];
  answers: Answer[];
  /** Nothing but a day was asked for. */
  onlyDay: boolean;
}

/**
 * Reads a query in any of our languages and scripts.
 * @param typed what was typed
 * @param isKnown whether some fact holds this word, to tell «tel quel» from two words
 */
export function readQuery(typed: string, isKnown: (word: string) => boolean): Query {
  const folded = withoutChatDigits(foldText(typed)).replace(HOW_MANY_PEOPLE, '$1 ناس');
  const { tokens, values } = readWords(folded);
  const words = tokens.map(({ text }) => text);
  const parts = values.map(({ first, last, terms }): QueryPart => {
    const alone = first === last && /\p{L}/u.test(words[first] ?? '');
    return { kind: 'value', forms: terms, ...(alone && { word: formsOf(words[first] ?? '') }) };
  });
  const taken = new Set(values.flatMap(({ first, last }) => span(first, last)));
  for (const { first, last, readings } of spelledAcronyms(words)) {
    const known = readings.filter(isKnown);
    if (known.length === 0 || span(first, last).some((at) => taken.has(at))) continue;
    for (const at of span(first, last)) taken.add(at);
    parts.push({ kind: 'word', forms: known });
  }
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = words.slice(at, at + 2);
    const joined = pair.join('');
    // « de la » is no word «dela».
    if (pair.every(isStopword)) continue;
    if (taken.has(at) || taken.has(at + 1) || /\d/u.test(joined) || !isKnown(joined)) continue;
    for (const one of span(at, at + 1)) taken.add(one);
    const apart = pair.filter((word) => !isStopword(word));
    parts.push({ kind: 'word', forms: [joined, ...apart.flatMap(formsOf)] });
  }
  const rest = words.filter((_, at) => !taken.has(at));
  const content = rest.filter((word) => !isFrame(word));
  const kept = content.length > 0 || parts.length > 0 ? content : rest;
  parts.push(
    ...[...new Set(kept)].map((word): QueryPart => ({ kind: 'word', forms: formsOf(word) })),
  );
  return {
    parts,
    answers: wantedAnswers(typed.trim() ? foldText(typed).split(/[\s'’?؟،,.!]+/u) : []),
    onlyDay: parts.length > 0 && parts.every(({ forms }) => forms[0]?.startsWith('@')),
  };
}

/** A stopword, be it behind «و». */
function isFrame(word: string): boolean {
  return isStopword(word) || (word.startsWith('و') && isStopword(word.slice(1)));
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
