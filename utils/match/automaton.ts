/**
 * Finds all phrases of a topic in a run of words in one pass. The automaton is a letter tree built
 * at build time from literal paths (`phrase.ts`); nothing is compiled in a page and no regular
 * expression comes from data. Work per word is bounded by the longest phrase.
 */
import { isArabic, stemStarts, type Token } from '../text/tokens.ts';
import { ANY_ENDING, EXACT_WORD, WORD_END } from './phrase.ts';

/** A node of the tree: one key a letter, and under `$` the sets that end here. JSON-safe. */
export interface AutomatonNode {
  [letter: string]: AutomatonNode | number[] | undefined;
  $?: number[];
}

/** A phrase that was found; word indexes, the last one included. */
export interface Hit {
  set: number;
  first: number;
  last: number;
}

/** Adds a compiled path to the tree. Build time only. */
export function addPath(root: AutomatonNode, path: string, set: number): void {
  let node = root;
  for (const letter of path) node = (node[letter] ??= {}) as AutomatonNode;
  node.$ ??= [];
  if (!node.$.includes(set)) node.$.push(set);
}

/**
 * Finds every phrase in the words.
 * @param root tree made with `addPath`
 * @param tokens words of one folded sentence, in order
 * @returns hits in the order of their first word; one set may hit the same words once only
 */
export function findPhrases(root: AutomatonNode, tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const seen = new Set<number>();
    enterWord(root, tokens, first, (node, last) => {
      for (const set of node.$ ?? []) {
        const key = set * 4096 + (last - first);
        if (!seen.has(key)) hits.push({ set, first, last });
        seen.add(key);
      }
    });
  }
  return hits;
}

type Emit = (node: AutomatonNode, lastToken: number) => void;

function enterWord(node: AutomatonNode, tokens: readonly Token[], at: number, emit: Emit): void {
  const token = tokens[at];
  if (!token) return;
  const exact = child(node, EXACT_WORD);
  if (exact) walk(exact, tokens, at, 0, emit);
  for (const start of stemStarts(token.text)) walk(node, tokens, at, start, emit);
}

function walk(
  node: AutomatonNode,
  tokens: readonly Token[],
  at: number,
  begin: number,
  emit: Emit,
): void {
  const word = tokens[at]?.text ?? '';
  let current: AutomatonNode | undefined = node;
  for (let letter = begin; current; letter++) {
    const open = child(current, ANY_ENDING);
    if (open) finishWord(open, tokens, at, emit);
    if (letter === word.length) {
      finishWord(current, tokens, at, emit);
      return;
    }
    const glued = letter > begin && isArabic(word) ? child(current, WORD_END) : undefined;
    if (glued) walkGlued(glued, tokens, at, letter, emit);
    current = child(current, word.charAt(letter));
  }
}

/** Some aggregators drop the blank between two Arabic words: go on inside the same word. */
function walkGlued(
  node: AutomatonNode,
  tokens: readonly Token[],
  at: number,
  letter: number,
  emit: Emit,
): void {
  const word = tokens[at]?.text ?? '';
  walk(node, tokens, at, letter, emit);
  if (word.startsWith('ال', letter) || word.startsWith('لل', letter))
    walk(node, tokens, at, letter + 2, emit);
}

function finishWord(node: AutomatonNode, tokens: readonly Token[], at: number, emit: Emit): void {
  if (node.$) emit(node, at);
  const next = child(node, WORD_END);
  if (next) enterWord(next, tokens, at + 1, emit);
}

function child(node: AutomatonNode, letter: string): AutomatonNode | undefined {
  return Object.hasOwn(node, letter) ? (node[letter] as AutomatonNode | undefined) : undefined;
}
