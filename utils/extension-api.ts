/**
 * The browser's interface for extensions, for scripts in pages: looked up when it is used, because its
 * first use costs a page a millisecond, and nearly every page needs nothing of it.
 */
import type { browser } from '@wxt-dev/browser';

/** Both browsers have it under this name, and in a manifest of version 3 both answer by promises. */
export function extensionApi(): typeof browser {
  return (globalThis as unknown as { chrome: typeof browser }).chrome;
}
