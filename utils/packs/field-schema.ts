/** The kinds of values that the files of the data are made of. */
import * as v from 'valibot';
import { parseEdtf } from '../verdict/time.ts';

/** Text that is not blank. */
export const filled = v.pipe(v.string(), v.trim(), v.minLength(1, 'write some text here'));
/** What a fact is called for ever; its file's name. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'an id is small letters, digits and single hyphens'),
);

/** Behind Arabic letters a hyphen turns the order of the numbers beside it: law 09-08 is read as 08-09 (UAX 9, W2 and W4). */
const arabic = v.pipe(
  filled,
  v.check(
    (text) => !/\d-\d/u.test(text),
    'in Arabic, write the number of a law with dots, 09.08: a hyphen would show its parts turned round',
  ),
);

/** A text in the three languages, all of them required. */
export const LocalTextSchema = v.strictObject({ ar: arabic, fr: filled, en: filled });

/** A date of the data; see `parseEdtf`. */
export const EdtfSchema = v.pipe(
  v.string(),
  v.check((text) => {
    try {
      parseEdtf(text);
      return true;
    } catch {
      return false;
    }
  }, 'write a date as 2025-04-09, 2025-04, 2025-04-09T18:00, A/B, ../B or A/..'),
);

export const secureAddress = v.pipe(
  v.string(),
  v.url('write the whole address'),
  v.regex(/^https?:\/\//u, 'only web addresses'),
);
