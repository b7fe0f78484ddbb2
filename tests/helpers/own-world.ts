/** What only the extension itself can ask: settings, the toolbar, a page's status. */
import type browser from 'webextension-polyfill';
import { openOwnPage, type Loaded } from './launch.ts';

type Browser = typeof browser;

/**
 * Runs a function in a page of the extension.
 * @param work is sent as source: it sees its arguments and `chrome`, nothing else
 */
export async function asExtension<Args extends unknown[], Result>(
  loaded: Loaded,
  work: (chrome: Browser, ...args: Args) => Promise<Result>,
  ...args: Args
): Promise<Result> {
  const page = await openOwnPage(loaded, 'popup.html', 'body');
  try {
    // As source: the policy of our pages allows no eval.
    const source = `(${work.toString()})(chrome, ...${JSON.stringify(args)})`;
    return (await page.evaluate(source)) as Result;
  } finally {
    await page.close();
  }
}

/** Writes settings as a surface of ours would. */
export async function setSettings(
  loaded: Loaded,
  settings: Record<string, unknown>,
): Promise<void> {
  await asExtension(loaded, (chrome, values) => chrome.storage.local.set(values), settings);
}

/** What the toolbar shows for the tab of an address, and what its page answers to the popup. */
export async function tabState(
  loaded: Loaded,
  url: string,
): Promise<{ badge: string; title: string; status: Record<string, unknown> }> {
  return await asExtension(
    loaded,
    async (chrome, address) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
      const tabId = tab?.id ?? -1;
      const [badge, title, [told]] = await Promise.all([
        chrome.action.getBadgeText({ tabId }),
        chrome.action.getTitle({ tabId }),
        // As `ask-page.ts` asks.
        chrome.scripting.executeScript({
          target: { tabId },
          func: () =>
            (globalThis as unknown as Record<symbol, { answer(question: string): unknown }>)[
              Symbol.for('siyaq.page')
            ]?.answer('pageStatus'),
        }),
      ]);
      return { badge, title, status: told?.result as Record<string, unknown> };
    },
    url,
  );
}
