/**
 * A script whose extension was updated, reloaded or switched off lives on in its page, cut off from
 * everything. The browser tells it nothing: it has to look.
 */
import { extensionApi } from './extension-api.ts';

type Runtime = ReturnType<typeof extensionApi>['runtime'];

/** Whether the extension that put this script here is gone. */
export function isOrphaned(): boolean {
  // Neither is ever undefined by the types; both are, in an orphan.
  const runtime = extensionApi().runtime as Partial<Runtime> | undefined;
  return runtime?.id === undefined;
}

/** How often to look, ms: a property is read, nothing more. */
const EVERY = 5000;

/**
 * Calls back once when the extension is gone.
 * @returns a function that ends the watch
 */
export function whenOrphaned(onOrphaned: () => void): () => void {
  const timer = setInterval(() => {
    if (!isOrphaned()) return;
    clearInterval(timer);
    onOrphaned();
  }, EVERY);
  return () => clearInterval(timer);
}
