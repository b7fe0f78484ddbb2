/**
 * What scripts in a page may know of the user's choices, and change. They ask the background: the
 * store itself, where annotations have their second copy, is closed to them.
 */
import type { Settings } from './settings.ts';

/** The choices for one page: of the muted sites only whether this is one. */
export interface PageSettings extends Omit<Settings, 'muted'> {
  muted: boolean;
  /** Whether the sidebar was left open in the page's tab. */
  leftOpen: boolean;
}

/** A choice that the sidebar offers; muting is for the page's own site. */
export type PageChoice =
  | { name: 'lang'; value: NonNullable<Settings['lang']> }
  | { name: 'highlights'; value: boolean }
  | { name: 'muted'; value: true };

/** What the background tells pages: a choice has changed, ask again. */
export interface SettingsNotice {
  name: 'settingsChanged';
}
