/** Long work of a surface: in slices, so that typing and scrolling go on, and cancelled when outdated. */
import { useEffect, useState } from 'preact/hooks';
import { inSlices, type Steps } from '../utils/exchange/steps.ts';

/** Newer browsers put the page's own work first by themselves. */
type Scheduler = { yield?: () => Promise<void> } | undefined;

/** Lets the page answer before the work goes on. */
export async function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve));
}

/**
 * Runs steps in slices of a few milliseconds.
 * @throws the signal's reason when cancelled
 */
export async function sliced<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
  onProgress?: (done: number) => void,
): Promise<Result> {
  return await inSlices(steps, {
    pause: breathe,
    now: () => performance.now(),
    signal,
    ...(onProgress && { onProgress }),
  });
}

/**
 * The result of steps that are run anew whenever an input changes; while they run, the result before.
 * @param make makes the steps; null: nothing to do
 */
export function useSliced<Result>(
  make: () => Steps<Result> | null,
  inputs: readonly unknown[],
  onProgress?: (done: number) => void,
): Result | null {
  const [result, setResult] = useState<Result | null>(null);
  useEffect(() => {
    const steps = make();
    const stop = new AbortController();
    if (steps)
      sliced(steps, stop.signal, onProgress).then(setResult, (fault: unknown) => {
        if (!stop.signal.aborted) throw fault;
      });
    return () => stop.abort();
  }, inputs);
  return result;
}
