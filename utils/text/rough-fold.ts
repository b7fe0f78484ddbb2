/**
 * `foldText` for a question that may say "maybe" too often: by the engine's own string functions
 * alone, because in a page all our code runs for the first time, and there a loop over letters costs
 * a hundred times as much. Every word of Latin or of Arabic letters that `foldText` makes stands
 * in what this makes, perhaps with more letters around it; digits, quotes and blanks may differ.
 */
import { CAPITALS, LOOKALIKES } from './letters.ts';

const MARKS =
  /[\xad\u0300-\u036f\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]+/g;
/** Letters and marks of other scripts; letters alone, with dots or blanks between them. */
const ODD =
  /[\u0100-\u060b\u066e-\u1fff\u20d0-\u20ff\u2c00-\ud7ff\ud800-\ud83b\udb40\ue000-\uffff]|\.[a-z]\.|(?<![a-z\u0621-\u064a])[a-z\u0621-\u064a](?:\s[a-z\u0621-\u064a]){3}/;
/** «اال» where a word begins; two words that a page's markup glues hold it too. */
const DOUBLED = /(?<![ء-ي])([وفبكل]{0,2})اال/g;

/** Folds a text. */
export function roughFold(original: string): string {
  // Ligatures of whole formulas are no words.
  const text = original.replaceAll('ﷺ', ' ').replaceAll('ﷻ', ' ');
  const folded = plain(smallParts(text));
  const isOdd = ODD.test(folded) || (folded.includes('اال') && folded.search(DOUBLED) >= 0);
  const mended = isOdd ? mend(text) : folded;
  // The engine keeps the last text in which a pattern was met: let that be no article.
  NOTHING.test('');
  return mended;
}

const NOTHING = /(?:)/;

/** Small letters, their accents behind them, ligatures and other shapes as the letters they are. */
function smallParts(text: string): string {
  return text.normalize('NFKD').toLowerCase();
}

function plain(parts: string): string {
  return parts
    .replace(MARKS, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ى', 'ي')
    .replaceAll('ی', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll('ە', 'ه')
    .replaceAll('ک', 'ك')
    .replaceAll('گ', 'ك');
}

/** Reads look-alikes as what they stand for, and closes what parts the letters of one word. */
function mend(text: string): string {
  const read = readAs(LOOKALIKES, smallParts(readAs(CAPITALS, text)));
  return plain(read.replace(/[\p{M}\u180e]/gu, ''))
    .replace(
      /(?<![a-z])([a-z])[.\s](?=[a-z](?![a-z]))|(?<![ء-ي])([ء-ي])\s(?=[ء-ي](?![ء-ي]))/g,
      '$1$2',
    )
    .replace(DOUBLED, '$1الا');
}

function readAs(pairs: string, text: string): string {
  let read = text;
  for (let at = 0; at < pairs.length; at += 2)
    read = read.replaceAll(pairs.charAt(at), pairs.charAt(at + 1));
  return read;
}
