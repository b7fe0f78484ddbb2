/** Long work in short tasks, so that the page can answer its user in between. */

/** How long a task of ours may take before it pauses, ms; by the clock that needs no interface of the browser’s. */
const SLICE = 8;

/** Runs a generator to its end in one go, for who can wait. */
export function atOnce<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs a generator to its end; what fits into one slice is done when this returns.
 * @returns what the generator returns; undefined if somebody ended it meanwhile
 */
export async function inSlices<Result>(
  steps: Generator<unknown, Result>,
): Promise<Result | undefined> {
  for (let end = Date.now() + SLICE; ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    end = Date.now() + SLICE;
  }
}
