/** The background's own handle on the facts. */
import browser from 'webextension-polyfill';
import { openFacts } from '../../utils/db/bundled.ts';
import type { Facts } from '../../utils/db/facts.ts';

let opened: Facts | undefined;

/** The facts of this build; opened once per life of the worker. */
export function facts(): Facts {
  return (opened ??= openFacts(browser.runtime.getURL('/')));
}
