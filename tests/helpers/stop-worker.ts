/** Ends the extension's worker as the browser would. */
import { TargetType, type Browser } from 'puppeteer-core';

/** The browser tells of an ended worker a moment late: so many turns of so many ms. */
const TURNS = 150;
const PAUSE_MS = 20;
/** A worker that was just starting does not hear the first call: it is told again. */
const AGAIN = 25;

/**
 * Ends the worker, if one runs, and waits until it is gone.
 * @throws Error when the worker is still there after three seconds
 */
export async function stopWorker(browser: Browser): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) {
    const target = browser.targets().find((one) => one.type() === TargetType.SERVICE_WORKER);
    if (!target) return;
    // One that ended meanwhile has no session left to take leave of.
    if (turn % AGAIN === 0)
      await target
        .worker()
        .then((worker) => worker?.close())
        .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('the worker does not stop');
}
