/**
 * Long work in steps: a generator that yields how many records are done and returns its result.
 * A surface runs it in slices, so that it can show progress, stay awake and be cancelled.
 */

export type Steps<Result> = Generator<number, Result, undefined>;

/** Runs steps to their end at once, for small work, the command line and tests. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export interface SliceOptions {
  /** Lets the surface breathe, e.g. `scheduler.yield()` or a timeout of 0. */
  pause: () => Promise<void>;
  /** Milliseconds, e.g. `performance.now()`. */
  now: () => number;
  /** Longest slice in milliseconds. */
  budget?: number;
  signal?: AbortSignal;
  /** Told before each pause how many records are done. */
  onProgress?: (done: number) => void;
}

/**
 * Runs steps in slices.
 * @throws the signal's reason when cancelled; nothing has been written anywhere then
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  { pause, now, budget = 8, signal, onProgress }: SliceOptions,
): Promise<Result> {
  let sliceEnd = now() + budget;
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (now() < sliceEnd) continue;
    onProgress?.(step.value);
    await pause();
    sliceEnd = now() + budget;
  }
}
