/**
 * Who sent a message. Browsers fill in the sender; `origin` is the part that a compromised page
 * process cannot forge, so everything else must agree with it.
 */
import browser, { type Runtime } from 'webextension-polyfill';

export type Caller =
  /** A page of the extension itself. */
  | { kind: 'own' }
  /** Our script in the top frame of a web page; the address has no fragment. */
  | { kind: 'page'; tabId: number; origin: string; url: string; incognito: boolean };

/** `origin` came later than the polyfill's types. */
type Sender = Runtime.MessageSender & { origin?: string };

/** @returns null for another extension, a frame, a missing origin, or parts that disagree */
export function callerOf(sender: Sender): Caller | null {
  const { origin, url, tab } = sender;
  if (sender.id !== browser.runtime.id || !origin || !url) return null;
  if (sender.frameId !== undefined && sender.frameId !== 0) return null;
  const root = browser.runtime.getURL('/');
  if (origin === root.replace(/\/$/u, '')) return url.startsWith(root) ? { kind: 'own' } : null;
  const address = URL.parse(url);
  if (!address || !/^https?:$/u.test(address.protocol) || address.origin !== origin) return null;
  if (tab?.id === undefined) return null;
  return {
    kind: 'page',
    tabId: tab.id,
    origin,
    url: pageAddress(address),
    incognito: tab.incognito,
  };
}

/**
 * The address under which a page script may look things up: its own word, within its origin.
 * @param claimed where the script says it stands; anything else than its own origin is not believed
 */
export function believedAddress(caller: Caller & { kind: 'page' }, claimed: string): string {
  const address = URL.parse(claimed);
  return address?.origin === caller.origin ? pageAddress(address) : caller.url;
}

/** Without fragment and credentials. */
function pageAddress(url: URL): string {
  const address = new URL(url);
  address.hash = '';
  address.username = '';
  address.password = '';
  return address.href;
}
