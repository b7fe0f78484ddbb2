/**
 * Numbers as values, so that «مليوني», «2 مليون», «1.996.026», « près de deux millions » and
 * "two million" meet in one range. Reads digits with any grouping, the common number words of the
 * three languages, and a multiplier behind either.
 */
import { DUALS, HUNDREDS, MULTIPLIERS, TENS, UNITS } from './number-words.ts';
import { isArabic, type Token } from '../text/tokens.ts';

/** A number and the words that say it (indexes, last included). */
export interface NumberReading {
  value: number;
  first: number;
  last: number;
}

const FILLERS = new Set(['a', 'an', 'd', 'de', 'et', 'un']);

/**
 * Reads all numbers of a sentence.
 * @param tokens words of one folded sentence
 * @returns readings in text order; a vague plural («ملايين», "millions") alone is none
 */
export function readNumbers(tokens: readonly Token[]): NumberReading[] {
  const readings: NumberReading[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!mayBegin(word(tokens, at))) continue;
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
  const bare = withoutClitics(text);
  return bare !== text && Object.hasOwn(table, bare) ? table[bare] : undefined;
}

function withoutClitics(text: string): string {
  return text.replace(/^[وفبكل]{1,2}(?:ال)?|^ال/u, '');
}

const WORDS = new Set(
  [DUALS, UNITS, TENS, HUNDREDS, MULTIPLIERS].flatMap((table) => Object.keys(table)),
);

/** Nearly every word is no part of a number: that is told once, and not table by table. */
function mayBegin(text: string): boolean {
  return /^\d/u.test(text) || WORDS.has(text) || WORDS.has(withoutClitics(text));
}

function readDual(tokens: readonly Token[], at: number): NumberReading | undefined {
  const value = lookUp(DUALS, word(tokens, at));
  return value === undefined ? undefined : { value, first: at, last: at };
}

/** A number below a thousand with a multiplier or none, and smaller parts behind it. */
function readMultiplied(tokens: readonly Token[], at: number): NumberReading | undefined {
  const part = readPart(tokens, at);
  if (part === undefined) return undefined;
  if (part.times === 1 || !Number.isInteger(part.value)) return part;
  const rest = readRest(tokens, part.last + 1, part.times);
  return rest ? { value: part.value + rest.value, first: at, last: rest.last } : part;
}

type Part = NumberReading & { times: number };

function readPart(tokens: readonly Token[], at: number): Part | undefined {
  const bare = readBareMultiplier(tokens, at);
  if (bare) return { ...bare, times: 1e6 };
  const base = readBelowThousand(tokens, at);
  if (!base) return undefined;
  // « un demi-million »: the article is no number of its own.
  if (/^une?$/u.test(word(tokens, at)) && lookUp(UNITS, word(tokens, at + 1))) return undefined;
  let next = base.last + 1;
  while (FILLERS.has(word(tokens, next)) && multiplier(tokens, next + 1)) next++;
  const times = multiplier(tokens, next);
  if (!times) return { ...base, times: 1 };
  return { ...withHalf(tokens, { value: base.value * times, first: at, last: next }), times };
}

/** «مليون وتسعمئة وستة وتسعون ألفا وستة وعشرون»: each further part is smaller than the one before. */
function readRest(tokens: readonly Token[], at: number, below: number): Part | undefined {
  const from = /^(?:et|and|و)$/u.test(word(tokens, at)) ? at + 1 : at;
  // Digits behind a number are a number of their own («2 مليون 500»), and so is a new million.
  if (/^\d/u.test(word(tokens, from)) || readBareMultiplier(tokens, from)) return undefined;
  const part = readPart(tokens, from);
  if (!part || part.times >= below || !Number.isInteger(part.value)) return undefined;
  const rest = part.times === 1 ? undefined : readRest(tokens, part.last + 1, part.times);
  return rest ? { ...rest, value: part.value + rest.value } : part;
}

/** Digits, or number words of different places («ستة وتسعون», « quatre-vingt-seize », "ninety six"). */
function readBelowThousand(tokens: readonly Token[], at: number): NumberReading | undefined {
  const digits = readDigits(word(tokens, at));
  if (digits !== undefined) return { value: digits, first: at, last: at };
  let value = 0;
  let last = at - 1;
  let places = 0;
  for (let next = at; ; next++) {
    if (last >= at && /^(?:et|and|و)$/u.test(word(tokens, next)) && placed(tokens, next + 1))
      next++;
    const found = placed(tokens, next);
    if (!found) break;
    // « deux cents », « quatre-vingts »: the word before multiplies.
    const factor = placed(tokens, last)?.place === 1 ? (placed(tokens, last)?.value ?? 0) : 0;
    const times = found.place === 4 ? value === factor : found.value === 20 && factor === 4;
    if (last >= at && factor > 1 && factor < 10 && times && !isArabic(word(tokens, next))) {
      value += factor * (found.value - 1);
      places = (places & ~1) | found.place;
    } else if (places & found.place) break;
    else {
      value += found.value;
      places |= found.place;
    }
    last = next;
    if (value < 1) break;
  }
  return last < at ? undefined : { value, first: at, last };
}

/** A number word with its place: 1 units (up to nineteen), 2 tens, 4 hundreds. */
function placed(tokens: readonly Token[], at: number): { value: number; place: number } | null {
  for (const [place, table] of [
    [1, UNITS],
    [2, TENS],
    [4, HUNDREDS],
  ] as const) {
    const value = lookUp(table, word(tokens, at));
    if (value !== undefined) return { value, place };
  }
  return null;
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
