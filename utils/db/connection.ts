/**
 * The line to the annotations database: opened when first needed, dropped when it dies. Connections
 * do die in long sessions ("The database connection is closing"), and a failed open must not be
 * remembered, else every later try fails with it.
 */
import Dexie from 'dexie';
import { AnnotationsDatabase } from './annotations.ts';

const OPEN_TIMEOUT = 10_000;
/** Names of the errors after which nothing was committed and a new connection may help. */
const DEAD = new Set(['InvalidStateError', 'DatabaseClosedError', 'AbortError']);

export class Connection {
  private readonly name: string;
  private readonly timeout: number;
  private opening: Promise<AnnotationsDatabase> | null = null;

  /** @param timeout how long an open may take, ms */
  constructor(name: string, timeout = OPEN_TIMEOUT) {
    this.name = name;
    this.timeout = timeout;
  }

  /**
   * Works with the database. A dead connection is opened anew, once, and the work done again; so
   * the work must be one transaction, or repeatable.
   * @throws what the work throws, or why the database does not open
   */
  async use<T>(work: (db: AnnotationsDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await this.open());
    } catch (fault) {
      const names = namesOf(fault);
      if (names.includes('QuotaExceededError') || !names.some((name) => DEAD.has(name)))
        throw fault;
    }
    await this.close();
    try {
      return await work(await this.open());
    } catch (fault) {
      // The next request begins with a new one.
      await this.close();
      throw fault;
    }
  }

  async close(): Promise<void> {
    const opened = await this.opening?.catch(() => null);
    this.opening = null;
    opened?.close();
  }

  /** Deletes the database. Only ever by the person's own wish: to restore it, or to be rid of it. */
  async destroy(): Promise<void> {
    await this.close();
    await Dexie.delete(this.name);
  }

  private open(): Promise<AnnotationsDatabase> {
    this.opening ??= this.openNow().catch((fault: unknown) => {
      this.opening = null;
      throw fault;
    });
    return this.opening;
  }

  private async openNow(): Promise<AnnotationsDatabase> {
    const db = new AnnotationsDatabase(this.name);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The database does not open')), this.timeout);
    });
    try {
      await Promise.race([db.open(), late]);
      return db;
    } catch (fault) {
      db.close();
      throw fault;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The names of an error and of those inside it; Dexie wraps what the browser threw. */
export function namesOf(fault: unknown): string[] {
  const { name, inner } = (fault ?? {}) as { name?: string; inner?: unknown };
  return name === undefined ? [] : [name, ...(inner === fault ? [] : namesOf(inner))];
}
