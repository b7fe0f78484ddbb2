/**
 * The facts database (Dexie, at the extension's origin). It can be thrown away and rebuilt from the
 * packs at any time; the user's own data never lies here. Read by the background and the
 * extension's own pages, never by a script in a page.
 */
import Dexie, { type Table } from 'dexie';
import type { FactSheet } from '../fact-sheet.ts';
import { chainsOf, sourceOfPage, sourcesOf } from '../verdict/provenance.ts';
import { sha256 } from './sha256.ts';
import type { Body, Claim, Event, Origin, Pack, Source, Topic } from '../packs/schema.ts';

/** What a pack holds besides its facts. */
interface PackRow {
  id: string;
  sha256: string;
  topic: Topic;
  moved: Record<string, string>;
}

/** A fact with the topic whose pack brought it; ids are unique within a topic only. */
type Row<Fact> = Fact & { topicId: string };

/** A pack as it lies in the database, believed or not. */
interface StoredPack {
  id: string;
  /** Of the pack that was written. */
  sha256: string;
  pack: Pack;
}

/** A pack as the build announces it. */
export interface PackStub {
  id: string;
  path: string;
  /** SHA-256 of the pack's bytes, hex. */
  sha256: string;
}

/** Reads the bytes of a bundled pack. */
export type ReadPack = (stub: PackStub) => Promise<ArrayBuffer>;

class FactsDatabase extends Dexie {
  declare packs: Table<PackRow, string>;
  declare claims: Table<Row<Claim>, [string, string]>;
  declare events: Table<Row<Event>, [string, string]>;
  declare origins: Table<Row<Origin>, [string, string]>;
  declare sources: Table<Row<Source>, [string, string]>;
  declare bodies: Table<Row<Body>, [string, string]>;

  constructor(name: string) {
    super(name);
    const facts = '[topicId+id], topicId';
    this.version(1).stores({
      packs: 'id',
      claims: facts,
      events: facts,
      origins: facts,
      sources: facts,
      bodies: facts,
    });
  }
}

/** Opens the facts, refreshes them when the build brought others, and answers from them. */
export class Facts {
  private readonly db: FactsDatabase;
  private readonly stubs: readonly PackStub[];
  private readonly readPack: ReadPack;
  private opening: Promise<Pack[]> | undefined;

  constructor(stubs: readonly PackStub[], readPack: ReadPack, name = 'siyaq-facts') {
    this.db = new FactsDatabase(name);
    this.stubs = stubs;
    this.readPack = readPack;
  }

  /**
   * Resolves when the packs of this build are in the database, intact. Every reader awaits it:
   * seeding at install alone loses the race against the first page.
   * @throws Error when a pack is damaged and cannot be mended; nothing of it is shown, and the next
   * call tries again
   */
  async ready(): Promise<void> {
    await this.packs();
  }

  /** All facts of all topics, for search and lists. */
  async all(): Promise<FactSheet[]> {
    return await this.packs();
  }

  /**
   * The facts that an article needs: its claims, the whole timeline, and what these rest on; where
   * the article is itself one of our sources, the chain of copies behind it.
   * @returns null for a topic that is not in the packs
   */
  async sheet(
    topicId: string,
    claimIds: readonly string[],
    url: string | null = null,
  ): Promise<FactSheet | null> {
    const pack = (await this.packs()).find((one) => one.topic.id === topicId);
    return pack ? narrow(pack, claimIds, url) : null;
  }

  private packs(): Promise<Pack[]> {
    this.opening ??= this.load().catch((fault: unknown) => {
      this.opening = undefined;
      throw fault;
    });
    return this.opening;
  }

  private async load(): Promise<Pack[]> {
    const stored = await this.readStored();
    await this.drop(stored.filter(({ id }) => !this.stubs.some((stub) => stub.id === id)));
    return Promise.all(this.stubs.map((stub) => this.intact(stub, stored)));
  }

  /** What the database held, if it is whole and of this build; else the bundled pack, written anew. */
  private async intact(stub: PackStub, stored: readonly StoredPack[]): Promise<Pack> {
    const held = await believed(stub, stored);
    if (held) return held;
    await this.write(await this.readBundled(stub), stub.sha256);
    const written = await believed(stub, await this.readStored());
    if (!written) throw damaged(stub);
    return written;
  }

  /** All that lies in the database, in one go: each further question would cost the popup a wait. */
  private async readStored(): Promise<StoredPack[]> {
    const { packs, claims, events, origins, sources, bodies } = this.db;
    return this.db.transaction('r', this.db.tables, async () => {
      const [rows, ...facts] = await Promise.all([
        packs.toArray(),
        claims.toArray(),
        events.toArray(),
        origins.toArray(),
        sources.toArray(),
        bodies.toArray(),
      ]);
      return rows.map((row) => storedPack(row, facts));
    });
  }

