/**
 * The index of lookup as plain data, compiled at build and shipped beside the packs: popups open
 * often, and cutting every text of the pack into words on each opening would be most of the wait.
 */
import type { FactSheet } from '../fact-sheet.ts';
import { RARE, type TopicKeywords } from '../packs/keywords.ts';
import type { Answer } from '../packs/schema.ts';
import { foldText } from '../text/fold.ts';
import { moroccanDay, parseEdtf } from '../verdict/time.ts';
import { Alike, FAMILY } from './alike.ts';
import { dayTerms } from './days.ts';
import { encodePostings } from './postings.ts';
import { recordsOf, type FactRecord, type HitKind, type RecordName } from './records.ts';
import { SAME_THINGS } from './same-things.ts';
import { isStopword } from './stopwords.ts';
import { readWords, termsOf } from './words.ts';

/** One fact in the index. */
export interface IndexedFact {
  kind: HitKind;
  id: string;
  topicId: string;
  /** Sources, origins, evidence: how much hangs on it. */
  support: number;
  /** Shown only when a query names it. */
  raised: boolean;
  /** A body that only publishes. */
  newsroom: boolean;
  answers: Answer[];
  /** Its names and titles, and what else it is called; words by their number in `terms`. */
  names: { lang: RecordName['lang']; words: number[]; own: boolean }[];
}

/** The whole index: JSON, no methods. */
export interface IndexData {
  facts: IndexedFact[];
  /**
   * Everything that facts are filed under, ascending in UTF-16 order, separated by line feeds. What is
   * no word begins with a sign: `!` trunk, `#` figure, `%` sound, `&` family, `=` group, `@` day.
   */
  terms: string;
  /** The facts of each term, as `postings.ts` writes them. */
  postings: string;
  /** Groups of folded words that name one thing; one that ends in `*` is a beginning. */
  alike: string[][];
  /** The same for words that mean much the same. */
  families: string[][];
}

/** How much a place says about a fact, by its number in the postings. */
export const PLACES = [1, 0.92, 0.85, 0.78, 0.66, 0.35] as const;
/** In a name. */
export const NAME = 0;
/** The name of who leads a body, a short name of a claim. */
const CALLED = 1;
/** One end of a range of dates. */
const RANGE = 2;
/** In most cues of a claim, or in a few of them; the latter are worth as much as a second name. */
const KEYWORD = 3;
const RARE_KEYWORD = 4;
const SECONDARY = 4;
const TEXT = 5;

/**
 * Compiles the index.
 * @param sheets the facts of all topics
 * @param keywords what else these topics are known by
 */
export function buildIndex(
  sheets: readonly FactSheet[],
  keywords: readonly TopicKeywords[],
): IndexData {
  const index = new IndexBuilder(
    [...keywords.flatMap(({ names }) => names), ...SAME_THINGS.map((words) => [...words])],
    keywords.flatMap(({ families }) => families),
  );
  for (const sheet of sheets) {
    const known = keywords.find(({ topic }) => topic === sheet.topic.id);
    for (const record of recordsOf(sheet, known)) index.file(record);
  }
  return index.data();
}

class IndexBuilder {
  private readonly groups: string[][];
  private readonly families: string[][];
  private readonly alike: Alike;
  private readonly facts: (Omit<IndexedFact, 'names'> & {
    names: { lang: RecordName['lang']; words: string[]; own: boolean }[];
  })[] = [];
  /** Place numbers by fact, by term; the map keeps the order of the facts. */
  private readonly places = new Map<string, Map<number, number>>();

  constructor(groups: string[][], families: string[][]) {
    this.groups = groups;
    this.families = families;
    this.alike = new Alike(groups, families);
  }

