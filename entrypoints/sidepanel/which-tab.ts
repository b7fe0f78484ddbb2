/** Which tab the panel stands beside. */
import browser from 'webextension-polyfill';

/**
 * The active tab of the panel's window, again whenever another becomes active. A panel that is opened
 * as a page of its own is told by its address (`?tab=7`).
 * @returns a function that ends the watch
 */
export function watchTab(onTab: (tab: number) => void): () => void {
  const fixed = Number(new URLSearchParams(location.search).get('tab') ?? NaN);
  if (Number.isInteger(fixed)) {
    onTab(fixed);
    return () => undefined;
  }
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id !== undefined) onTab(tab.id);
  };
  const onActivated = () => void look();
  browser.tabs.onActivated.addListener(onActivated);
  void look();
  return () => browser.tabs.onActivated.removeListener(onActivated);
}
