/**
 * Finds all phrases of a topic in a run of words in one pass. The automaton is nothing but the
 * literal paths of `phrase.ts` in code-unit order: a state is the run of lines that share the
 * letters read so far, and a step is a binary search in it. So nothing is built in a page, no regular
 * expression comes from data, and work per word is bounded by the longest phrase.
 */
import { isArabic, stemStarts, type Token } from '../text/tokens.ts';
import { ANY_ENDING, EXACT_WORD, WORD_END } from './phrase.ts';

/** The compiled phrases of a topic, JSON-safe. */
export interface Automaton {
  /**
   * `path|group;` for each path, in code-unit order of the paths, each once. One text and not a list:
   * a page would spend more on making 30,000 texts of it than on searching.
   */
  lines: string;
  /** The sets that paths belong to, each combination once. */
  groups: number[][];
}

/** Signs that no folded word holds. */
const GROUP = '|';
const LINE_END = ';';
const GROUP_CODE = GROUP.charCodeAt(0);

/** A phrase that was found; word indexes, the last one included. */
export interface Hit {
  set: number;
  first: number;
  last: number;
}

/** The lines from `low` to `high` (excluded, both offsets of a line) share their first `depth` letters. */
interface State {
  low: number;
  high: number;
  depth: number;
  /** Steps that were taken from here before; null = no path goes on with that letter. */
  next?: Map<string, State | null>;
}

/** Nearly every word of a text leaves all paths within so many letters, so their steps are kept. */
const KEPT_DEPTH = 3;

const starts = new WeakMap<Automaton, State>();

function startOf(automaton: Automaton): State {
  let start = starts.get(automaton);
  if (!start) starts.set(automaton, (start = { low: 0, high: automaton.lines.length, depth: 0 }));
  return start;
}

/** Makes the automaton from paths and the sets each belongs to. Build time only. */
export function buildAutomaton(entries: ReadonlyMap<string, ReadonlySet<number>>): Automaton {
  const paths = [...entries.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const places = new Map<string, number>();
  const groups: number[][] = [];
  const lines = paths.map((path) => {
    const sets = [...(entries.get(path) ?? [])].sort((a, b) => a - b);
    const key = sets.join();
    let place = places.get(key);
    if (place === undefined) {
      place = groups.push(sets) - 1;
      places.set(key, place);
    }
    return path + GROUP + String(place) + LINE_END;
  });
  return { lines: lines.join(''), groups };
}

/**
 * Finds every phrase in the words.
 * @param tokens words of one folded sentence, in order
 * @returns hits in the order of their first word; one set hits the same run of words once only
 */
export function findPhrases(automaton: Automaton, tokens: readonly Token[]): Hit[] {
  const search = new Search(automaton, tokens);
  for (let first = 0; first < tokens.length; first++) search.from(first);
  return search.hits;
}

/** The phrases of one run of words. */
class Search {
  readonly hits: Hit[] = [];
  private readonly automaton: Automaton;
  private readonly tokens: readonly Token[];
  /** Where the phrases in search begin, and the sets found from there, each with its last word. */
  private first = 0;
  private readonly seen = new Set<string>();

  constructor(automaton: Automaton, tokens: readonly Token[]) {
    this.automaton = automaton;
    this.tokens = tokens;
  }

  /** Finds the phrases that begin at a word. */
  from(first: number): void {
    this.first = first;
    this.seen.clear();
    this.enterWord(startOf(this.automaton), first);
  }

  private emit(group: number, last: number): void {
    for (const set of this.automaton.groups[group] ?? []) {
      const key = `${set}/${last}`;
      if (!this.seen.has(key)) this.hits.push({ set, first: this.first, last });
      this.seen.add(key);
    }
  }

  private enterWord(state: State, at: number): void {
    const token = this.tokens[at];
    if (!token) return;
    const exact = this.step(state, EXACT_WORD);
    if (exact) this.walk(exact, at, 0);
    for (const start of stemStarts(token.text)) this.walk(state, at, start);
  }

  private walk(from: State, at: number, begin: number): void {
    const word = this.tokens[at]?.text ?? '';
    const mayGlue = isArabic(word);
    let state: State | null = from;
    for (let letter = begin; state; letter++) {
      if (letter > begin || from.depth > 0) {
        const open = this.step(state, ANY_ENDING);
        if (open) this.finishWord(open, at);
      }
      if (letter === word.length) {
        this.finishWord(state, at);
        return;
      }
      if (mayGlue && letter > begin) this.walkGlued(state, at, letter);
      state = this.step(state, word.charAt(letter));
    }
  }

  /** Some aggregators drop the blank between two Arabic words: go on inside the same word. */
  private walkGlued(state: State, at: number, letter: number): void {
    const next = this.step(state, WORD_END);
    if (!next) return;
    const word = this.tokens[at]?.text ?? '';
    this.walk(next, at, letter);
    if (word.startsWith('ال', letter) || word.startsWith('لل', letter))
      this.walk(next, at, letter + 2);
  }

  private finishWord(state: State, at: number): void {
    const { lines } = this.automaton;
    const end = state.low + state.depth;
    if (lines.charCodeAt(end) === GROUP_CODE)
      this.emit(Number(lines.slice(end + 1, lines.indexOf(LINE_END, end))), at);
    const next = this.step(state, WORD_END);
    if (next) this.enterWord(next, at + 1);
  }

  private step(state: State, letter: string): State | null {
    if (state.depth >= KEPT_DEPTH) return this.search(state, letter);
    const steps = (state.next ??= new Map<string, State | null>());
    let next = steps.get(letter);
    if (next === undefined) steps.set(letter, (next = this.search(state, letter)));
    return next;
  }

  private search(state: State, letter: string): State | null {
    const code = letter.charCodeAt(0);
    const low = this.bound(state.low, state.high, state.depth, code);
    const high = this.bound(low, state.high, state.depth, code + 1);
    return low < high ? { low, high, depth: state.depth + 1 } : null;
  }

  /** First line of a run whose letter at `depth` is not below `code`; a finished path is below all. */
  private bound(low: number, high: number, depth: number, code: number): number {
    const { lines } = this.automaton;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const line = lines.lastIndexOf(LINE_END, middle - 1) + 1;
      const next = lines.charCodeAt(line + depth);
      if (next >= code && next !== GROUP_CODE) high = line;
      else low = lines.indexOf(LINE_END, middle) + 1;
    }
    return low;
  }
}
