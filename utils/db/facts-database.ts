/** The tables of the facts (Dexie), and packs brought into rows and back. */
import Dexie, { type Table } from 'dexie';
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
export interface StoredPack {
  id: string;
  /** Of the pack that was written. */
  sha256: string;
  pack: Pack;
}

/** The database. What it holds is not believed: see `facts.ts`. */
export class FactsDatabase extends Dexie {
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

  /** All that lies in the database, in one go: each further question would cost the popup a wait. */
  async readStored(): Promise<StoredPack[]> {
    const { packs, claims, events, origins, sources, bodies } = this;
    return this.transaction('r', this.tables, async () => {
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

  /** Forgets packs that no build brings any more. */
  async drop(gone: readonly StoredPack[]): Promise<void> {
    if (gone.length === 0) return;
    await this.transaction('rw', this.tables, async () => {
      for (const { id } of gone) await this.remove(id);
    });
  }

  /** One transaction: the old facts of a topic are there, or the new ones, never a mixture. */
  async write(pack: Pack, digest: string): Promise<void> {
    const { id: topicId } = pack.topic;
    const rows = <Fact extends object>(facts: Fact[]) =>
      facts.map((fact) => ({ ...fact, topicId }));
    await this.transaction('rw', this.tables, async () => {
      await this.remove(topicId);
      await this.packs.put({
        id: topicId,
        sha256: digest,
        topic: pack.topic,
        moved: pack.moved,
      });
      await this.claims.bulkPut(rows(pack.claims));
      await this.events.bulkPut(rows(pack.events));
      await this.origins.bulkPut(rows(pack.origins));
      await this.sources.bulkPut(rows(pack.sources));
      await this.bodies.bulkPut(rows(pack.bodies));
    });
  }

  private async remove(topicId: string): Promise<void> {
    const { claims, events, origins, sources, bodies } = this;
    for (const table of [claims, events, origins, sources, bodies])
      await table.where('topicId').equals(topicId).delete();
    await this.packs.delete(topicId);
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

function withoutTopic<Fact>(row: Row<Fact>): Fact {
  const fact: Partial<Row<Fact>> = { ...row };
  delete fact.topicId;
  return fact as Fact;
}
