/** Keeps what is typed: at most a second after the key, and again until the background has it. */
import type { Draft, DraftState } from '../../utils/annotation/draft.ts';
import type { FailureCode } from '../../utils/annotation/library.ts';

/** Longest time between a key and the keeping of what it typed, ms. */
const WITHIN = 1000;

/** Writes a draft. @returns why it was refused, or null: it is kept now */
type Put = (draft: Draft) => Promise<FailureCode | null>;

export class DraftKeeper {
  private readonly put: Put;
  private readonly onState: (state: DraftState) => void;
  /** Why the last try failed: said until one succeeds, or it would flicker with every key. */
  private refused: FailureCode | null = null;
  private turn = 0;
  private waiting: Draft | null = null;
  private due: ReturnType<typeof setTimeout> | undefined;

  /** @param onState told what becomes of what was typed */
  constructor(put: Put, onState: (state: DraftState) => void) {
    this.put = put;
    this.onState = onState;
  }

  /** Something was typed. */
  typed(draft: Draft): void {
    this.turn++;
    this.waiting = draft;
    this.onState(this.refused ?? 'typed');
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
    const refused = await this.put(draft).catch(() => 'unavailable' as const);
    // Forgotten, or another try is on its way: this draft has had its turn.
    const typedOn = turn !== this.turn;
    if (typedOn && this.isIdle()) return;
    this.refused = refused;
    if (typedOn) this.onState(refused ?? 'typed');
    else if (refused) this.typed(draft);
    else this.onState('kept');
  }

  private isIdle(): boolean {
    return this.waiting === null;
  }

  /** The draft was saved or discarded: what waits must not bring it back. */
  forget(): void {
    clearTimeout(this.due);
    this.due = undefined;
    this.turn++;
    this.waiting = null;
    this.refused = null;
  }
}