  private async readBundled(stub: PackStub): Promise<Pack> {
    const bytes = await this.readPack(stub);
    if ((await sha256(bytes)) !== stub.sha256) throw damaged(stub);
    return JSON.parse(new TextDecoder().decode(bytes)) as Pack;
  }

  private async drop(gone: readonly StoredPack[]): Promise<void> {
    if (gone.length === 0) return;
    await this.db.transaction('rw', this.db.tables, async () => {
      for (const { id } of gone) await this.remove(id);
    });
  }

  /** One transaction: the old facts of a topic are there, or the new ones, never a mixture. */
  private async write(pack: Pack, digest: string): Promise<void> {
    const { id: topicId } = pack.topic;
    const rows = <Fact extends object>(facts: Fact[]) =>
      facts.map((fact) => ({ ...fact, topicId }));
    await this.db.transaction('rw', this.db.tables, async () => {
      await this.remove(topicId);
      await this.db.packs.put({
        id: topicId,
        sha256: digest,
        topic: pack.topic,
        moved: pack.moved,
      });
      await this.db.claims.bulkPut(rows(pack.claims));
      await this.db.events.bulkPut(rows(pack.events));
      await this.db.origins.bulkPut(rows(pack.origins));
      await this.db.sources.bulkPut(rows(pack.sources));
      await this.db.bodies.bulkPut(rows(pack.bodies));
    });
  }

  private async remove(topicId: string): Promise<void> {
    const { claims, events, origins, sources, bodies } = this.db;
    for (const table of [claims, events, origins, sources, bodies])
      await table.where('topicId').equals(topicId).delete();
    await this.db.packs.delete(topicId);
  }
}

function storedPack(
  { id, sha256, topic, moved }: PackRow,
  [claims, events, origins, sources, bodies]: readonly [
    Row<Claim>[],
    Row<Event>[],
    Row<Origin>[],
    Row<Source>[],
    Row<Body>[],
  ],
): StoredPack {
  // The order of the fields is that of the bundled pack: the digest is of its text.
  const pack = {
    topic,
    claims: ofTopic(claims, id),
    events: ofTopic(events, id),
    origins: ofTopic(origins, id),
    sources: ofTopic(sources, id),
    bodies: ofTopic(bodies, id),
    moved,
  };
  return { id, sha256, pack };
}

/** The facts of one topic; its key has brought them into the order of their ids. */
function ofTopic<Fact>(rows: readonly Row<Fact>[], topicId: string): Fact[] {
  return rows.filter((row) => row.topicId === topicId).map(withoutTopic);
}

/** The stored pack that a stub announces, if its digest says so: one flipped bit, and none of it is believed. */
async function believed(stub: PackStub, stored: readonly StoredPack[]): Promise<Pack | null> {
  const held = stored.find(({ id }) => id === stub.id);
  if (held?.sha256 !== stub.sha256) return null;
  const digest = await sha256(new TextEncoder().encode(JSON.stringify(held.pack)));
  return digest === stub.sha256 ? held.pack : null;
}

function withoutTopic<Fact>(row: Row<Fact>): Fact {
  const fact: Partial<Row<Fact>> = { ...row };
  delete fact.topicId;
  return fact as Fact;
}

function damaged(stub: PackStub): Error {
  return new Error(`The facts of "${stub.id}" are damaged: reinstall Siyaq`);
}

/** Keeps the wanted claims, all events, and of the rest only what they lead to. */
function narrow(sheet: FactSheet, claimIds: readonly string[], url: string | null): FactSheet {
  const page = sourceOfPage(sheet.sources, url);
  const chains = page ? chainsOf(sheet.sources, page.id) : [];
  const chained = new Set(chains.flatMap((chain) => chain.sources));
  const claims = claimIds.flatMap((id) => sheet.claims.find((claim) => claim.id === id) ?? []);
  const originIds = new Set([
    ...claims.flatMap((claim) => claim.evidence.map((evidence) => evidence.origin)),
    ...claims.flatMap((claim) => claim.history.flatMap((entry) => entry.origins)),
    ...sheet.events.flatMap((event) => event.origins),
    ...chains.map((chain) => chain.origin),
  ]);
  const wanted = new Set([
    ...sheet.events.flatMap((event) => event.sources),
    ...sourcesOf(sheet, [...originIds]).map((source) => source.id),
  ]);
  const origins = sheet.origins.filter((origin) => originIds.has(origin.id));
  const bodyIds = new Set(origins.flatMap((origin) => origin.by));
  return {
    topic: sheet.topic,
    claims,
    events: sheet.events,
    origins,
    sources: sheet.sources.filter((source) => wanted.has(source.id) || chained.has(source.id)),
    bodies: sheet.bodies.filter((body) => bodyIds.has(body.id)),
    ...(page && { page: page.id }),
  };
}
