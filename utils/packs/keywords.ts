/**
 * The words of a topic by which lookup knows its facts besides their own text: what the claims' cues
 * and the names in `detection.json` say already. Compiled at build into plain word lists, because the
 * cues themselves (phrases, groups, exceptions) are left out of the packs.
 */
import { foldText } from '../text/fold.ts';
import { isArabic, tokenise } from '../text/tokens.ts';
import { expandBraces } from '../match/phrase.ts';
import { isStopword } from '../search/stopwords.ts';
import type { Body, ClaimSource, TopicFiles } from './schema.ts';

/** Stands before a word that few of a claim's cues have. */
export const RARE = '-';

/** The short names of a claim by language, and the questions that it answers. */
export type ClaimLookup = NonNullable<ClaimSource['lookup']>;

/** Words of one topic; a word that ends in `*` stands for every word that begins so. */
export interface TopicKeywords {
  topic: string;
  /** Folded words by claim id, in the order of the cues. */
  claims: Record<string, string[]>;
  /** What the claims' files say to lookup, by claim id. */
  lookup: Record<string, ClaimLookup>;
  /** Names by body id, in every language: who leads it or speaks for it. */
  bodies: Record<string, string[]>;
  /** Groups of folded words that name one and the same thing. */
  names: string[][];
  /** The same for words that mean much the same, as what happened is told ("leak", "hack"). */
  families: string[][];
}

/** The roles whose sets are names of one thing; the others are loose families of words. */
const NAMING_ROLES = ['body', 'actor'] as const;

const LANGS = ['ar', 'fr', 'en'] as const;

/** A word of so many claims tells them apart no more. */
const SHARED_BY = 1 / 5;

/** Compiles the keywords of a topic. Claims that are never shown have none. */
export function compileKeywords(files: TopicFiles): TopicKeywords {
  const { topic, detection, claims, bodies } = files;
  const names = NAMING_ROLES.map((role) => detection.roles[role]);
  const naming = new Set(names.flat());
  const phrasesOf = (term: string): string[] => {
    if (!term.startsWith('@')) return [term];
    return naming.has(term) ? [] : (detection.sets[term.slice(1)] ?? []);
  };
  const wordsOfSets = (terms: readonly string[]) =>
    namesOf(terms.flatMap((term) => detection.sets[term.slice(1)] ?? []));
  const shown = claims.filter((claim) => claim.display !== 'never');
  const lists = shown.map((claim): [string, string[]] => [
    claim.id,
    rated(claim.cues.map((rule) => wordsOf(rule.all.flat().flatMap(phrasesOf)))),
  ]);
  const frequent = frequentWords(lists.map(([, words]) => words));
  return {
    topic: topic.id,
    claims: Object.fromEntries(
      lists.map(([id, words]) => [
        id,
        words.filter((word) => !frequent.has(word.replace(RARE, ''))),
      ]),
    ),
    lookup: Object.fromEntries(
      shown.flatMap(({ id, lookup }) => (lookup ? [[id, lookup] as const] : [])),
    ),
    bodies: Object.fromEntries(
      bodies
        .filter(({ kind }) => kind !== 'person' && kind !== 'newsroom')
        .map((body) => [body.id, holdersOf(body, bodies)] as const)
        .filter(([, holders]) => holders.length > 0),
    ),
    names: names.map(wordsOfSets),
    families: [wordsOfSets(detection.roles.incident)],
  };
}

/** «الناطق الرسمي باسم الحكومة» is found by who holds the office: persons whose role names the body. */
function holdersOf(body: Body, bodies: readonly Body[]): string[] {
  // Behind "ministry of …" and "minister of …" stands the same.
  const realm = body.name.en
    .toLowerCase()
    .replace(/\s*\(.*/u, '')
    .split(' ')
    .slice(1)
    .join(' ');
  // "(FSD)" behind a name is the acronym that a role is told by.
  const short = body.short?.en ?? /\(([A-Z]+)\)/u.exec(body.name.en)?.[1];
  const holders = bodies.filter(({ kind, name }) => {
    const role = name.en.split(', ').slice(1).join(', ');
    const named = realm.includes(' ') && role.toLowerCase().includes(realm);
    const asCalled = role.includes(body.name.en);
    return (
      kind === 'person' && (named || asCalled || (short && role.split(/\W+/u).includes(short)))
    );
  });
  const names = holders.flatMap(({ name }) =>
    LANGS.map((lang) => name[lang].split(/[,،]/u)[0] ?? ''),
  );
  return [...new Set(names)];
}

/** The words of all cues of a claim, those of few cues behind the sign. */
function rated(cues: readonly string[][]): string[] {
  const having = new Map<string, number>();
  for (const words of cues)
    for (const word of new Set(words)) having.set(word, (having.get(word) ?? 0) + 1);
  return [...having].map(([word, count]) => (count * 3 < cues.length ? RARE + word : word));
}

function frequentWords(lists: readonly string[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const word of list.map((one) => one.replace(RARE, '')))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const limit = Math.max(2, lists.length * SHARED_BY);
  return new Set([...counts].filter(([, count]) => count > limit).map(([word]) => word));
}

/** Names of one word: the words of a longer one («caisse», «nationale») name other things too. */
function namesOf(phrases: readonly string[]): string[] {
  return wordsOf(
    phrases.flatMap(expandBraces).filter((phrase) => tokenise(foldText(phrase)).length === 1),
  );
}

function wordsOf(phrases: readonly string[]): string[] {
  const words = phrases
    .filter((phrase) => !phrase.startsWith('#'))
    .flatMap(expandBraces)
    .flatMap((phrase) => {
      const folded = foldText(phrase.replace(/\*/gu, '\u0002'));
      return tokenise(folded).map(({ text, end }) => {
        const open = folded[end] === '\u0002';
        return (isArabic(text) ? text.replace(/^(?:ال|لل)(?=..)/u, '') : text) + (open ? '*' : '');
      });
    });
  const content = [...new Set(words)].filter(
    (word) => word.replace('*', '').length > 1 && !isStopword(word),
  );
  const open = new Set(content.filter((word) => word.endsWith('*')));
  return content.filter((word) => !beginnings(word).some((start) => open.has(`${start}*`)));
}

/** What is shorter than the word and begins it: «leaked*» is said by «leak*» already. */
function beginnings(word: string): string[] {
  const letters = word.replace('*', '');
  const from = word.endsWith('*') ? letters.length - 1 : letters.length;
  return Array.from({ length: Math.max(0, from) }, (_, at) => letters.slice(0, at + 1));
}
