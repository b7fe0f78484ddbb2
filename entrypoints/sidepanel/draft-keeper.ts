/** Keeps what is typed: at most a second after the key, and again until the background has it. */
import type { Draft } from '../../utils/annotation/draft.ts';

/** Longest time between a key and the keeping of what it typed, ms. */
const WITHIN = 1000;

/** Writes a draft. @returns whether it is kept now */
type Put = (draft: Draft) => Promise<boolean>;

export class DraftKeeper {
  private readonly put: Put;
  private readonly onKept: (kept: boolean) => void;
  private turn = 0;
  private waiting: Draft | null = null;
  private due: ReturnType<typeof setTimeout> | undefined;

  /** @param onKept told false when something was typed, true when all of it is kept */
  constructor(put: Put, onKept: (kept: boolean) => void) {
    this.put = put;
    this.onKept = onKept;
  }

  /** Something was typed. */
  typed(draft: Draft): void {
    this.turn++;
    this.waiting = draft;
    this.onKept(false);
    this.due ??= setTimeout(() => void this.flush(), WITHIN);
  }

  /** Keeps what waits, at once. */
  async flush(): Promise<void> {
    clearTimeout(this.due);
    this.due = undefined;
    const draft = this.waiting;
    if (!draft) return;
    this.waiting = null;
    const turn = ++this.turn;
    const kept = await this.put(draft).catch(() => false);
    // Typed on meanwhile, or forgotten: this draft has had its turn.
    if (turn !== this.turn) return;
    if (kept) this.onKept(true);
    else this.typed(draft);
  }

  /** The draft was saved or discarded: what waits must not bring it back. */
  forget(): void {
    clearTimeout(this.due);
    this.due = undefined;
    this.turn++;
    this.waiting = null;
  }
}
