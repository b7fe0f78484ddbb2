/** The toolbar button says quietly how many claims a tab's page touches. */
import browser from 'webextension-polyfill';
import pageStrings from 'virtual:siyaq/messages-pages';
import { addStrings, chooseLang, translator } from '../../utils/i18n.ts';
import { readSettings } from '../../utils/settings.ts';

/** Neutral: a count is no alarm. */
const COLORS = { back: '#4c5853', text: '#ffffff' };
/** A passing mention that touches no claim. */
const NO_CLAIM = '·';

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
      action.setTitle({ tabId, title: await titleFor(claims) }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}

/** The toolbar is the browser's: its language, unless the user has fixed one. */
async function titleFor(claims: number | null): Promise<string> {
  const t = translator((await readSettings()).lang ?? chooseLang(navigator.languages));
  if (claims === null) return t('name');
  return `${t('name')} · ${t('popup.claims', { count: claims })}`;
}
