/**
 * A text as its words: one hash of the folded letters for each, and where it stands. Two passages
 * with the same hashes in a row have the same folded words; nothing is copied. Pure.
 *
 * A word is a run of letters of one script («فCNSS» is two), a number as its value, a sign or emoji,
 * or a question mark. Acronym dots fall away. The hash is FNV-1a, 32 bits,
 * <https://www.rfc-editor.org/rfc/rfc9923>; a page may forge one, so who relies on equality asks
 * `spell` too.
 */
import { foldCharacter } from '../text/fold.ts';
import { ARABIC, DIGIT, GAP, INVISIBLE, LATIN, MARK, QUESTION, SEVERAL, SIGN, foldOf, kindOf } from './letters.ts'; // prettier-ignore
import { isNegative, joins, readNumber } from './numbers.ts';

/** Offsets are UTF-16 units of `text`; `ends` are excluded and cover the marks of the last letter. */
export interface Words {
  text: string;
  count: number;
  hashes: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
}

const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const JOINT = 0x7e;
const DOT = 0x2e;

const mix = (hash: number, code: number) => Math.imul(hash ^ code, PRIME);

/**
 * Reads all words of a text; any string will do.
 * @param words room from an earlier reading that nobody uses any more
 */
export function readWords(text: string, words: Words = emptyWords(text.length >> 2)): Words {
  words.text = text;
  words.count = 0;
  // The open word lives in local variables: this loop is most of what a visit costs.
  let open = 0;
  let hash = 0;
  let start = 0;
  let end = 0;
  // Letters since the word began or its last dot: a lone letter may be part of an acronym.
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === ARABIC || kind === LATIN) {
      if (open !== kind) {
        if (open !== 0) push(words, hash, start, end);
        open = kind;
        hash = BASIS;
        start = at;
        letters = 0;
      }
      const from = at;
      let letter = code;
      do {
        hash = mix(hash, foldOf(letter));
        letter = ++at < text.length ? text.charCodeAt(at) : 0;
      } while (kindOf(letter) === kind);
      letters += at - from;
      end = at--;
      continue;
    }
    if (kind === INVISIBLE) continue;
    if (kind === MARK && (open !== 0 || !endsLast(words, at))) {
      if (open !== 0 && end === at) end = at + 1;
      continue;
    }
    if (code === DOT && open === LATIN && letters === 1 && isAcronymDot(text, at)) {
      letters = 0;
      continue;
    }
    if (kind === SEVERAL) {
      const behind = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
      ({
        kind: open,
        hash,
        start,
        end,
      } = readSeveral(words, { kind: open, hash, start, end }, at, behind));
      letters = 0;
      at = behind - 1;
      continue;
    }
    if (open !== 0) push(words, hash, start, end);
    open = 0;
    if (kind !== GAP) at = readOther(words, kind, at) - 1;
  }
  if (open !== 0) push(words, hash, start, end);
  return words;
}

/** Room for some words; it grows. */
export function emptyWords(some: number): Words {
  const room = some + 8;
  return {
    text: '',
    count: 0,
    hashes: new Int32Array(room),
    starts: new Int32Array(room),
    ends: new Int32Array(room),
  };
}

/** Whether the last word, a sign, ends here: a variation selector behind an emoji belongs to it. */
const endsLast = ({ ends, count }: Words, at: number) => count > 0 && ends[count - 1] === at;

function isAcronymDot(text: string, at: number): boolean {
  const isLatin = (one: number) => one < text.length && kindOf(text.charCodeAt(one)) === LATIN;
  return isLatin(at + 1) && !isLatin(at + 2);
}

/** Reads what is neither letter nor gap; returns the offset behind it. */
function readOther(words: Words, kind: number, at: number): number {
  const { text, ends, count } = words;
  if (kind === DIGIT) return readDigits(words, at);
  if (kind === MARK) ends[count - 1] = at + 1;
  else pushSign(words, kind === QUESTION ? 0x3f : foldOf(text.charCodeAt(at)), at, at + 1);
  return at + 1;
}

function pushSign(words: Words, code: number, from: number, to: number): void {
  const hash = mix(mix(BASIS, 1), code);
  const { hashes, ends, count } = words;
  // «؟!» and «??» ask once; a repeated emoji is repeated.
  if (code === 0x3f && count > 0 && hashes[count - 1] === hash) ends[count - 1] = to;
  else push(words, hash, from, to);
}

function readDigits(words: Words, at: number): number {
  const { end, digits } = readNumber(words.text, at);
  const negative = isNegative(words.text, at);
  let hash = negative ? mix(BASIS, 2) : BASIS;
  for (let one = 0; one < digits.length; one++) hash = mix(hash, digits.charCodeAt(one));
  push(words, hash, negative ? at - 1 : at, end);
  if (joins(words.text, end)) push(words, mix(BASIS, JOINT), end, end + 1);
  return end;
}

/** The word that is being read. */
interface OpenWord {
  kind: number;
  hash: number;
  start: number;
  end: number;
}

/**
 * Ligatures, presentation forms, letters beyond the first plane and emoji: one character, of which
 * several letters of the open word may come, or a sign.
 * @returns the word open behind it
 */
function readSeveral(words: Words, open: OpenWord, at: number, end: number): OpenWord {
  const { text } = words;
  const character = text.slice(at, end);
  const folded = /[\p{L}\p{Nd}]/u.test(character) ? foldCharacter(character) : '';
  let word = open;
  const close = () => {
    if (word.kind !== 0) push(words, word.hash, word.start, word.end);
    word = { kind: 0, hash: BASIS, start: at, end };
  };
  for (let one = 0; one < folded.length; one++) {
    const code = folded.charCodeAt(one);
    const kind = kindOf(code);
    const isLetter = kind === ARABIC || kind === LATIN;
    if (word.kind !== kind) close();
    if (isLetter) word = { ...word, kind, hash: mix(word.hash, foldOf(code)), end };
    else if (kind !== GAP) pushSign(words, text.codePointAt(at) ?? 0, at, end);
  }
  if (folded === '' && !/\p{M}/u.test(character)) {
    close();
    pushSign(words, text.codePointAt(at) ?? 0, at, end);
  }
  return word;
}

function push(words: Words, hash: number, start: number, end: number): void {
  if (words.count === words.hashes.length) grow(words);
  words.hashes[words.count] = hash;
  words.starts[words.count] = start;
  words.ends[words.count] = end;
  words.count++;
}

function grow(words: Words): void {
  for (const name of ['hashes', 'starts', 'ends'] as const) {
    const larger = new Int32Array(words[name].length * 2);
    larger.set(words[name]);
    words[name] = larger;
  }
}

/** The folded letters and digits of a passage in a row: equal for equal words, whatever the hash. */
export function spell(text: string): string {
  let spelled = '';
  for (const character of text) {
    const kind = kindOf(character.charCodeAt(0));
    if (kind === ARABIC || kind === LATIN || kind === DIGIT || kind === SIGN)
      spelled += String.fromCharCode(foldOf(character.charCodeAt(0)));
    else if (kind === SEVERAL) spelled += foldCharacter(character).replace(/\s/gu, '');
  }
  return spelled;
}
