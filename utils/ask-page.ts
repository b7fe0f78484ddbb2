/** Asks the scripts in a page what they made of it, or tells them what to do. */
import browser from 'webextension-polyfill';
import type { PageQuestion, PageStatus } from './page-status.ts';

/**
 * Asks in the top frame of a tab.
 * @returns null when no script of ours reads that page
 * @throws Error when the browser does not let us into it
 */
export async function askPage(tabId: number, question: PageQuestion): Promise<PageStatus | null> {
  const [told] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    func: answerThere,
    args: [question],
  });
  return (told?.result as PageStatus | null | undefined) ?? null;
}

/** Runs in the page, sent as source: it sees nothing of this file. The key is that of `page-state.ts`. */
async function answerThere(question: PageQuestion): Promise<PageStatus | null> {
  const world = globalThis as unknown as Record<
    symbol,
    { answer?: (question: PageQuestion) => Promise<PageStatus> } | undefined
  >;
  return (await world[Symbol.for('siyaq.page')]?.answer?.(question)) ?? null;
}
