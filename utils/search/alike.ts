/** Groups of words that name one and the same thing: «سينيسيس» and "CNSS". */

/** Finds the group of a word. */
export class Alike {
  private readonly whole = new Map<string, string>();
  private readonly open: { start: string; term: string }[] = [];

  /** @param groups folded words; one that ends in `*` stands for every word that begins so */
  constructor(groups: readonly (readonly string[])[]) {
    for (const [number, words] of groups.entries())
      for (const word of words) {
        const term = `=${number}`;
        if (word.endsWith('*')) this.open.push({ start: word.slice(0, -1), term });
        else this.whole.set(word, term);
      }
  }

  /** The term under which a word's group is filed; empty when it belongs to none. */
  termOf(word: string): string {
    const known = this.whole.get(word);
    if (known !== undefined) return known;
    const term = this.open.find(({ start }) => word.startsWith(start))?.term ?? '';
    this.whole.set(word, term);
    return term;
  }
}
