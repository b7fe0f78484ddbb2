/**
 * The facts database (Dexie, at the extension's origin). It can be thrown away and rebuilt from the
 * packs at any time; the user's own data never lies here. Read by the background and the
 * extension's own pages, never by a script in a page.
 */
import Dexie, { type Table } from 'dexie';
import type { FactSheet } from '../messages.ts';
import type { Body, Claim, Event, Origin, Pack, Source, Topic } from '../packs/schema.ts';

/** A fact with the topic whose pack brought it; ids are unique within a topic only. */
type Row<Fact> = Fact & { topicId: string };

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
  declare packs: Table<{ id: string; sha256: string }, string>;
  declare topics: Table<Topic, string>;
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
      topics: 'id',
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
  private opening: Promise<void> | undefined;

  constructor(stubs: readonly PackStub[], readPack: ReadPack, name = 'siyaq-facts') {
    this.db = new FactsDatabase(name);
    this.stubs = stubs;
    this.readPack = readPack;
  }

  /**
   * Resolves when the packs of this build are in the database. Every reader awaits it: seeding at
   * install alone loses the race against the first page.
   * @throws Error when a pack is damaged; nothing of it is kept, and the next call tries again
   */
  ready(): Promise<void> {
    this.opening ??= this.refresh().catch((fault: unknown) => {
      this.opening = undefined;
      throw fault;
    });
    return this.opening;
  }

  /** All facts of all topics, for search and lists. */
  async all(): Promise<FactSheet[]> {
    await this.ready();
    const topics = await this.db.topics.toArray();
    return Promise.all(topics.map((topic) => this.whole(topic)));
  }

  /**
   * The facts that an article needs: its claims, the whole timeline, and what these rest on.
   * @returns null for a topic that is not in the packs
   */
  async sheet(topicId: string, claimIds: readonly string[]): Promise<FactSheet | null> {
    await this.ready();
    const topic = await this.db.topics.get(topicId);
    if (!topic) return null;
    const whole = await this.whole(topic);
    return narrow(whole, claimIds);
  }

  private async whole(topic: Topic): Promise<FactSheet> {
    const own = <Fact>(table: Table<Row<Fact>, [string, string]>) =>
      table.where('topicId').equals(topic.id).toArray();
    const [claims, events, origins, sources, bodies] = await Promise.all([
      own(this.db.claims),
      own(this.db.events),
      own(this.db.origins),
      own(this.db.sources),
      own(this.db.bodies),
    ]);
    return { topic, claims, events, origins, sources, bodies };
  }

  private async refresh(): Promise<void> {
    await this.db.open();
    const present = new Map((await this.db.packs.toArray()).map((pack) => [pack.id, pack.sha256]));
    const stale = this.stubs.filter((stub) => present.get(stub.id) !== stub.sha256);
    const packs = await Promise.all(stale.map((stub) => this.readVerified(stub)));
    const gone = [...present.keys()].filter((id) => !this.stubs.some((stub) => stub.id === id));
    if (packs.length === 0 && gone.length === 0) return;
    await this.db.transaction('rw', this.db.tables, async () => {
      for (const id of [...gone, ...stale.map((stub) => stub.id)]) await this.remove(id);
      for (const pack of packs) await this.write(pack);
      await this.db.packs.bulkPut(stale.map(({ id, sha256 }) => ({ id, sha256 })));
    });
  }

  private async readVerified(stub: PackStub): Promise<Pack> {
    const bytes = await this.readPack(stub);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (hex !== stub.sha256) throw new Error(`The pack "${stub.id}" is damaged: reinstall Siyaq`);
    return JSON.parse(new TextDecoder().decode(bytes)) as Pack;
  }

  private async remove(topicId: string): Promise<void> {
    const { claims, events, origins, sources, bodies } = this.db;
    for (const table of [claims, events, origins, sources, bodies])
      await table.where('topicId').equals(topicId).delete();
    await this.db.topics.delete(topicId);
    await this.db.packs.delete(topicId);
  }

  private async write(pack: Pack): Promise<void> {
    const topicId = pack.topic.id;
    const rows = <Fact extends object>(facts: Fact[]) =>
      facts.map((fact) => ({ ...fact, topicId }));
    await this.db.topics.put(pack.topic);
    await this.db.claims.bulkPut(rows(pack.claims));
    await this.db.events.bulkPut(rows(pack.events));
    await this.db.origins.bulkPut(rows(pack.origins));
    await this.db.sources.bulkPut(rows(pack.sources));
    await this.db.bodies.bulkPut(rows(pack.bodies));
  }
}

/** Keeps the wanted claims, all events, and of the rest only what they lead to. */
function narrow(sheet: FactSheet, claimIds: readonly string[]): FactSheet {
  const claims = claimIds.flatMap((id) => sheet.claims.find((claim) => claim.id === id) ?? []);
  const originIds = new Set([
    ...claims.flatMap((claim) => claim.evidence.map((evidence) => evidence.origin)),
    ...claims.flatMap((claim) => claim.history.flatMap((entry) => entry.origins)),
    ...sheet.events.flatMap((event) => event.origins),
  ]);
  const eventSources = new Set(sheet.events.flatMap((event) => event.sources));
  const origins = sheet.origins.filter((origin) => originIds.has(origin.id));
  const bodyIds = new Set(origins.flatMap((origin) => origin.by));
  return {
    topic: sheet.topic,
    claims,
    events: sheet.events,
    origins,
    sources: sheet.sources.filter(
      (source) => eventSources.has(source.id) || source.derivesFrom.some((id) => originIds.has(id)),
    ),
    bodies: sheet.bodies.filter((body) => bodyIds.has(body.id)),
  };
}
