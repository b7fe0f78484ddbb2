/** Asks the active tab what Siyaq made of it. */
import browser from 'webextension-polyfill';
import type { TabInfo, TabStatus } from '../../components/PageStatus.tsx';
import { askPage } from '../../utils/ask-page.ts';
import { accessTo, hostOf, patternOf, type Access } from '../../utils/site-access.ts';

/** A page that is being read is asked again after so many ms … */
const PAUSE = 150;
/** … and so many times; a reader that has not come by then does not come. */
const TURNS = 20;

/** The active tab: its site, what we may do there, and what its page is. */
export async function askTab(): Promise<TabInfo | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  // The browser tells the address only of sites that we may read, or once the user has clicked us.
  const pattern = patternOf(tab.url ?? '');
  const [access, answer] = await Promise.all([
    pattern === null ? ('none' as const) : accessTo(pattern),
    statusOf(tab.id),
  ]);
  return {
    id: tab.id,
    pattern,
    host: pattern === null ? '' : hostOf(pattern),
    access,
    status: answer ?? unread(access),
  };
}

async function statusOf(tabId: number): Promise<TabStatus | null> {
  for (let turn = 0; turn < TURNS; turn++) {
    try {
      const answer = await askPage(tabId, 'pageStatus');
      if (!answer) return null;
      if (answer.state !== 'reading') return answer;
    } catch {
      // A page that the browser lets nobody into.
      return null;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return null;
}

/** Why no script of ours answers. */
function unread(access: Access): TabStatus {
  if (access === 'withdrawn') return { state: 'withdrawn' };
  // It was opened before us, or by a version of us that is gone.
  return { state: access === 'none' ? 'uncovered' : 'reload' };
}
