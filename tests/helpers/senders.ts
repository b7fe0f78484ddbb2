/** Senders of messages as browsers fill them in. */
import type { Runtime, Tabs } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Sender = Runtime.MessageSender & { origin?: string };

/** Our script in the top frame of tab 7. */
export function fromPage(url: string, { incognito = false } = {}): Sender {
  const tab = { id: 7, incognito } as Tabs.Tab;
  return { id: fakeBrowser.runtime.id, url, origin: new URL(url).origin, frameId: 0, tab };
}

/** A page of the extension. */
export function fromOwnPage(more: Partial<Sender> = {}): Sender {
  const root = fakeBrowser.runtime.getURL('/');
  return {
    id: fakeBrowser.runtime.id,
    url: `${root}desk.html`,
    origin: root.slice(0, -1),
    ...more,
  };
}
