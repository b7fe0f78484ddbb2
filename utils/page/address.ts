/** The address under which annotations of a page are kept. */
import { canonicalOf } from './canonical.ts';

/**
 * The page's canonical address if it lies in the page's own origin, else where the page stands;
 * without fragment and credentials. The background believes a page script no other.
 */
export function pageAddress(document: Document): string {
  const own = new URL(document.URL);
  const canonical = URL.parse(canonicalOf(document) ?? '');
  const address = canonical?.origin === own.origin ? canonical : own;
  address.hash = '';
  address.username = '';
  address.password = '';
  return address.href;
}
