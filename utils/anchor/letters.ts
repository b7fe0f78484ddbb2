/**
 * What one UTF-16 unit means to the reader of words: its kind and its folded letter, looked up once
 * and kept in a table, because a page of 50,000 letters is read on every visit. The folding itself
 * is the house's own (`utils/text/fold.ts`). Pure.
 */
import { foldCharacter } from '../text/fold.ts';

/** Kinds of units; erasable, so no enum. */
export const UNKNOWN = 0;
/** Blanks and punctuation. */
export const GAP = 1;
export const ARABIC = 2;
/** Letters of any other script. */
export const LATIN = 3;
export const DIGIT = 4;
/** A word by itself: %, €, emoji, superscripts. */
export const SIGN = 5;
/** A question mark turns a statement round: it counts as a word. */
export const QUESTION = 6;
/** Falls away but belongs to the letter before it: vowel signs, tatweel. */
export const MARK = 7;
/** Falls away and belongs to nothing: bidi controls, joiners, soft hyphens. */
export const INVISIBLE = 8;
/** Folds to several letters, or is half of a surrogate pair. */
export const SEVERAL = 9;

const kinds = new Uint8Array(0x10000);
const folds = new Uint16Array(0x10000);

/** The kind of a unit. */
export function kindOf(code: number): number {
  const known = kinds[code] ?? UNKNOWN;
  return known === UNKNOWN ? learn(code) : known;
}

/** The folded unit of a letter, digit or sign whose kind was asked before. */
export function foldOf(code: number): number {
  return folds[code] ?? code;
}

function learn(code: number): number {
  const { kind, fold } = judge(String.fromCharCode(code), code);
  kinds[code] = kind;
  folds[code] = fold;
  return kind;
}

const QUESTIONS = '?؟？⸮';
const PLAIN_SIGNS = /[%‰&]/u;
/** Counted as symbols by Unicode, used as punctuation by the press. */
const GAP_SIGNS = /[|~^¨_¯¸]/u;

function judge(character: string, code: number): { kind: number; fold: number } {
  if (code >= 0xd800 && code <= 0xdfff) return { kind: SEVERAL, fold: code };
  if (QUESTIONS.includes(character)) return { kind: QUESTION, fold: 0x3f };
  if (character === '٪') return { kind: SIGN, fold: 0x25 };
  const folded = foldCharacter(character);
  const fold = folded.charCodeAt(0) || 0;
  if (folded === '') return { kind: /[\p{M}\u0640]/u.test(character) ? MARK : INVISIBLE, fold: 0 };
  // Before the folded form is asked: NFKC makes «10²» a 102.
  if (/[\p{No}\p{Nl}]/u.test(character)) return { kind: SIGN, fold: code };
  if (folded.length === 1) return { kind: kindOfFolded(folded, character), fold };
  return { kind: /[\p{L}\p{N}]/u.test(folded) ? SEVERAL : GAP, fold };
}

function kindOfFolded(folded: string, character: string): number {
  if (/[0-9]/u.test(folded)) return DIGIT;
  if (/[\u0621-\u06ff]/u.test(folded) && /\p{L}/u.test(folded)) return ARABIC;
  if (/\p{L}/u.test(folded)) return LATIN;
  if (/\p{N}/u.test(folded) || PLAIN_SIGNS.test(character)) return SIGN;
  return /\p{S}/u.test(folded) && !GAP_SIGNS.test(character) ? SIGN : GAP;
}
