/** Asks the active tab what Siyaq made of it. */
import browser from 'webextension-polyfill';
import type { PageStatus } from '../../utils/messages.ts';
import type { TabStatus } from '../../components/PageStatus.tsx';

/** The status of the active tab. A listed site whose page does not answer was opened before us. */
export async function askTab(): Promise<TabStatus> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { state: 'uncovered' };
  try {
    const answer: unknown = await browser.tabs.sendMessage(
      tab.id,
      { name: 'pageStatus' },
      { frameId: 0 },
    );
    if (answer) return answer as PageStatus;
  } catch {
    // No script of ours in that page.
  }
  // Without a host permission the browser does not tell us the address.
  return { state: tab.url && /^https?:/u.test(tab.url) ? 'reload' : 'uncovered' };
}
