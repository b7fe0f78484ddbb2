/**
 * Acronyms said letter by letter: «سي إن إس إس», "C N S S" → cnss. Arabic papers and readers write the
 * French or English names of the letters.
 */
import { foldText } from '../text/fold.ts';

const NAMES: Record<string, string> = {
  a: 'أ آ اي ايه', b: 'بي', c: 'سي', d: 'دي', e: 'أو إي', f: 'اف إيف', g: 'جي', h: 'اش إتش', i: 'آي إي',
  j: 'جي', k: 'كا كي', l: 'إل', m: 'إم', n: 'إن', o: 'أو', p: 'بي', q: 'كيو كو', r: 'إر آر', s: 'إس',
  t: 'تي', u: 'يو', v: 'في', w: 'دبليو', x: 'إكس', y: 'واي', z: 'زد زيد',
}; // prettier-ignore

/** Letters that one name may mean: «بي» is b or p. */
const LETTERS = new Map<string, string[]>();
for (const [letter, names] of Object.entries(NAMES))
  for (const name of foldText(names).split(' '))
    LETTERS.set(name, [...(LETTERS.get(name) ?? []), letter]);

/** Two letters are said by chance. */
const SHORTEST = 3;

/** A run of letter names, and the acronyms that it may spell. */
export interface SpelledAcronym {
  /** Indexes of the first and the last word. */
  first: number;
  last: number;
  readings: string[];
}

/** Finds spelled acronyms among folded words; the article before the first letter is ignored. */
export function spelledAcronyms(words: readonly string[]): SpelledAcronym[] {
  const found: SpelledAcronym[] = [];
  for (let first = 0; first < words.length; first++) {
    let last = first;
    while (last < words.length && lettersOf(words[last] ?? '', last === first).length > 0) last++;
    if (last - first >= SHORTEST) {
      const run = words.slice(first, last).map((word, at) => lettersOf(word, at === 0));
      found.push({ first, last: last - 1, readings: combine(run) });
    }
    first = Math.max(first, last - 1);
  }
  return found;
}

function lettersOf(word: string, first: boolean): string[] {
  if (/^[a-z]$/u.test(word)) return [word];
  const bare = first && !LETTERS.has(word) ? word.replace(/^[وفبكل]?ال/u, '') : word;
  return LETTERS.get(bare) ?? [];
}

function combine(run: readonly string[][]): string[] {
  // Few names are ambiguous; eight letters with two readings each would be 256.
  return run.reduce<string[]>(
    (starts, letters) => starts.flatMap((start) => letters.map((one) => start + one)).slice(0, 64),
    [''],
  );
}
