/**
 * Looks over the raw text of a file before it is parsed: how deep it nests, how many values and how
 * long a string it holds. `JSON.parse` takes 200,000 levels and storing them breaks the browser;
 * here a bomb costs one pass over its text and no memory.
 */
import type { Steps } from '../steps.ts';
import { FileRefused } from './refusal.ts';

export const FILE_LIMITS = {
  /** Bytes; a surface compares `File.size` before it reads. */
  bytes: 20 * 1024 * 1024,
  depth: 20,
  values: 2_000_000,
  /** UTF-16 units of one string as written. */
  string: 1_000_000,
  records: 50_000,
} as const;

const SLICE = 1 << 20;
const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = Array.from(
  '"\\,[]{}',
  (sign) => sign.charCodeAt(0),
);

/**
 * Checks a text; it need not be valid JSON.
 * @yields how many units were read, for progress
 * @throws FileRefused that says which limit was passed
 */
export function* checkRaw(text: string): Steps<void> {
  if (text.length > FILE_LIMITS.bytes) throw new FileRefused('too-big', '20 MB');
  if (text.startsWith('\u001F')) throw new FileRefused('compressed');
  let depth = 0;
  let values = 0;
  let stringStart = -1;
  for (let at = 0; at < text.length; at++) {
    if (at % SLICE === SLICE - 1) yield at;
    const unit = text.charCodeAt(at);
    if (stringStart >= 0) {
      if (unit === BACKSLASH) at++;
      else if (unit === QUOTE) stringStart = -1;
      else if (at - stringStart > FILE_LIMITS.string) throw tooLong();
    } else if (unit === QUOTE) stringStart = at;
    else if (unit === OPEN_LIST || unit === OPEN_OBJECT) {
      if (++depth > FILE_LIMITS.depth) throw new FileRefused('too-deep', String(FILE_LIMITS.depth));
    } else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) depth--;
    else if (unit === COMMA && ++values > FILE_LIMITS.values)
      throw new FileRefused('too-many', String(FILE_LIMITS.values));
  }
}

function tooLong(): FileRefused {
  return new FileRefused('long-text', String(FILE_LIMITS.string));
}
