/**
 * Folds text so that one spelling in the pack meets the many spellings of the press, and keeps
 * the way back to the original, because everything we show or mark is in the original text.
 *
 * Rules: shared vocabulary §1 steps 1–8 (Unicode NFKC, invisible marks, Arabic letter shapes,
 * digits, quotes, Latin case and accents). Joining number groups and cutting clitics need whole
 * words, so `tokens.ts` does them.
 */

/** Folded text with its map back; all offsets are UTF-16 units. */
export interface Normalised {
  /** The folded text. */
  text: string;
  /** For each unit of `text`, where the character it came from begins in the original. */
  from: Uint32Array;
  /** For each unit of `text`, where that character ends, marks dropped behind it included. */
  to: Uint32Array;
}

const DROPPED =
  /[\u00AD\u034F\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]/u;

const FOLDED = new Map<string, string>(
  Object.entries({
    أ: 'ا',
    إ: 'ا',
    آ: 'ا',
    ٱ: 'ا',
    ى: 'ي',
    ی: 'ي',
    ې: 'ي',
    ئ: 'ي',
    ؤ: 'و',
    ة: 'ه',
    ۀ: 'ه',
    ھ: 'ه',
    ہ: 'ه',
    ک: 'ك',
    گ: 'ك',
    ݣ: 'ك',
    ڭ: 'ك',
    œ: 'oe',
    æ: 'ae',
    ß: 'ss',
  }),
);
for (let digit = 0; digit < 10; digit++) {
  FOLDED.set(String.fromCharCode(0x0660 + digit), String(digit));
  FOLDED.set(String.fromCharCode(0x06f0 + digit), String(digit));
}
for (const quote of '"“”„‟«»‹›〈〉《》＂') FOLDED.set(quote, ' ');
for (const quote of '‘’‚‛′ʹʼ`´＇') FOLDED.set(quote, "'");

/** Characters that were folded once; the press uses few, so the table stays small. */
const cache = new Map<string, string>();

function fold(character: string): string {
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
  return folded;
}

/**
 * Folds a text.
 * @param original any string, unpaired surrogates included
 * @returns the folded text with, for each unit, the original UTF-16 span it came from
 */
export function normalise(original: string): Normalised {
  const parts: string[] = [];
  // NFKC can lengthen (one ligature, up to 18 letters): the arrays grow when needed.
  let from = new Uint32Array(original.length + 32);
  let to = new Uint32Array(original.length + 32);
  let length = 0;
  for (let at = 0; at < original.length;) {
    const code = original.charCodeAt(at);
    const end = at + (isPair(original, at, code) ? 2 : 1);
    const folded = code < 0x80 ? foldAscii(code) : fold(original.slice(at, end));
    if (folded === '' && length > 0) to[length - 1] = end;
    if (length + folded.length > from.length) {
      from = grown(from, folded.length);
      to = grown(to, folded.length);
    }
    from.fill(at, length, length + folded.length);
    to.fill(end, length, length + folded.length);
    length += folded.length;
    parts.push(folded);
    at = end;
  }
  return joinAcronyms({
    text: parts.join(''),
    from: from.subarray(0, length),
    to: to.subarray(0, length),
  });
}

/** Folds a text where the way back is not needed (phrases of the pack, search words). */
export function foldText(original: string): string {
  return normalise(original).text;
}

function foldAscii(code: number): string {
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 32);
  if (code === 0x22) return ' ';
  if (code === 0x60) return "'";
  if (code === 0x0d || code === 0x09 || code === 0x0c || code === 0x0b) return ' ';
  return String.fromCharCode(code);
}

/** The dots of « C.N.S.S. », step 8: each between two letters that stand alone. */
const ACRONYM_DOT = /(?<=(?<!\p{L})[a-z])\.(?=[a-z](?!\p{L}))/gu;

function joinAcronyms(folded: Normalised): Normalised {
  const dots = [...folded.text.matchAll(ACRONYM_DOT)].map((match) => match.index);
  if (dots.length === 0) return folded;
  const kept = (_: unknown, at: number) => !dots.includes(at);
  for (const dot of dots) folded.to[dot - 1] = folded.to[dot] ?? 0;
  return {
    text: folded.text.replace(ACRONYM_DOT, ''),
    from: folded.from.filter(kept),
    to: folded.to.filter(kept),
  };
}

function isPair(text: string, at: number, code: number): boolean {
  if (code < 0xd800 || code > 0xdbff) return false;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}

function grown(array: Uint32Array<ArrayBuffer>, extra: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2 + extra);
  larger.set(array);
  return larger;
}
