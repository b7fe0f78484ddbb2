/**
 * Numbers as values, so that «مليوني», «2 مليون», «1.996.026», « près de deux millions » and
 * "two million" meet in one range. Reads digits with any grouping, the common number words of the
 * three languages, and a multiplier behind either.
 */
import type { Token } from '../text/tokens.ts';

/** A number and the words that say it (indexes, last included). */
export interface NumberReading {
  value: number;
  first: number;
  last: number;
}

const UNITS: Record<string, number> = {
  un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10,
  cent: 100, one: 1, two: 2, three: 3, four: 4, five: 5, seven: 7, eight: 8, nine: 9,
  ten: 10, demi: 0.5, half: 0.5, نصف: 0.5, واحد: 1, ثلاثه: 3, اربعه: 4, خمسه: 5, سته: 6, سبعه: 7,
  ثمانيه: 8, تسعه: 9, عشره: 10, جوج: 2, زوج: 2,
}; // prettier-ignore

const MULTIPLIERS: Record<string, number> = {
  mille: 1e3, millier: 1e3, milliers: 1e3, million: 1e6, millions: 1e6, milliard: 1e9,
  milliards: 1e9, thousand: 1e3, billion: 1e9, الف: 1e3, الاف: 1e3, مليون: 1e6, ملايين: 1e6,
  مليار: 1e9, ملايير: 1e9,
}; // prettier-ignore

/** The Arabic dual is a number by itself. */
const DUALS: Record<string, number> = {
  مليوني: 2e6, مليونا: 2e6, مليونين: 2e6, مليونان: 2e6, الفين: 2e3, الفان: 2e3, الفي: 2e3,
}; // prettier-ignore

const FILLERS = new Set(['a', 'an', 'd', 'de', 'et', 'un']);

/**
 * Reads all numbers of a sentence.
 * @param tokens words of one folded sentence
 * @returns readings in text order; a vague plural («ملايين», "millions") alone is none
 */
export function readNumbers(tokens: readonly Token[]): NumberReading[] {
  const readings: NumberReading[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const reading = readDual(tokens, at) ?? readMultiplied(tokens, at);
    if (!reading) continue;
    readings.push(reading);
    at = reading.last;
  }
  return readings;
}

function word(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}

/** Looks a number word up with and without its clitics («بمليوني», «ومليون», «لنحو»). */
function lookUp(table: Record<string, number>, text: string): number | undefined {
  if (Object.hasOwn(table, text)) return table[text];
  const bare = text.replace(/^[وفبكل]{1,2}(?:ال)?|^ال/u, '');
  return bare !== text && Object.hasOwn(table, bare) ? table[bare] : undefined;
}

function readDual(tokens: readonly Token[], at: number): NumberReading | undefined {
  const value = lookUp(DUALS, word(tokens, at));
  return value === undefined ? undefined : { value, first: at, last: at };
}

function readMultiplied(tokens: readonly Token[], at: number): NumberReading | undefined {
  const base = readDigits(word(tokens, at)) ?? lookUp(UNITS, word(tokens, at));
  if (base === undefined) return readBareMultiplier(tokens, at);
  // « un demi-million »: the article is no number of its own.
  if (/^une?$/u.test(word(tokens, at)) && lookUp(UNITS, word(tokens, at + 1))) return undefined;
  let next = at + 1;
  while (FILLERS.has(word(tokens, next)) && multiplier(tokens, next + 1)) next++;
  const times = multiplier(tokens, next);
  if (!times) return { value: base, first: at, last: at };
  return withHalf(tokens, { value: base * times, first: at, last: next });
}

/** «مليون» without a digit is one million; plural «ملايين» and "millions" name no number. */
function readBareMultiplier(tokens: readonly Token[], at: number): NumberReading | undefined {
  const text = word(tokens, at);
  if (!/^(?:[وفبل]{0,2}(?:ال)?)?(?:مليون|مليار)$|^(?:million|milliard|billion)$/u.test(text))
    return;
  const value = lookUp(MULTIPLIERS, text) ?? 0;
  return withHalf(tokens, { value, first: at, last: at });
}

function multiplier(tokens: readonly Token[], at: number): number | undefined {
  return lookUp(MULTIPLIERS, word(tokens, at));
}

/** «مليون ونصف», « un million et demi », "1 million and a half" */
function withHalf(tokens: readonly Token[], reading: NumberReading): NumberReading {
  const after = word(tokens, reading.last + 1);
  if (after === 'ونصف') return { ...reading, value: reading.value * 1.5, last: reading.last + 1 };
  if (after === 'et' && word(tokens, reading.last + 2) === 'demi')
    return { ...reading, value: reading.value * 1.5, last: reading.last + 2 };
  return reading;
}

/** Digits with any grouping: three digits behind each separator is a group, else a decimal. */
function readDigits(text: string): number | undefined {
  if (!/^\d/u.test(text)) return undefined;
  const grouped = /^(\d{1,3}(?:[ .,']\d{3})+)(?:[.,](\d+))?$/u.exec(text);
  if (grouped?.[1])
    return Number(grouped[1].replace(/\D/gu, '') + (grouped[2] ? `.${grouped[2]}` : ''));
  return Number(text.replace(',', '.'));
}
