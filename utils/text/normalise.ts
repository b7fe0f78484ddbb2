/**
 * Folded text with its way back to the original, because everything we show or mark is in the
 * original text. The folding itself is in `fold.ts`.
 */
import { foldCharacter, mendWords, partings } from './fold.ts';

/** Folded text with its map back; all offsets are UTF-16 units. */
export interface Normalised {
  /** The folded text. */
  text: string;
  /** For each unit of `text`, where the character it came from begins in the original. */
  from: Uint32Array;
  /** For each unit of `text`, where that character ends, marks dropped behind it included. */
  to: Uint32Array;
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
    const folded = foldCharacter(original.slice(at, end));
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
  return mend({
    text: parts.join(''),
    from: from.subarray(0, length),
    to: to.subarray(0, length),
  });
}

function mend({ text, from, to }: Normalised): Normalised {
  const gone = partings(text);
  const mended = mendWords(text);
  let kept = gone[0] ?? text.length;
  for (let at = kept, next = 0; at < text.length; at++) {
    if (at === gone[next]) {
      to[kept - 1] = to[at] ?? 0;
      next++;
      continue;
    }
    from[kept] = from[at] ?? 0;
    to[kept++] = to[at] ?? 0;
  }
  return { text: mended, from: from.subarray(0, kept), to: to.subarray(0, kept) };
}

function grown(array: Uint32Array<ArrayBuffer>, extra: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2 + extra);
  larger.set(array);
  return larger;
}
function isPair(text: string, at: number, code: number): boolean {
  if (code < 0xd800 || code > 0xdbff) return false;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}
