/** Facts as lookup sees them: what each is called, what else it says, what kind of answer it is. */
import type { FactSheet } from '../fact-sheet.ts';
import type { ClaimLookup, TopicKeywords } from '../packs/keywords.ts';
import type { Answer, Body, Claim, Event, Lang, LocalText, Source } from '../packs/schema.ts';
import { foldText } from '../text/fold.ts';

export type HitKind = 'claim' | 'event' | 'source' | 'body';

/** A name or title; `lang` when it is of one language. */
export interface RecordName {
  text: string;
  lang?: Lang;
}

/** One fact to be found. */
export interface FactRecord {
  kind: HitKind;
  id: string;
  topicId: string;
  /** Names and titles, by which people know it. */
  names: RecordName[];
  /** Short names by which people ask for it. */
  asked?: RecordName[];
  /** The questions that it answers by its own file. */
  answers?: Answer[];
  /** Who leads a body or speaks for it. */
  holders?: string[];
  /** Words by which it is known besides, as `compileKeywords` writes them. */
  keywords: string[];
  /** What others call it. */
  secondary?: string[];
  /** What else it says. */
  text: string[];
  /** Its dates, in the form of the data. */
  dates: string[];
  /** How much hangs on it: sources, origins. */
  support: number;
  raised?: boolean;
  /** A body that only publishes; its sources say more. */
  newsroom?: boolean;
}

const LANGS = ['ar', 'fr', 'en'] as const;

/** All facts of a topic that may be found. Withheld sources are not among them. */
export function recordsOf(sheet: FactSheet, keywords: TopicKeywords | undefined): FactRecord[] {
  const topicId = sheet.topic.id;
  return [
    ...sheet.claims
      .filter((claim) => claim.display !== 'never')
      .map((claim) => ofClaim(claim, keywords?.claims[claim.id] ?? [], keywords?.lookup[claim.id])),
    ...sheet.events.map((event) => ofEvent(event, sheet)),
    ...sheet.sources
      .filter((source) => !source.withheld)
      .map((source) => ofSource(source, sheet.bodies)),
    ...sheet.bodies.map((body) => ofBody(body, sheet, keywords?.bodies[body.id] ?? [])),
  ].map((record) => ({ ...record, topicId }));
}

type Untopical = Omit<FactRecord, 'topicId'>;

function ofClaim(claim: Claim, keywords: string[], lookup: ClaimLookup | undefined): Untopical {
  const last = claim.history.at(-1);
  return {
    kind: 'claim',
    id: claim.id,
    names: inLanguages(claim.statement),
    asked: LANGS.flatMap((lang) => lookup?.asked[lang].map((text) => ({ text, lang })) ?? []),
    answers: lookup?.answers ?? [],
    keywords,
    text: [claim.id, ...texts(claim.limits), ...texts(last?.reason)],
    dates: [],
    support: claim.evidence.length,
    raised: claim.display === 'raised',
  };
}

function ofEvent(event: Event, { origins }: FactSheet): Untopical {
  const titles = origins.filter(({ id }) => event.origins.includes(id)).map(({ title }) => title);
  return {
    kind: 'event',
    id: event.id,
    names: inLanguages(event.title),
    keywords: [],
    // The title of a communiqué often says its kind and day where the event's own does not.
    secondary: titles.flatMap(texts),
    text: texts(event.text),
    dates: [event.date],
    support: event.sources.length + event.origins.length + event.claims.length,
  };
}

function ofSource(source: Source, bodies: readonly Body[]): Untopical {
  const publisher = source.publisher.replace(/\s*\(.*\)/u, '');
  const known = bodies.filter(
    (body) => body.kind === 'newsroom' && isCalled(body, publisher.toLowerCase()),
  );
  return {
    kind: 'source',
    id: source.id,
    names: [
      { text: publisher },
      ...known.flatMap((body) => callNames(body)),
      ...(source.title ? inLanguages(source.title) : []),
    ],
    keywords: [],
    text: [source.publisher, source.id],
    dates: source.date ? [source.date] : [],
    support: source.seen === 'whole' ? 2 : 1,
  };
}

function ofBody(body: Body, { origins }: FactSheet, holders: string[]): Untopical {
  return {
    kind: 'body',
    id: body.id,
    names: callNames(body),
    holders,
    keywords: [],
    text: [body.id],
    dates: [],
    support: origins.filter((origin) => origin.by.includes(body.id)).length,
    newsroom: body.kind === 'newsroom',
  };
}

/** All that a body is called: name, short name, acronym in brackets, name in quotes, name without role. */
function callNames(body: Body): RecordName[] {
  return LANGS.flatMap((lang) => {
    const name = body.name[lang];
    const parts = [
      name,
      body.short?.[lang],
      /\(([^)]+)\)/u.exec(name)?.[1],
      /[«“"]\s*([^»”"]+?)\s*[»”"]/u.exec(name)?.[1],
      name.replace(/[,،].*|\s*\(.*/u, ''),
    ];
    return [...new Set(parts)].flatMap((text) => (text ? [{ text, lang }] : []));
  });
}

/** Whether an English name begins with these words ("Médias24 newsroom"). */
function isCalled(body: Body, publisher: string): boolean {
  const name = foldText(body.name.en);
  const wanted = foldText(publisher);
  return name === wanted || name.startsWith(`${wanted} `);
}

function inLanguages(text: LocalText): RecordName[] {
  return LANGS.map((lang) => ({ text: text[lang], lang }));
}

function texts(text: LocalText | undefined): string[] {
  return text ? LANGS.map((lang) => text[lang]) : [];
}
