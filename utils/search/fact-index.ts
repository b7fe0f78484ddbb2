/** The opened index: which facts answer one part of a query, and how well. */
import type { Answer } from '../packs/schema.ts';
import { Alike, FAMILY } from './alike.ts';
import type { QueryPart } from './query.ts';
import { NAME, PLACES, type IndexData, type IndexedFact } from './index-data.ts';
import { spansOf, type Span } from './marks.ts';
import { factOf, placeOf, Postings } from './postings.ts';
import { similarWords } from './similar.ts';
import { beginningWith, numberOf } from './sorted-words.ts';
import { soundTerm } from './sound.ts';
import { figureOf, termsOf, trunkTerm } from './words.ts';

/** How well a term fits that is not a word as typed. */
const FIT = {
  /** Another name of the same thing. */
  alike: 0.68,
  /** Another word for much the same. */
  family: 0.44,
  /** The same word with another ending. */
  trunk: 0.8,
  /** The same sound, and nearly the same letters. */
  heard: 0.8,
  /** The same sound, mostly in the other script. */
  sound: 0.55,
  shortSound: 0.38,
  /** A rounded figure. */
  near: 0.75,
  /** The day of another year, or the month of a day that nothing happened on. */
  wider: 0.4,
  /** A stem that may be none: «لكوم» is rarely «ل» and «كوم». */
  shortStem: 0.6,
} as const;

/** Three consonants meet by chance. */
function soundFit(term: string): number {
  return term.length > 4 ? FIT.sound : FIT.shortSound;
}

/** Less than this part of a word may begin too many others. */
const MOST_OF = 0.6;

/** Figures so near to each other are the same one, rounded. */
const NEAR = 0.06;

/** What was found for one part of a query. */
export interface PartMatch {
  /** Fit by number of the fact; 0 where it was not found. */
  fit: Float32Array;
  /** Numbers of the facts that were found. */
  facts: number[];
  /** The terms that were found, with their fit. */
  terms: Map<string, number>;
}

export class FactIndex {
  readonly facts: readonly IndexedFact[];
  private readonly words: readonly string[];
  private readonly postings: Postings;
  private readonly alike: Alike;
  private readonly forms = new Map<number, string[]>();

  constructor({ facts, terms, postings, alike, families }: IndexData) {
    this.facts = facts;
    this.words = terms.split('\n');
    this.postings = new Postings(postings);
    this.alike = new Alike(alike, families);
  }

  /** Whether a word stands in a fact exactly so. */
  has(word: string): boolean {
    return numberOf(this.words, word) >= 0;
  }

  /** The terms of a word of a name, and in how many facts it stands. */
  nameWord(number: number): { terms: readonly string[]; facts: number } {
    let terms = this.forms.get(number);
    if (!terms) this.forms.set(number, (terms = termsOf(this.words[number] ?? '', this.alike)));
    return { terms, facts: this.postings.of(number).length };
  }

  /** Where a text says one of these terms. */
  spansIn(text: string, terms: ReadonlySet<string>): Span[] {
    return spansOf(text, terms, this.alike);
  }

  /** Finds one part of a query. */
  find(part: QueryPart): PartMatch {
    const terms = part.kind === 'value' ? this.valueTerms(part.forms) : this.wordTerms(part.forms);
    for (const [number, quality] of part.word ? this.wordTerms(part.word) : [])
      terms.set(number, Math.max(quality, terms.get(number) ?? 0));
    const fit = new Float32Array(this.facts.length);
    const facts: number[] = [];
    for (const [number, quality] of terms) {
      for (const posting of this.postings.of(number)) {
        const fact = factOf(posting);
        const here = quality * (PLACES[placeOf(posting)] ?? 0);
        const before = fit[fact] ?? 0;
        if (before === 0) facts.push(fact);
        if (here > before) fit[fact] = here;
      }
    }
    const named = [...terms].map(
      ([number, quality]) => [this.words[number] ?? '', quality] as const,
    );
    return { fit, facts, terms: new Map(named) };
  }

  /** The facts named by each word that a typed one may mean, the likeliest first. */
  namedBy(typed: string): number[][] {
    return [...similarWords(this.words, typed)]
      .filter(([number]) => (this.words[number] ?? '').length * MOST_OF <= typed.length)
      .sort(([, a], [, b]) => b - a)
      .map(([number]) => this.namedAt(number));
  }

  private namedAt(term: number): number[] {
    return this.postings
      .of(term)
      .filter((posting) => placeOf(posting) === NAME)
      .map(factOf);
  }

  /** Finds the claims that give a kind of answer. */
  findAnswer(answer: Answer): PartMatch {
    const facts = [...this.facts.keys()].filter((number) => {
      const fact = this.facts[number];
      return fact?.kind === 'claim' && fact.answers.includes(answer);
    });
    const fit = new Float32Array(this.facts.length);
    for (const number of facts) fit[number] = 1;
    return { fit, facts, terms: new Map() };
  }

  private wordTerms(forms: readonly string[]): Map<number, number> {
    const found = new Map<number, number>();
    const offer = (number: number, fit: number) => {
      if (number >= 0 && fit > (found.get(number) ?? 0)) found.set(number, fit);
    };
    const [typed = ''] = forms;
    for (const form of forms) {
      const cut = form !== typed && typed.endsWith(form);
      const trust = cut && form.length < 4 ? FIT.shortStem : 1;
      const sound = soundTerm(form);
      for (const [number, fit] of similarWords(this.words, form))
        offer(number, this.heard(number, form, sound, fit) * trust);
      const trunk = trunkTerm(form);
      if (trunk) offer(numberOf(this.words, trunk), FIT.trunk * trust);
      const group = this.alike.termOf(form);
      if (group)
        offer(numberOf(this.words, group), group.startsWith(FAMILY) ? FIT.family : FIT.alike);
      if (sound) offer(numberOf(this.words, sound), soundFit(sound) * trust);
    }
    return found;
  }

  /** The fit of a word that is like another: better where both sound the same ("Baytas", "Baitas"). */
  private heard(number: number, typed: string, sound: string, fit: number): number {
    const word = this.words[number] ?? '';
    const near = Math.abs(word.length - typed.length) < 2 && word.startsWith(typed.slice(0, 1));
    return sound && near && fit < FIT.heard && soundTerm(word) === sound ? FIT.heard : fit;
  }

  private valueTerms([exact = '', ...wider]: readonly string[]): Map<number, number> {
    const found = new Map<number, number>();
    const number = numberOf(this.words, exact);
    if (number >= 0) found.set(number, 1);
    for (const [at, term] of number < 0 ? wider.entries() : []) {
      const other = numberOf(this.words, term);
      if (other >= 0) found.set(other, FIT.wider / (at + 1));
    }
    const figure = figureOf(exact);
    const [first, end] = Number.isNaN(figure) ? [0, 0] : beginningWith(this.words, '#');
    for (let other = first; other < end; other++) {
      const distance = Math.abs(figureOf(this.words[other] ?? '') - figure);
      if (distance > 0 && distance <= NEAR * figure) found.set(other, FIT.near);
    }
    return found;
  }
}
