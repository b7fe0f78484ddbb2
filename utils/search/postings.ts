/**
 * Which facts each term of the index stands in, and where. Shipped as one text and read line by line
 * when a term is asked for: tens of thousands of small lists, parsed on every opening of the popup,
 * were a tenth of the wait.
 */

/** One term in one fact: number of the fact × 8 + number of the place, below 8. */
export type Posting = number;

export const factOf = (posting: Posting): number => posting >> 3;
export const placeOf = (posting: Posting): number => posting & 7;

/** A line for each term: its postings, each as the difference to the one before but for its place. */
export function encodePostings(terms: readonly ReadonlyMap<number, number>[]): string {
  return terms.map(encode).join('\n');
}

/** @param places number of the place by number of the fact, ascending */
function encode(places: ReadonlyMap<number, number>): string {
  let before = 0;
  const codes = [...places].map(([fact, place]) => {
    const code = (fact - before) * 8 + place;
    before = fact;
    return code;
  });
  return codes.join(' ');
}

/** Postings as they were shipped. */
export class Postings {
  private readonly lines: readonly string[];
  private readonly read = new Map<number, Posting[]>();

  constructor(text: string) {
    this.lines = text.split('\n');
  }

  /** @param term its number; one that is not there has none */
  of(term: number): readonly Posting[] {
    let known = this.read.get(term);
    if (!known) this.read.set(term, (known = decode(this.lines[term] ?? '')));
    return known;
  }
}

function decode(line: string): Posting[] {
  if (line === '') return [];
  let fact = 0;
  return line.split(' ').map((text) => {
    const code = Number(text);
    fact += code >> 3;
    return fact * 8 + (code & 7);
  });
}
