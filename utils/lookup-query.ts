/**
 * Text that the user wants looked up, on its way from the context menu to the desk. Through the
 * session's memory, not through an address: addresses are kept in the browser's history.
 */
import browser from 'webextension-polyfill';

const KEY = 'lookup';
/** A long sentence, UTF-16 units; more would not find better. */
const MAX_LENGTH = 300;

/** Selected text as a query: white space closed up, cut at a word. */
export function queryOf(selection: string): string {
  const text = selection.replace(/\s+/gu, ' ').trim();
  if (text.length <= MAX_LENGTH) return text;
  const cut = text.slice(0, MAX_LENGTH);
  return cut.slice(0, cut.includes(' ') ? cut.lastIndexOf(' ') : undefined);
}

/** Leaves a selection for the desk. */
export async function handOver(selection: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: queryOf(selection) });
}

/** Takes what was left, once; empty when there is nothing. */
export async function takeOver(): Promise<string> {
  const query: unknown = (await browser.storage.session.get(KEY))[KEY];
  await browser.storage.session.remove(KEY);
  return typeof query === 'string' ? query : '';
}
