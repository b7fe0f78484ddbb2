/**
 * Compiles a topic for shipping: cross-checked facts, matcher tables and gate.
 * Build time, command line and tests only (Node).
 */
import { createHash } from 'node:crypto';
import { compileGate } from '../match/compile-gate.ts';
import type { Gate } from '../match/gate.ts';
import { compileTables, type MatcherTables } from '../match/tables.ts';
import { lint } from '../verdict/lint.ts';
import { compileKeywords, type TopicKeywords } from './keywords.ts';
import { FactError, loadStanceCues, loadTopic } from './load.ts';
import type { Body, Claim, Pack, TopicFiles } from './schema.ts';

/** A topic ready to ship. */
export interface BuiltTopic {
  pack: Pack;
  /** The pack as it is written to disk, and the SHA-256 of these bytes in hex. */
  json: string;
  sha256: string;
  tables: MatcherTables;
  /** What the sets of the tables are called, by number. */
  setKeys: string[];
  gate: Gate;
  /** What lookup knows of the facts besides their own text; compiled when first asked for. */
  readonly keywords: TopicKeywords;
}

/**
 * Builds one topic.
 * @param dataDir the `data` folder
 * @throws FactError that names file, field and remedy of every fault
 */
export function buildTopic(dataDir: string, id: string): BuiltTopic {
  const files = loadTopic(dataDir, id);
  const faults = lint(files);
  if (faults.length > 0)
    throw new FactError(
      faults.map(({ file, field, message }) => `data/topics/${id}/${file}: ${field}: ${message}`),
    );
  const pack: Pack = {
    topic: files.topic,
    claims: files.claims.filter((claim) => claim.display !== 'never').map(asShown),
    events: files.events,
    origins: files.origins,
    sources: files.sources,
    bodies: bodiesOf(files),
    moved: files.moved,
  };
  const json = JSON.stringify(pack);
  const { tables, setKeys } = compileTables(
    id,
    files.detection,
    loadStanceCues(dataDir),
    files.claims.filter((claim) => claim.display !== 'never'),
    files.weights,
  );
  let keywords: TopicKeywords | undefined;
  return {
    pack,
    json,
    sha256: createHash('sha256').update(json).digest('hex'),
    tables,
    setKeys,
    gate: compileGate(files.detection),
    // A third of the build's time, and most commands look nothing up.
    get keywords() {
      return (keywords ??= compileKeywords(files));
    },
  };
}

/** The cues are in the matcher tables, the rest in the index; the database does not need them again. */
function asShown(file: TopicFiles['claims'][number]): Claim {
  const claim: Partial<typeof file> = { ...file };
  delete claim.cues;
  delete claim.lookup;
  return claim as Claim;
}

/** Bodies are shared by all topics; a pack carries those that its own origins name. */
function bodiesOf(files: TopicFiles): Body[] {
  const named = new Set(files.origins.flatMap((origin) => origin.by));
  return files.bodies.filter((body) => named.has(body.id));
}
