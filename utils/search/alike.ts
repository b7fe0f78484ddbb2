/** Groups of words that name one and the same thing: «سينيسيس» and "CNSS"; and families that mean much the same. */
import { soundTerm } from './sound.ts';

/** A sign and four consonants; fewer meet by chance. */
const SURE_SOUND = 4;

/** Stands before the number of a family, as `=` before that of a group of names. */
export const FAMILY = '&';

/** Finds the group of a word. */
export class Alike {
  private readonly whole = new Map<string, string>();
  /** Groups by sound, for names written in the other script: «دامانكوم» is "damancom". */
  private readonly sounds = new Map<string, string>();
  private readonly open: { start: string; term: string }[] = [];

  /**
   * @param groups folded words; one that ends in `*` stands for every word that begins so
   * @param families the same for words that only mean much the same ("leak", "hack")
   */
  constructor(groups: readonly (readonly string[])[], families: readonly (readonly string[])[]) {
    const named = groups.map((words, number) => ({ words, term: `=${number}` }));
    const kindred = families.map((words, number) => ({ words, term: `${FAMILY}${number}` }));
    for (const { words, term } of [...named, ...kindred])
      for (const word of words) {
        const sound = soundTerm(word.replace('*', ''));
        if (sound.length > SURE_SOUND && !this.sounds.has(sound)) this.sounds.set(sound, term);
        if (word.endsWith('*')) this.open.push({ start: word.slice(0, -1), term });
        else if (!this.whole.has(word)) this.whole.set(word, term);
      }
  }

  /** The term under which a word's group is filed; empty when it belongs to none. */
  termOf(word: string): string {
    const known = this.whole.get(word);
    if (known !== undefined) return known;
    const term =
      this.open.find(({ start }) => word.startsWith(start))?.term ??
      this.sounds.get(soundTerm(word)) ??
      '';
    this.whole.set(word, term);
    return term;
  }
}
