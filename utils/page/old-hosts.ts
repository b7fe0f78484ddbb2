/**
 * The elements that a version of ours before this one left in the page. Chromium's orphans take their things away
 * themselves; Firefox ends them at an update without a word, and reads open pages with the new
 * version: so that cleans up first.
 */
import { pageState } from '../page-state.ts';
import { HOST_SIGN } from './host.ts';

/** Firefox lets scripts of extensions look into closed roots. */
type Opened = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** Takes away hosts of ours; only the first script of this version does, before it puts one there. */
export function removeOldHosts(document: Document): void {
  const state = pageState();
  if (state.swept) return;
  state.swept = true;
  for (const element of [...document.documentElement.children])
    if ((element as Opened).openOrClosedShadowRoot?.firstChild?.nodeValue === HOST_SIGN)
      element.remove();
}
