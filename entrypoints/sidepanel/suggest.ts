/** Claims for a passage: recognised in it, and found by words. */
import readIndex from 'virtual:siyaq/lookup';
import tables from 'virtual:siyaq/tables';
import type { ClaimRef } from '../../components/annotation/ClaimField.tsx';
import { touchedClaims } from '../../utils/match/detect.ts';
import type { Quote } from '../../utils/annotation/schema.ts';
import { FactSearch } from '../../utils/search/fact-search.ts';
import { languageOf } from '../../utils/text/language.ts';

const search = new FactSearch(readIndex());

/** How many are offered. */
const MOST = 5;

/** What the passage seems to say; where its own words say nothing, its context with it. */
export function suggestClaims({ prefix, exact, suffix }: Quote): ClaimRef[] {
  const own = touchedIn(exact);
  const found = own.length > 0 ? own : touchedIn(prefix + exact + suffix);
  return found.slice(0, MOST);
}

function touchedIn(text: string): ClaimRef[] {
  const lang = languageOf(text);
  return tables.flatMap((one) =>
    touchedClaims(one, text, lang).map((id) => ({ topic: one.topic, id })),
  );
}

/** By words, in any of the scripts and spellings that the popup's search reads. */
export function searchClaims(query: string): ClaimRef[] {
  return search
    .search(query)
    .hits.filter(({ kind }) => kind === 'claim')
    .slice(0, MOST)
    .map(({ topicId, id }) => ({ topic: topicId, id }));
}
