/**
 * Folds text so that one spelling in the pack meets the many spellings of the press.
 *
 * Rules: shared vocabulary §1 steps 1–8 (Unicode NFKC, invisible marks, Arabic letter shapes,
 * digits, quotes, Latin case and accents, dotted acronyms). Joining number groups and cutting clitics
 * need whole words, so `tokens.ts` does them. Where the way back to the original is needed,
 * `normalise.ts` keeps it.
 */
import { CAPITALS, LOOKALIKES } from './letters.ts';

const DROPPED =
  /[\u00AD\u034F\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]/u;

const FOLDED = new Map<string, string>(
  Object.entries({
    أ: 'ا',
    إ: 'ا',
    آ: 'ا',
    ى: 'ي',
    ی: 'ي',
    ئ: 'ي',
    ؤ: 'و',
    ة: 'ه',
    ۀ: 'ه',
    ک: 'ك',
    گ: 'ك',
    œ: 'oe',
    æ: 'ae',
    ß: 'ss',
  }),
);
for (const pairs of [LOOKALIKES, CAPITALS])
  for (let at = 0; at < pairs.length; at += 2) FOLDED.set(pairs.charAt(at), pairs.charAt(at + 1));
for (let digit = 0; digit < 10; digit++) {
  FOLDED.set(String.fromCharCode(0x0660 + digit), String(digit));
  FOLDED.set(String.fromCharCode(0x06f0 + digit), String(digit));
}
FOLDED.set('٫', ',');
FOLDED.set('٬', '.');
for (const quote of '"“”„‟«»‹›〈〉《》＂') FOLDED.set(quote, ' ');
for (const quote of '‘’‚‛′ʹʼ`´＇') FOLDED.set(quote, "'");

/** Characters that were folded once; the press uses few, so the table stays small. */
const cache = new Map<string, string>();

/** Folds one character (one or two UTF-16 units); empty when it is dropped. */
export function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x80 ? foldAscii(code) : foldOther(character);
}

function foldOther(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  let folded = '';
  if (!DROPPED.test(character)) {
    const direct = FOLDED.get(character);
    folded = direct ?? foldCompatible(character);
  }
  if (cache.size < 4096) cache.set(character, folded);
  return folded;
}

const LONGEST_LIGATURE = 6;

function foldCompatible(character: string): string {
  if (/[\u2028\u2029\u0085]/u.test(character)) return '\n';
  if (/\s/u.test(character)) return ' ';
  let folded = '';
  // NFD: accents become marks of their own and fall away one by one.
  for (const part of character.normalize('NFKC').toLowerCase().normalize('NFD')) {
    const direct = FOLDED.get(part);
    if (direct !== undefined) folded += direct;
    else if (!/\p{M}/u.test(part) && !DROPPED.test(part)) folded += part;
  }
  // A formula in one character (ﷺ, 18 letters) is no word; a page of them must not grow so much.
  return folded.length > LONGEST_LIGATURE ? ' ' : folded;
}

/** Folds a text. Folding twice changes nothing. */
export function foldText(original: string): string {
  let folded = '';
  for (const character of original) folded += foldCharacter(character);
  return mendWords(folded);
}

/** The dots of « C.N.S.S. », step 8: each between two letters that stand alone. */
const ACRONYM_DOT = /(?<=(?<!\p{L})[a-z])\.(?=[a-z](?!\p{L}))/gu;
/** Four letters or more, each alone («C N S S»). */
const SPACED = /(?<![\p{L}\d.])[a-zء-ي](?: [a-zء-ي]){3,}(?!\.?[\p{L}\d])/gu;
/** Step 10: lam-alef turned round by PDF extraction («االجتماعي»). */
const TURNED = /(?<![ء-ي])([وفبكل]{0,2})اال/gu;

/** Stands wherever one of the first two does, and costs a page less: most sentences hold none. */
const PERHAPS_PARTED = /[a-z]\.[a-z]|[a-zء-ي](?: [a-zء-ي]){3}/;

/** Takes out what parts the letters of one word, and turns «اال» round. */
export function mendWords(folded: string): string {
  const whole = PERHAPS_PARTED.test(folded)
    ? folded.replace(ACRONYM_DOT, '').replace(SPACED, (letters) => letters.replaceAll(' ', ''))
    : folded;
  return whole.includes('اال') ? whole.replace(TURNED, '$1الا') : whole;
}

/** Offsets of the characters that `mendWords` takes out; UTF-16 units, ascending. */
export function partings(folded: string): number[] {
  if (!PERHAPS_PARTED.test(folded)) return [];
  const dots = [...folded.matchAll(ACRONYM_DOT)].map((match) => match.index);
  // No run touches such a dot, so it makes no difference that the dots still stand here.
  const blanks = [...folded.matchAll(SPACED)].flatMap(({ 0: letters, index }) =>
    Array.from({ length: (letters.length - 1) / 2 }, (_, at) => index + 2 * at + 1),
  );
  return [...dots, ...blanks].sort((a, b) => a - b);
}

function foldAscii(code: number): string {
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 32);
  if (code === 0x22) return ' ';
  if (code === 0x60) return "'";
  if (code === 0x0d || code === 0x09 || code === 0x0c || code === 0x0b) return ' ';
  return String.fromCharCode(code);
}
