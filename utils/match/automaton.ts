/**
 * Finds all phrases of a topic in a run of words in one pass. The automaton is nothing but the
 * literal paths of `phrase.ts` in code-unit order: a state is the run of paths that share the
 * letters read so far, and a step is a binary search in it. So nothing is built in a page, no regular
 * expression comes from data, and work per word is bounded by the longest phrase.
 */
import { isArabic, stemStarts, type Token } from '../text/tokens.ts';
import { ANY_ENDING, EXACT_WORD, WORD_END } from './phrase.ts';

/** The compiled phrases of a topic, JSON-safe. */
export interface Automaton {
  /** Paths in code-unit order, each once. */
  paths: string[];
  /** For each path, the sets that it belongs to. */
  sets: number[][];
  /** For each path `1` when it is attested (see `attested.ts`), else `0`; empty = all are. */
  attested: string;
}

/** A phrase that was found; word indexes, the last one included. */
export interface Hit {
  set: number;
  first: number;
  last: number;
  /** Met by words that a labelled sentence has shown to say a claim. */
  attested: boolean;
}

/** Paths `low` to `high` (excluded) share their first `depth` letters. */
interface State {
  low: number;
  high: number;
  depth: number;
}

/**
 * Makes the automaton from paths and the sets each belongs to. Build time only.
 * @param attested the paths that are attested; null = all
 */
export function buildAutomaton(
  entries: ReadonlyMap<string, ReadonlySet<number>>,
  attested: ReadonlySet<string> | null = null,
): Automaton {
  const paths = [...entries.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    paths,
    sets: paths.map((path) => [...(entries.get(path) ?? [])].sort((a, b) => a - b)),
    attested: attested ? paths.map((path) => Number(attested.has(path))).join('') : '',
  };
}

/**
 * Finds every phrase in the words.
 * @param tokens words of one folded sentence, in order
 * @returns hits in the order of their first word; one set hits the same run of words once only
 */
export function findPhrases(automaton: Automaton, tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  const start: State = { low: 0, high: automaton.paths.length, depth: 0 };
  for (let first = 0; first < tokens.length; first++) {
    const seen = new Map<string, Hit>();
    const search = new Search(automaton, tokens, (path, last) => {
      const attested = automaton.attested[path] !== '0';
      for (const set of automaton.sets[path] ?? []) {
        const key = `${set}/${last}`;
        const known = seen.get(key);
        const hit = known ?? { set, first, last, attested };
        hit.attested ||= attested;
        if (!known) hits.push(hit);
        seen.set(key, hit);
      }
    });
    search.enterWord(start, first);
  }
  return hits;
}

/** One attempt: all phrases that begin at one word. */
class Search {
  private readonly automaton: Automaton;
  private readonly tokens: readonly Token[];
  private readonly emit: (path: number, lastToken: number) => void;

  constructor(
    automaton: Automaton,
    tokens: readonly Token[],
    emit: (path: number, lastToken: number) => void,
  ) {
    this.automaton = automaton;
    this.tokens = tokens;
    this.emit = emit;
  }

  enterWord(state: State, at: number): void {
    const token = this.tokens[at];
    if (!token) return;
    const exact = this.step(state, EXACT_WORD);
    if (exact) this.walk(exact, at, 0);
    for (const start of stemStarts(token.text)) this.walk(state, at, start);
  }

  private walk(from: State, at: number, begin: number): void {
    const word = this.tokens[at]?.text ?? '';
    const mayGlue = isArabic(word);
    let state: State | undefined = from;
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
    if (this.automaton.paths[state.low]?.length === state.depth) this.emit(state.low, at);
    const next = this.step(state, WORD_END);
    if (next) this.enterWord(next, at + 1);
  }

  private step(state: State, letter: string): State | undefined {
    const code = letter.charCodeAt(0);
    const low = this.bound(state, code);
    const high = this.bound({ low, high: state.high, depth: state.depth }, code + 1);
    return low < high ? { low, high, depth: state.depth + 1 } : undefined;
  }

  /** First path of the state whose next letter is not below `code`; a finished path is below all. */
  private bound({ low, high, depth }: State, code: number): number {
    const { paths } = this.automaton;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const next = (paths[middle] as string).charCodeAt(depth);
      if (next >= code) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
