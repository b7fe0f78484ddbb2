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
import { ARABIC, DIGIT, LATIN, MARK, QUESTION, SEVERAL, SIGN, foldOf, kindOf } from './letters.ts';
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

const mix = (hash: number, code: number) => Math.imul(hash ^ code, PRIME);

/** Reads all words of a text; any string will do. */
export function readWords(text: string): Words {
  return new Reader(text).read();
}

class Reader {
  #text: string;
  #words: Words;
  /** Kind of the open word, 0 when none is open. */
  #open = 0;
  #hash = 0;
  #start = 0;
  #end = 0;
  /** Letters since the word began or its last dot: a lone letter may be part of an acronym. */
  #letters = 0;

  constructor(text: string) {
    this.#text = text;
    const room = (text.length >> 1) + 8;
    this.#words = {
      text,
      count: 0,
      hashes: new Int32Array(room),
      starts: new Int32Array(room),
      ends: new Int32Array(room),
    };
  }

  read(): Words {
    const text = this.#text;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === ARABIC || kind === LATIN) this.#letter(kind, foldOf(code), at, at + 1);
      else if (kind === DIGIT) at = this.#number(at) - 1;
      else if (kind === SEVERAL) at = this.#several(at) - 1;
      else this.#other(kind, code, at);
    }
    this.#close();
    return this.#words;
  }

  #letter(kind: number, fold: number, from: number, to: number): void {
    if (this.#open !== kind) {
      this.#close();
      this.#open = kind;
      this.#hash = BASIS;
      this.#start = from;
      this.#letters = 0;
    }
    this.#hash = mix(this.#hash, fold);
    this.#end = to;
    this.#letters++;
  }

  #other(kind: number, code: number, at: number): void {
    if (kind === MARK) {
      if (this.#open !== 0 && this.#end === at) this.#end = at + 1;
      else if (this.#words.count > 0 && this.#open === 0) this.#growLast(at);
      return;
    }
    if (kind === SIGN) this.#sign(foldOf(code), at, at + 1);
    else if (kind === QUESTION) this.#sign(0x3f, at, at + 1);
    else if (kind < ARABIC && !this.#isAcronymDot(code, at)) this.#close();
  }

  /** A variation selector behind an emoji belongs to it. */
  #growLast(at: number): void {
    const { ends, count } = this.#words;
    if (ends[count - 1] === at) ends[count - 1] = at + 1;
  }

  #isAcronymDot(code: number, at: number): boolean {
    if (code !== 0x2e || this.#open !== LATIN || this.#letters !== 1) return false;
    const isLatin = (one: number) =>
      one < this.#text.length && kindOf(this.#text.charCodeAt(one)) === LATIN;
    if (!isLatin(at + 1) || isLatin(at + 2)) return false;
    this.#letters = 0;
    return true;
  }

  #sign(code: number, from: number, to: number): void {
    this.#close();
    const hash = mix(mix(BASIS, 1), code);
    const { hashes, ends, count } = this.#words;
    // «؟!» and «??» ask once; a repeated emoji is repeated.
    if (code === 0x3f && hashes[count - 1] === hash) ends[count - 1] = to;
    else this.#push(hash, from, to);
  }

  #number(at: number): number {
    this.#close();
    const { end, digits } = readNumber(this.#text, at);
    const negative = isNegative(this.#text, at);
    let hash = negative ? mix(BASIS, 2) : BASIS;
    for (let one = 0; one < digits.length; one++) hash = mix(hash, digits.charCodeAt(one));
    this.#push(hash, negative ? at - 1 : at, end);
    if (joins(this.#text, end)) this.#push(mix(BASIS, JOINT), end, end + 1);
    return end;
  }

  /** Ligatures, presentation forms, letters beyond the first plane; returns the offset behind. */
  #several(at: number): number {
    const point = this.#text.codePointAt(at) ?? 0;
    const end = at + (point > 0xffff ? 2 : 1);
    const character = this.#text.slice(at, end);
    const folded = /[\p{L}\p{Nd}]/u.test(character) ? foldCharacter(character) : '';
    if (!folded && !/\p{M}/u.test(character)) this.#sign(point, at, end);
    for (let one = 0; one < folded.length; one++) {
      const code = folded.charCodeAt(one);
      const kind = kindOf(code);
      if (kind === ARABIC || kind === LATIN) this.#letter(kind, foldOf(code), at, end);
      else if (kind === DIGIT || kind === SEVERAL) this.#sign(point, at, end);
      else this.#close();
    }
    return end;
  }

  #close(): void {
    if (this.#open !== 0) this.#push(this.#hash, this.#start, this.#end);
    this.#open = 0;
  }

  #push(hash: number, start: number, end: number): void {
    const words = this.#words;
    if (words.count === words.hashes.length) grow(words);
    words.hashes[words.count] = hash;
    words.starts[words.count] = start;
    words.ends[words.count] = end;
    words.count++;
  }
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
