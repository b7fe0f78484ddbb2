/** The toolbar button says quietly how many claims a tab's page touches. */
import browser from 'webextension-polyfill';
import pageStrings from 'virtual:siyaq/messages-pages';
import { addStrings, chooseLang, translator } from '../../utils/i18n.ts';
import { readSettings } from '../../utils/settings.ts';
import { isAnnotating } from './annotating-tabs.ts';

/** Neutral: a count is no alarm. */
const COLORS = { back: '#4c5853', text: '#ffffff' };
/** A passing mention that touches no claim. */
const NO_CLAIM = '·';
/** In Siyaq's icon and, in annotation mode, in the one with the pen. */
const ICON_SIZES = [16, 32];

addStrings(pageStrings);

/**
 * Shows or clears the badge of a tab. The browser clears it by itself when the tab loads another
 * page; a page that moves without a load asks for it.
 * @param claims null = nothing was found
 * @returns when the button is up to date; a tab that has gone is no fault
 */
export async function showBadge(tabId: number, claims: number | null): Promise<void> {
  const { action } = browser;
  const text = claims === null ? '' : claims === 0 ? NO_CLAIM : String(claims);
  try {
    await Promise.all([
      action.setBadgeText({ tabId, text }),
      action.setBadgeBackgroundColor({ tabId, color: COLORS.back }),
      action.setBadgeTextColor({ tabId, color: COLORS.text }),
      action.setTitle({ tabId, title: await titleFor(claims, await isAnnotating(tabId)) }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Shows by icon and title whether annotation mode is on in a tab; a new page of it must be told anew. */
export async function showMode(tabId: number, on: boolean): Promise<void> {
  const folder = on ? '/icons/annotating-' : '/icons/';
  const path = Object.fromEntries(ICON_SIZES.map((size) => [size, `${folder}${size}.png`]));
  try {
    const text = await browser.action.getBadgeText({ tabId });
    const claims = text === '' ? null : Number(text.replace(NO_CLAIM, '0'));
    await Promise.all([
      browser.action.setIcon({ tabId, path }),
      browser.action.setTitle({ tabId, title: await titleFor(claims, on) }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}

/** The toolbar is the browser's: its language, unless the user has fixed one. */
async function titleFor(claims: number | null, annotating: boolean): Promise<string> {
  const t = translator((await readSettings()).lang ?? chooseLang(navigator.languages));
  const found = claims === null ? [] : [t('popup.claims', { count: claims })];
  return [t('name'), ...(annotating ? [t('annotation.mode.on')] : []), ...found].join(' · ');
}
