/**
 * Offline lookup over claims, events and sources, by minisearch on folded words, so that «الإجتماعي»
 * finds «الاجتماعي» and "Securite" finds « Sécurité ».
 */
import MiniSearch from 'minisearch';
import type { FactSheet } from './messages.ts';
import type { LocalText } from './packs/schema.ts';
import { foldText } from './text/fold.ts';
import { stemStarts, tokenise } from './text/tokens.ts';

export type HitKind = 'claim' | 'event' | 'source';

/** One result of a search. */
export interface SearchHit {
  kind: HitKind;
  id: string;
  topicId: string;
  score: number;
}

interface Entry {
  key: string;
  kind: HitKind;
  id: string;
  topicId: string;
  heading: string;
  body: string;
  raised?: boolean;
}

/** Answers searches over the facts it was given. */
export class FactSearch {
  private readonly index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['heading', 'body'],
    // Not `id`: a stored field of that name would hide the key.
    storeFields: ['kind', 'topicId', 'raised'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: words,
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: { heading: 3 },
      combineWith: 'OR',
    },
  });

  constructor(sheets: readonly FactSheet[]) {
    for (const sheet of sheets) this.index.addAll(entriesOf(sheet));
  }

  /**
   * The best results, at most `limit`, best first. A blank query has none. A claim that is shown only
   * where it is raised appears when every word of the query names it.
   */
  search(query: string, limit = 20): SearchHit[] {
    return this.index
      .search(query)
      .filter((hit) => hit['raised'] !== true || namesAll(query, hit.queryTerms))
      .slice(0, limit)
      .map((hit) => ({
        kind: hit['kind'] as HitKind,
        id: (hit.id as string).split('/')[2] ?? '',
        topicId: hit['topicId'] as string,
        score: hit.score,
      }));
  }
}

/** Whether each word of a query, by one of its stems, was found. */
function namesAll(query: string, found: readonly string[]): boolean {
  const stemsOfEach = tokenise(foldText(query)).map(({ text }) => words(text));
  // Words too short for the index prove nothing either way.
  return stemsOfEach
    .filter((stems) => stems.length > 0)
    .every((stems) => stems.some((stem) => found.includes(stem)));
}

/** Folded words; an Arabic word as its longest stem without clitics too. */
function words(text: string): string[] {
  return tokenise(foldText(text)).flatMap(({ text: word }) => {
    const stems = stemStarts(word).filter((start) => word.length - start >= 3);
    return [...new Set(stems.map((start) => word.slice(start)))];
  });
}

function all(text: LocalText | null | undefined): string {
  return text ? `${text.ar} ${text.fr} ${text.en}` : '';
}

function entriesOf(sheet: FactSheet): Entry[] {
  const topicId = sheet.topic.id;
  const entry = (kind: HitKind, id: string, heading: string, body: string): Entry => ({
    key: `${kind}/${topicId}/${id}`,
    kind,
    id,
    topicId,
    heading,
    body,
  });
  return [
    ...sheet.claims.map((claim) => ({
      ...entry('claim', claim.id, all(claim.statement), `${claim.id} ${all(claim.limits)}`),
      raised: claim.display === 'raised',
    })),
    ...sheet.events.map((event) => entry('event', event.id, all(event.title), all(event.text))),
    ...sheet.sources
      .filter((source) => !source.withheld)
      .map((source) => entry('source', source.id, `${source.publisher} ${all(source.title)}`, '')),
  ];
}
