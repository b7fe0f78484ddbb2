/**
 * The facts database (Dexie, at the extension's origin). It can be thrown away and rebuilt from the
 * packs at any time; the user's own data never lies here. Read by the background and the
 * extension's own pages, never by a script in a page.
 */
import type { FactSheet } from '../fact-sheet.ts';
import type { Pack } from '../packs/schema.ts';
import { articleSheet } from '../verdict/article-sheet.ts';
import { FactsDatabase, type StoredPack } from './facts-database.ts';
import { sha256 } from './sha256.ts';

/** A pack as the build announces it. */
export interface PackStub {
  id: string;
  path: string;
  /** SHA-256 of the pack's bytes, hex. */
  sha256: string;
}

/** Reads the bytes of a bundled pack. */
export type ReadPack = (stub: PackStub) => Promise<ArrayBuffer>;

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
    return pack ? articleSheet(pack, claimIds, url) : null;
  }

  private packs(): Promise<Pack[]> {
    this.opening ??= this.load().catch((fault: unknown) => {
      this.opening = undefined;
      throw fault;
    });
    return this.opening;
  }

  private async load(): Promise<Pack[]> {
    const stored = await this.db.readStored();
    await this.db.drop(stored.filter(({ id }) => !this.stubs.some((stub) => stub.id === id)));
    return Promise.all(this.stubs.map((stub) => this.intact(stub, stored)));
  }

  /** What the database held, if it is whole and of this build; else the bundled pack, written anew. */
  private async intact(stub: PackStub, stored: readonly StoredPack[]): Promise<Pack> {
    const held = await believed(stub, stored);
    if (held) return held;
    await this.db.write(await this.readBundled(stub), stub.sha256);
    const written = await believed(stub, await this.db.readStored());
    if (!written) throw damaged(stub);
    return written;
  }

  private async readBundled(stub: PackStub): Promise<Pack> {
    const bytes = await this.readPack(stub);
    if ((await sha256(bytes)) !== stub.sha256) throw damaged(stub);
    return JSON.parse(new TextDecoder().decode(bytes)) as Pack;
  }
}

/** The stored pack that a stub announces, if its digest says so: one flipped bit, and none of it is believed. */
async function believed(stub: PackStub, stored: readonly StoredPack[]): Promise<Pack | null> {
  const held = stored.find(({ id }) => id === stub.id);
  if (held?.sha256 !== stub.sha256) return null;
  const digest = await sha256(new TextEncoder().encode(JSON.stringify(held.pack)));
  return digest === stub.sha256 ? held.pack : null;
}

function damaged(stub: PackStub): Error {
  return new Error(`The facts of "${stub.id}" are damaged: reinstall Siyaq`);
}
