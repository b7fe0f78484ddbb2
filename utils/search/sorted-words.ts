/**
 * A sorted word list that answers by beginning and by edit distance without being built first: the
 * list is shipped sorted, so opening it costs nothing. (MiniSearch's radix tree answers as fast, but
 * filling it took most of the time from opening the popup to the first result.)
 */

/** The number of a word in an ascending list (UTF-16 order), or -1. */
export function numberOf(words: readonly string[], word: string): number {
  const at = lowerBound(words, word);
  return words[at] === word ? at : -1;
}

/** Numbers of the words that begin so, the word itself among them: first, and one behind the last. */
export function beginningWith(words: readonly string[], start: string): [number, number] {
  const first = lowerBound(words, start);
  return [first, lowerBound(words, `${start}\uffff`, first)];
}

/**
 * Finds the words within some edits (Levenshtein, 1966) of another. Neighbours in a sorted list share
 * their beginnings, so a row of the distance table that two words share is filled once, and a word
 * that begins as one that was given up is given up too.
 * @param offer called with the number of each word and its distance
 */
export function withinEdits(
  words: readonly string[],
  typed: string,
  edits: number,
  offer: (number: number, distance: number) => void,
): void {
  const table = new DistanceTable(typed, edits);
  const [shortest, longest] = [typed.length - edits, typed.length + edits];
  let before = '';
  let filled = 0;
  let alive = true;
  // Most terms that are no words sort before the digits.
  for (let number = lowerBound(words, '0'); number < words.length; number++) {
    const word = words[number] ?? '';
    if (word.length < shortest || word.length > longest) continue;
    const shared = sharedStart(before, word, filled);
    if (!alive && shared === filled) continue;
    before = word;
    filled = shared;
    alive = true;
    while (alive && filled < word.length) alive = table.fill(filled, word.charCodeAt(filled++));
    const distance = alive ? table.distance(word.length) : Infinity;
    if (distance <= edits) offer(number, distance);
  }
}

/** Distances between the beginnings of the typed word (across) and of a stored one (down). */
class DistanceTable {
  private readonly typed: string;
  private readonly edits: number;
  private readonly width: number;
  private readonly cells: Uint8Array;

  constructor(typed: string, edits: number) {
    this.typed = typed;
    this.edits = edits;
    this.width = typed.length + 1;
    // Rows further down cannot be near enough, so they are never filled.
    this.cells = new Uint8Array(this.width * (this.width + edits + 2));
    for (let at = 0; at < this.width; at++) this.cells[at] = at;
  }

  /** Fills the row of one more letter; false when no word that goes on so can be near enough. */
  fill(letterAt: number, letter: number): boolean {
    const { cells, width, typed } = this;
    const above = letterAt * width;
    const row = above + width;
    let least = letterAt + 1;
    cells[row] = least;
    for (let at = 1; at < width; at++) {
      const change = (cells[above + at - 1] ?? 0) + (typed.charCodeAt(at - 1) === letter ? 0 : 1);
      const other = Math.min(cells[above + at] ?? 0, cells[row + at - 1] ?? 0) + 1;
      const value = change < other ? change : other;
      cells[row + at] = value;
      if (value < least) least = value;
    }
    return least <= this.edits;
  }

  /** The distance of the whole typed word to the first letters of the stored one. */
  distance(letters: number): number {
    return this.cells[letters * this.width + this.width - 1] ?? Infinity;
  }
}

function sharedStart(one: string, other: string, most: number): number {
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

function lowerBound(words: readonly string[], word: string, from = 0): number {
  let [low, high] = [from, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
