/**
 * Which sites Siyaq may read: the listed ones, out of the manifest, and those that the user has added.
 * The list of added sites lives in `storage.local`, because browsers drop registered scripts on
 * update; the background registers what stands in it (`entrypoints/background/sites.ts`). For the
 * background and the extension's own pages.
 */
import browser from 'webextension-polyfill';
import { askPage } from './ask-page.ts';

/** What reads a page, in this order. */
export const DETECTOR_FILES = ['/page-data.js', '/detector.js'];

/** Key of the added sites in `storage.local`: match patterns, no duplicates. */
export const ADDED_SITES = 'addedSites';

/** `withdrawn`: listed or added, but the permission was taken back in the browser. */
export type Access = 'listed' | 'added' | 'withdrawn' | 'none';

/**
 * The match pattern of a page's own site: its scheme, its host, no other.
 * @returns null for an address that is not of the web, where an extension may not read
 */
export function patternOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : null;
}

/** The host of a pattern that `patternOf` made. */
export function hostOf(pattern: string): string {
  return new URL(pattern.slice(0, -1)).hostname;
}

/** Whether a host is one of the manifest's. @param matches patterns such as `*://*.host/*` */
export function isListed(host: string, matches: readonly string[]): boolean {
  const domains = matches.map((pattern) => pattern.replace(/^.*:\/\/(?:\*\.)?|\/\*$/gu, ''));
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** The added sites, as match patterns; what is odd in the store is left out. */
export async function readAddedSites(): Promise<string[]> {
  const stored: unknown = (await browser.storage.local.get(ADDED_SITES))[ADDED_SITES];
  if (!Array.isArray(stored)) return [];
  const patterns = stored.filter(
    (one): one is string => typeof one === 'string' && patternOf(one.slice(0, -1)) === one,
  );
  return [...new Set(patterns)];
}

/** What Siyaq may do on the site of a pattern. */
export async function accessTo(pattern: string): Promise<Access> {
  const listed = (browser.runtime.getManifest().content_scripts ?? []).flatMap(
    ({ matches }) => matches,
  );
  const [isPermitted, added] = await Promise.all([
    browser.permissions.contains({ origins: [pattern] }),
    readAddedSites(),
  ]);
  const access = added.includes(pattern)
    ? 'added'
    : isListed(hostOf(pattern), listed)
      ? 'listed'
      : 'none';
  return access === 'none' || isPermitted ? access : 'withdrawn';
}

/**
 * Asks the user for a site and adds it. Call it as the first statement of a click: browsers ask only
 * then.
 * @returns whether the user agreed
 * @throws Error when the browser does not even ask; nothing is added then
 */
export async function addSite(pattern: string): Promise<boolean> {
  const [[answer]] = await Promise.all([
    Promise.allSettled([browser.permissions.request({ origins: [pattern] })]),
    // Before the answer: the browser's question may close the popup, and this code with it.
    changeAddedSites((sites) => [...sites, pattern]),
  ]);
  const agreed = answer.status === 'fulfilled' && answer.value;
  if (!agreed) await changeAddedSites((sites) => sites.filter((one) => one !== pattern));
  if (answer.status === 'rejected') throw answer.reason;
  return agreed;
}

/** Takes a site back: its pages are left at once, its permission is returned. */
export async function removeSite(pattern: string): Promise<void> {
  await changeAddedSites((sites) => sites.filter((one) => one !== pattern));
  const tabs = await browser.tabs.query({ url: pattern });
  await Promise.allSettled(
    tabs.map(({ id = browser.tabs.TAB_ID_NONE }) => askPage(id, 'leavePage')),
  );
  // A browser refuses to take back what the manifest demands; the list is what counts.
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Forgets added sites whose permission was taken back in the browser, or never given. */
export async function forgetWithdrawnSites(): Promise<void> {
  const sites = await permittedSites();
  await changeAddedSites(() => sites);
}

/** The added sites that the browser lets us read. */
export async function permittedSites(): Promise<string[]> {
  const sites = await readAddedSites();
  const permitted = await Promise.all(
    sites.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  return sites.filter((_, at) => permitted[at]);
}

async function changeAddedSites(change: (sites: string[]) => string[]): Promise<void> {
  const sites = [...new Set(change(await readAddedSites()))];
  await browser.storage.local.set({ [ADDED_SITES]: sites });
}
