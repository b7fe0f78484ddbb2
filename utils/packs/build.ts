/**
 * Compiles a topic for shipping: cross-checked facts, matcher tables and gate.
 * Build time, command line and tests only (Node).
 */
import { createHash } from 'node:crypto';
import { compileGate, type Gate } from '../match/gate.ts';
import { compileTables, type MatcherTables } from '../match/tables.ts';
import { begins } from '../verdict/as-of.ts';
import { parseEdtf } from '../verdict/time.ts';
import { FactError, loadBodies, loadStanceCues, loadTopic, type TopicFiles } from './load.ts';
import type { Body, Claim, Pack } from './schema.ts';

/** A topic ready to ship. */
export interface BuiltTopic {
  pack: Pack;
  /** The pack as it is written to disk, and the SHA-256 of these bytes in hex. */
  json: string;
  sha256: string;
  tables: MatcherTables;
  gate: Gate;
}

/**
 * Builds one topic.
 * @param dataDir the `data` folder
 * @throws FactError that names file, field and remedy of every fault
 */
export function buildTopic(dataDir: string, id: string): BuiltTopic {
  const files = loadTopic(dataDir, id);
  const bodies = loadBodies(dataDir);
  const faults = crossCheck(files, bodies);
  if (faults.length > 0) throw new FactError(faults);
  const pack: Pack = {
    topic: files.topic,
    claims: files.claims.filter((claim) => claim.display !== 'never').map(withoutCues),
    events: files.events,
    origins: files.origins,
    sources: files.sources,
    bodies,
  };
  const json = JSON.stringify(pack);
  return {
    pack,
    json,
    sha256: createHash('sha256').update(json).digest('hex'),
    tables: compileTables(id, files.detection, loadStanceCues(dataDir), files.claims),
    gate: compileGate(files.detection),
  };
}

/** The cues are in the matcher tables; the database does not need them again. */
function withoutCues(file: TopicFiles['claims'][number]): Claim {
  const claim: Partial<typeof file> = { ...file };
  delete claim.cues;
  return claim as Claim;
}

/** References that lead nowhere, and verdicts that rest on what was not there yet. */
function crossCheck(files: TopicFiles, bodies: Body[]): string[] {
  const known = {
    claim: ids(files.claims),
    origin: ids(files.origins),
    source: ids(files.sources),
    body: ids(bodies),
  };
  const faults: string[] = [];
  const refer = (file: string, field: string, kind: keyof typeof known, targets: string[]) => {
    for (const target of targets.filter((one) => !known[kind].has(one)))
      faults.push(`${file}: ${field}: there is no ${kind} "${target}": add it or mend the id`);
  };
  for (const origin of files.origins) refer(`origins/${origin.id}.json`, 'by', 'body', origin.by);
  for (const event of files.events) {
    refer(`events/${event.id}.json`, 'origins', 'origin', event.origins);
    refer(`events/${event.id}.json`, 'sources', 'source', event.sources);
    refer(`events/${event.id}.json`, 'claims', 'claim', event.claims);
  }
  for (const source of files.sources) {
    const upstream = source.derivesFrom.filter((one) => !known.source.has(one));
    refer(`sources/${source.id}.json`, 'derivesFrom', 'origin', upstream);
    faults.push(...withheldFaults(source));
  }
  for (const claim of files.claims) {
    const file = `claims/${claim.id}.json`;
    refer(
      file,
      'evidence',
      'origin',
      claim.evidence.map((evidence) => evidence.origin),
    );
    claim.history.forEach((entry, at) => refer(file, `history.${at}`, 'origin', entry.origins));
    faults.push(...historyFaults(files, claim));
  }
  return faults;
}

function ids(facts: { id: string }[]): Set<string> {
  return new Set(facts.map((fact) => fact.id));
}

function withheldFaults(source: TopicFiles['sources'][number]): string[] {
  const file = `sources/${source.id}.json`;
  if (source.withheld && (source.url || source.title || source.link))
    return [`${file}: withheld: keep publisher and date only, no address, title or link`];
  if (!source.withheld && !source.title) return [`${file}: title: describe it, or withhold it`];
  if (source.link && !source.url) return [`${file}: link: there is no address to lead to`];
  return [];
}

function historyFaults(files: TopicFiles, claim: TopicFiles['claims'][number]): string[] {
  const origins = new Map(files.origins.map((origin) => [origin.id, origin]));
  const file = `claims/${claim.id}.json`;
  return claim.history.flatMap((entry, at) => {
    const field = `history.${at}`;
    if (entry.origins.length === 0 && entry.basis !== 'absence')
      return [`${file}: ${field}.origins: name an origin, or write "basis": "absence"`];
    if (entry.basis === 'absence' && !entry.searchedUntil)
      return [`${file}: ${field}.searchedUntil: say up to which day we looked`];
    const early = entry.origins.filter((id) => {
      const origin = origins.get(id);
      return origin !== undefined && parseEdtf(origin.date).start > begins(entry);
    });
    return early.map((id) => `${file}: ${field}: origin "${id}" is later than the entry's "from"`);
  });
}
