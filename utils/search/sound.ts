/**
 * One key for the many spellings of a word in Arabic and Latin letters: «جبروت», "Jabaroot",
 * "djabarout"; «تسريب», "tasrib". It keeps the consonants in rough classes and drops vowels, long ones
 * included, as Arabic spelling does, so that it also joins forms of one Arabic root («تسريب», «تسرب»).
 * A key in the manner of Soundex (R. C. Russell, 1918), with classes of our own.
 */
import { isArabic } from '../text/tokens.ts';

const ARABIC: Record<string, string> = {
  ب: 'b', ت: 't', ث: 't', ج: 'j', ح: 'h', خ: 'k', د: 'd', ذ: 'd', ر: 'r', ز: 'z', س: 's', ش: 'x',
  ص: 's', ض: 'd', ط: 't', ظ: 'd', غ: 'j', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h',
}; // prettier-ignore

/** Letters and pairs of letters as they sound; vowels, and what is missing here, fall away. */
const LATIN: Record<string, string> = {
  sch: 'x', ch: 'x', sh: 'x', kh: 'k', gh: 'j', dj: 'j', ph: 'f', th: 't', dh: 'd', x: 'ks', q: 'k',
  c: 'k', g: 'j', p: 'b', v: 'f', b: 'b', d: 'd', f: 'f', h: 'h', j: 'j', k: 'k', l: 'l', m: 'm', n: 'n',
  r: 'r', s: 's', t: 't', z: 'z',
}; // prettier-ignore
/** Longer spellings first. French says c as s before e, i and y. */
const LATIN_SOUND = /c(?=[eiy])|sch|[csp]h|kh|gh|dj|[td]h|[a-z]/gu;

/** Digits that stand for Arabic letters in Latin chat spelling. */
const CHAT_DIGITS: Record<string, string> = {
  2: '',
  3: '',
  5: 'kh',
  6: 't',
  7: 'h',
  8: 'gh',
  9: 'q',
};

/** A shorter key says too little. */
const SHORTEST = 3;
/** With so few consonants the long vowels count as well … */
const FEWEST = 2;
/** … and so many letters must come of it. */
const SHORTEST_WITH_VOWELS = 4;

/**
 * The key of a folded word.
 * @returns an empty string when too few consonants stand in it
 */
export function soundKey(word: string): string {
  const consonants = isArabic(word) ? arabicConsonants(word) : latinConsonants(word);
  const key = consonants.replace(/(.)\1+/gu, '$1');
  if (key.length >= SHORTEST) return key;
  return key.length < FEWEST ? '' : voicedKey(word);
}

/** «بووانو», "Bouanou", "Bouwano": too few consonants, but vowels that Arabic writes: long u and i. */
function voicedKey(word: string): string {
  const vowels = word.replace(/و|ou|oo|[ouw]/gu, '1').replace(/[يiy]/gu, '2');
  const voiced = vowels.replace(/[^12]+/gu, (part) =>
    isArabic(word) ? arabicConsonants(part) : latinConsonants(part),
  );
  const key = voiced
    .replace(/1/gu, 'u')
    .replace(/2/gu, 'i')
    .replace(/(.)\1+/gu, '$1');
  return key.length < SHORTEST_WITH_VOWELS ? '' : key;
}

/** Chat spelling made readable: "ta3wid" → "tawid", "7isab" → "hisab". Real digits stay. */
export function withoutChatDigits(folded: string): string {
  return folded.replace(
    /(?<=[a-z])[2356789](?=[a-z])|(?<![\p{L}\d])[2356789](?=[a-z]{3})|(?<=[a-z]{4})[9](?![\p{L}\d])/gu,
    (digit) => CHAT_DIGITS[digit] ?? digit,
  );
}

/** How a word is filed by its sound; empty when it has too little. */
export function soundTerm(word: string): string {
  const key = word.length > 3 ? soundKey(word) : '';
  return key && `%${key}`;
}

function arabicConsonants(word: string): string {
  // The last ه is mostly a feminine ending, which no Latin spelling keeps.
  return word.replace(/ه$/u, '').replace(/./gu, (letter) => ARABIC[letter] ?? '');
}

function latinConsonants(word: string): string {
  // Letters of an acronym are said one by one: c is "say", never k.
  if (!/[aeiouy]/u.test(word)) return word.replace(/c/gu, 's').replace(/p/gu, 'b');
  return word.replace(LATIN_SOUND, (sound: string, at: number) =>
    sound === 'c' && /[eiy]/u.test(word[at + 1] ?? '') ? 's' : (LATIN[sound] ?? ''),
  );
}
