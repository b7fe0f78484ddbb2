/** The user's choices, in `storage.local`; small values only, read by every surface. */
import { browser } from '@wxt-dev/browser';
import type { Lang } from './packs/schema.ts';

/** Colours of our surfaces: the system's, or fixed. */
export type Theme = 'auto' | 'light' | 'dark';

/** Keys and types of all settings. */
export interface Settings {
  /** Fixed display language; null = the article's, or the browser's. */
  lang: Lang | null;
  theme: Theme;
  /** Whether recognised sentences are underlined in the page. */
  highlights: boolean;
  /** Whether the sidebar opens without a click; only where the affair is the article's main topic. */
  openByItself: boolean;
  /** Whether a passing mention gets a tab in the page too, not the toolbar badge alone. */
  mentionsTab: boolean;
  /** Hosts on which nothing is shown in the page; lower case, exact, no duplicates. */
  muted: string[];
}

const DEFAULTS: Settings = {
  lang: null,
  theme: 'auto',
  highlights: true,
  openByItself: false,
  mentionsTab: false,
  muted: [],
};

const LANGS: readonly unknown[] = ['ar', 'fr', 'en'];
const THEMES: readonly unknown[] = ['auto', 'light', 'dark'];
/** A list longer than this was not made by hand. */
const MAX_MUTED = 2000;

/** Reads all settings; what is missing or odd counts as its default. */
export async function readSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = await browser.storage.local.get(Object.keys(DEFAULTS));
  const flag = (key: 'highlights' | 'openByItself' | 'mentionsTab') =>
    typeof stored[key] === 'boolean' ? stored[key] : DEFAULTS[key];
  return {
    lang: LANGS.includes(stored['lang']) ? (stored['lang'] as Lang) : DEFAULTS.lang,
    theme: THEMES.includes(stored['theme']) ? (stored['theme'] as Theme) : DEFAULTS.theme,
    highlights: flag('highlights'),
    openByItself: flag('openByItself'),
    mentionsTab: flag('mentionsTab'),
    muted: hostsOf(stored['muted']),
  };
}

function hostsOf(stored: unknown): string[] {
  if (!Array.isArray(stored)) return DEFAULTS.muted;
  const hosts = stored.filter((one): one is string => typeof one === 'string' && one !== '');
  return [...new Set(hosts)].slice(0, MAX_MUTED);
}

/** Writes one setting. */
export async function writeSetting<Key extends keyof Settings>(
  key: Key,
  value: Settings[Key],
): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}

/** Whether nothing may be shown in pages of a host, as `location.hostname` names it. */
export function isMuted(settings: Pick<Settings, 'muted'>, host: string): boolean {
  return settings.muted.includes(host.toLowerCase());
}

/** Mutes a host, or lets it be shown again; open pages follow at once through `watchSettings`. */
export async function setMuted(host: string, muted: boolean): Promise<void> {
  const name = host.toLowerCase();
  const others = (await readSettings()).muted.filter((one) => one !== name);
  await writeSetting('muted', muted ? [...others, name] : others);
}

/** Calls back when a setting has changed, on whatever surface. */
export function watchSettings(onChange: () => void): void {
  browser.storage.onChanged.addListener((changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key in DEFAULTS)) onChange();
  });
}