  file(record: FactRecord): void {
    const { kind, id, topicId, support, raised = false, newsroom = false } = record;
    const filed = (text: string, place: number) => contentOf(this.fileText(text, place));
    const names = [
      ...record.names.map(({ text, lang }) => ({ lang, words: filed(text, NAME), own: true })),
      ...(record.asked ?? []).map(({ text, lang }) => ({
        lang,
        words: filed(text, CALLED),
        own: false,
      })),
      ...(record.holders ?? []).map((text) => ({
        lang: undefined,
        words: filed(text, CALLED),
        own: false,
      })),
    ];
    for (const keyword of record.keywords) this.fileKeyword(keyword);
    for (const text of record.secondary ?? []) this.fileText(text, SECONDARY);
    for (const text of record.text) this.fileText(text, TEXT);
    for (const date of record.dates)
      for (const { term, place } of termsOfDate(date)) this.add(term, place);
    const answers = [...new Set([...(record.answers ?? []), ...toldBy(record.names)])];
    this.facts.push({ kind, id, topicId, support, raised, newsroom, answers, names });
  }

  /** A keyword, its sound and its trunk; the sign of a rare one is the build's. */
  private fileKeyword(keyword: string): void {
    const place = keyword.startsWith(RARE) ? RARE_KEYWORD : KEYWORD;
    const word = keyword.replace(RARE, '');
    for (const term of new Set([word, ...termsOf(word.replace('*', ''), this.alike)]))
      if (!term.startsWith('=') && !term.startsWith(FAMILY)) this.add(term, place);
  }

  data(): IndexData {
    const terms = [...this.places.keys()].sort((a, b) => (a < b ? -1 : 1));
    const numbers = new Map(terms.map((term, number) => [term, number]));
    return {
      facts: this.facts.map((fact) => ({
        ...fact,
        names: fact.names.map(({ lang, words, own }) => ({
          lang,
          own,
          words: words.flatMap((word) => numbers.get(word) ?? []),
        })),
      })),
      terms: terms.join('\n'),
      postings: encodePostings(terms.map((term) => this.places.get(term) ?? new Map())),
      alike: this.groups,
      families: this.families,
    };
  }

  /** Files every word of a text under all its terms; returns the words themselves. */
  private fileText(text: string, place: number): string[] {
    const { tokens, values } = readWords(foldText(text));
    for (const { terms } of values) for (const term of terms) this.add(term, place);
    return tokens.map((token) => {
      const terms = termsOf(token.text, this.alike);
      for (const term of terms) this.add(term, place);
      return terms[0] ?? '';
    });
  }

  /** Where a term stands twice in one fact, the weightier place counts. */
  private add(term: string, place: number): void {
    const fact = this.facts.length;
    const known = this.places.get(term);
    if (!known) this.places.set(term, new Map([[fact, place]]));
    else known.set(fact, Math.min(place, known.get(fact) ?? place));
  }
}

/** The words that make a name; the small ones only where there are no others. */
function contentOf(words: readonly string[]): string[] {
  const content = words.filter((word) => word.length > 2 && !isStopword(word));
  return [...(content.length > 0 ? content : words)];
}

/** A figure or a day in a statement answers for itself. */
function toldBy(names: readonly RecordName[]): Answer[] {
  const { values } = readWords(foldText(names.map(({ text }) => text).join(' . ')));
  const tells = (sign: string) => values.some(({ terms }) => terms[0]?.startsWith(sign));
  return [...(tells('#') ? ['amount' as const] : []), ...(tells('@') ? ['time' as const] : [])];
}

/** Terms of a date of the data: of its day, or of each end of its range, which may not be the day. */
function termsOfDate(edtf: string): { term: string; place: number }[] {
  // A year alone answers no question for a day.
  if (!/\d{4}-\d\d/u.test(edtf)) return [];
  const { start, end } = parseEdtf(edtf);
  const ends = [
    ...(edtf.startsWith('..') ? [] : [start]),
    ...(edtf.endsWith('..') ? [] : [end - 1]),
  ];
  const days = [...new Set(ends.map(moroccanDay))];
  const exact = /\d{4}-\d\d-\d\d/u.test(edtf);
  return days.flatMap((text) => {
    const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
    const terms = dayTerms({ day: exact ? day : null, month, year });
    return terms.map((term) => ({ term, place: days.length > 1 ? RANGE : NAME }));
  });
}
