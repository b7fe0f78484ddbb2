/**
 * Words of a folded text. Arabic and Latin letters never share a word («فCNSS» is two), a grouped
 * number is one («1.996.026»), and an Arabic word knows where its stem may begin.
 */

/** One word; offsets are UTF-16 units of the folded text. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

const WORD =
  /\d{1,3}(?:[ .,']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[ء-ي]+|(?:(?![ء-ي])\p{L})+/gu;

/** Clitics before a stem: one or two of و ف ب ك ل, then the article (vocabulary §1 step 11). */
const CLITICS = /^([وفبكل]{0,2})(ال|لل)?/u;
/** What a clitic can begin with. */
const CLITIC = new Set('وفبكلا');

/**
 * Splits a folded text into words.
 * @param folded text that went through `normalise`
 */
export function tokenise(folded: string): Token[] {
  const tokens: Token[] = [];
  for (const match of folded.matchAll(WORD)) {
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/**
 * Where the stem of a word may begin: at its first letter, or behind any of its possible clitics.
 * A short word keeps at least two letters.
 * @returns ascending UTF-16 offsets into the word, the first one 0; none for a single Arabic letter
 */
export function stemStarts(word: string): number[] {
  // Most words begin with no clitic: they need no expression.
  if (!CLITIC.has(word.charAt(0))) return word.length < 2 && isArabic(word) ? [] : [0];
  const starts = [0];
  const clitics = CLITICS.exec(word);
  if (!clitics || !isArabic(word)) return starts;
  const [, letters = '', article] = clitics;
  for (let cut = 1; cut <= letters.length; cut++) starts.push(cut);
  // «لل» may already be half eaten by the letters («وللضمان», «للضمان»): test for it at each cut.
  for (let cut = 0; cut <= letters.length; cut++) {
    if (word.startsWith('ال', cut) || word.startsWith('لل', cut)) starts.push(cut + 2);
  }
  if (article) starts.push(letters.length + article.length);
  return [...new Set(starts)].filter((start) => word.length - start >= 2).sort((a, b) => a - b);
}

/** Whether a folded word is written in Arabic letters. */
export function isArabic(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x0621 && code <= 0x064a;
}
