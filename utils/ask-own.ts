/** How popup, side panel and desk talk with the background. Stays out of pages. */
import { browser } from '@wxt-dev/browser';
import type { Failure } from './annotation/library.ts';
import type { Message, Notice, OwnRequests } from './messages.ts';

/** Waits before a second and a third try, ms: a worker that was stopped needs a moment. */
const PAUSES = [200, 800];

/**
 * Asks the background, from a page of the extension. Requests may be repeated, so a worker that
 * died in the middle is asked again.
 * @returns the answer; `{ error: 'unavailable' }` when nobody answered three times. Never throws.
 */
export async function askOwn<Name extends keyof OwnRequests>(
  name: Name,
  asks: OwnRequests[Name]['asks'],
): Promise<OwnRequests[Name]['answer'] | Failure> {
  for (let turn = 0; ; turn++) {
    const answer = await browser.runtime
      .sendMessage<Message<Name>, OwnRequests[Name]['answer'] | undefined>({ name, asks })
      .catch(() => undefined);
    if (answer !== undefined) return answer;
    const pause = PAUSES[turn];
    if (pause === undefined) return { error: 'unavailable' };
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/**
 * Hears what changed, from the background only.
 * @returns a function that stops it
 */
export function onNotice(hear: (notice: Notice) => void): () => void {
  const listener = (message: unknown, sender: { id?: string | undefined; tab?: unknown }): void => {
    const { name } = (message ?? {}) as Partial<Notice>;
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return;
    if (name === 'libraryChanged' || name === 'draftsChanged') hear(message as Notice);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
