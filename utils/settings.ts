/** The user's choices, in `storage.local`; small values only, read by every surface. */
import { browser } from '@wxt-dev/browser';
import type { Lang } from './packs/schema.ts';

/** Keys and types of all settings. */
export interface Settings {
  /** Fixed display language; null = the article's, or the browser's. */
  lang: Lang | null;
}

const DEFAULTS: Settings = { lang: null };

/** Reads all settings; what is missing or odd counts as its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(DEFAULTS as unknown as Record<string, unknown>);
  const lang = stored['lang'];
  return { lang: lang === 'ar' || lang === 'fr' || lang === 'en' ? lang : null };
}

/** Writes one setting. */
export async function writeSetting<Key extends keyof Settings>(
  key: Key,
  value: Settings[Key],
): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}
