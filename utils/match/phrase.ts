/**
 * The phrases of a topic as its data writes them, turned into literal word sequences at build.
 *
 * In the data a phrase is ordinary text in the spelling of the press, with four signs:
 * - `stem*`    any ending: «اختراق*» also meets «اختراقات»
 * - `{a,b,}`   one of these, or nothing: `caisse nationale{, de, de la} sécurité sociale`
 * - `=word`    exactly this word, no clitic before it
 * - `#a..b`    a number of that size, in words, digits or both (see `numbers.ts`)
 *
 * Arabic words are stored without their article: the matcher accepts any clitic before each.
 */
import { foldText } from '../text/fold.ts';
import { isArabic, stemStarts, tokenise } from '../text/tokens.ts';

/** A number asked for by its size, both bounds included. */
export interface NumberRange {
  min: number;
  max: number;
}

/** What a written phrase becomes: word sequences for the automaton, or a number range. */
export type CompiledPhrase =
  { kind: 'words'; paths: string[] } | { kind: 'number'; range: NumberRange };

/** Signs of the automaton's paths: end of word, any ending, no clitic allowed. */
export const WORD_END = ' ';
export const ANY_ENDING = '*';
export const EXACT_WORD = '=';

/**
 * Compiles one phrase of the data.
 * @param written the phrase as written
 * @throws Error that names the phrase when it has no word, or a sign is misused
 */
export function compilePhrase(written: string): CompiledPhrase {
  const number = /^#(\d+)\.\.(\d+)$/u.exec(written);
  if (number) {
    const range = { min: Number(number[1]), max: Number(number[2]) };
    if (range.min > range.max) throw new Error(`"${written}": the first number is the smaller one`);
    return { kind: 'number', range };
  }
  const paths = new Set(expandBraces(written).map(compileVariant));
  return { kind: 'words', paths: [...paths] };
}

function compileVariant(variant: string): string {
  const words = foldText(variant.replace(/=(?=\p{L})/gu, '\u0001').replace(/\*/gu, '\u0002'));
  const path: string[] = [];
  for (const token of tokenise(words)) {
    const exact = words[token.start - 1] === '\u0001';
    const open = words[token.end] === '\u0002';
    path.push((exact ? EXACT_WORD + token.text : bareStem(token.text)) + (open ? ANY_ENDING : ''));
  }
  if (path.length === 0) throw new Error(`"${variant}": a phrase needs at least one word`);
  return path.join(WORD_END);
}

/** Stems that begin with the letters of the article («إلكتروني», «التزام»): nothing is cut from them. */
const OWN_ARTICLE =
  /^ال(?:كترون|تزام|تزم|زام|زم|تف|تهم|تمس|تماس|تحق|تحاق|غاء|غي|قاء|قي|تقاء|تقي|هام|تئام|تجاء|اف|ف$|يه$|ي$|ان$)/u;

/** «الصندوق» and «للصندوق» are kept as «صندوق»; a word that merely begins with و or ب is kept whole. */
function bareStem(word: string): string {
  if (!isArabic(word) || OWN_ARTICLE.test(word)) return word;
  const article = /^(?:ال|لل)/u.exec(word);
  return article && stemStarts(word).includes(2) ? word.slice(2) : word;
}

/**
 * All readings of a phrase with `{a,b}` groups, nested groups included.
 * @throws Error when a brace is left open
 */
export function expandBraces(written: string): string[] {
  const open = written.indexOf('{');
  if (open < 0) {
    if (written.includes('}')) throw new Error(`"${written}": a } without its {`);
    return [written];
  }
  const { close, choices } = readGroup(written, open);
  const head = written.slice(0, open);
  const tails = expandBraces(written.slice(close + 1));
  return choices
    .flatMap(expandBraces)
    .flatMap((choice) => tails.map((tail) => head + choice + tail));
}

function readGroup(written: string, open: number): { close: number; choices: string[] } {
  const choices: string[] = [];
  let depth = 0;
  let begin = open + 1;
  for (let at = open; at < written.length; at++) {
    const sign = written[at];
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if ((sign === ',' && depth === 1) || depth === 0) {
      choices.push(written.slice(begin, at));
      begin = at + 1;
    }
    if (depth === 0) return { close: at, choices };
  }
  throw new Error(`"${written}": a { without its }`);
}
