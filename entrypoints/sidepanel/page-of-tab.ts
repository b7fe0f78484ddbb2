/** The page beside the panel: where it stands, and what became of the marks in it. */
import browser from 'webextension-polyfill';
import { OUTCOMES } from '../../utils/annotation/schema.ts';
import { askOwn } from '../../utils/ask-own.ts';
import type { PageCommand, PageMarks, Seen } from '../../utils/marking.ts';

/** Tells the script in the page; null when there is none. */
async function tell(tab: number, command: PageCommand): Promise<unknown> {
  return await browser.tabs.sendMessage(tab, command, { frameId: 0 }).catch(() => null);
}

/**
 * Puts the recall script there, where the browser lets us, and lets it look.
 * @returns null when the page is closed to us; then not even its address is known, unless the
 * browser tells it
 */
export async function lookAtPage(tab: number): Promise<PageMarks | null> {
  await askOwn('recallHere', { tab });
  const marks = readMarks(await tell(tab, { name: 'pageMarks' }));
  if (marks) return marks;
  const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  return url && /^https?:/u.test(url) ? { address: withoutFragment(url), found: [] } : null;
}

/** Scrolls the page to a mark. */
export async function showInPage(tab: number, id: string): Promise<void> {
  await tell(tab, { name: 'showMark', id });
}

/** A page process that is not ours any more can answer anything. */
function readMarks(answer: unknown): PageMarks | null {
  const { address, found } = (answer ?? {}) as Partial<Record<keyof PageMarks, unknown>>;
  if (typeof address !== 'string' || !/^https?:/u.test(address) || !Array.isArray(found))
    return null;
  return { address, found: found.filter(isSeen) };
}

function isSeen(one: unknown): one is Seen {
  const { id, outcome, exact } = (one ?? {}) as Partial<Record<keyof Seen, unknown>>;
  const isText = exact === null || typeof exact === 'string';
  return typeof id === 'string' && (OUTCOMES as readonly unknown[]).includes(outcome) && isText;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/su, '');
}
