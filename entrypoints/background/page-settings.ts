/** The user's choices as scripts in pages get them: asked for, and told of when they change. */
import browser from 'webextension-polyfill';
import type { PageChoice, PageSettings, SettingsNotice } from '../../utils/page-settings.ts';
import { isMuted, readSettings, setMuted, writeSetting } from '../../utils/settings.ts';
import type { Caller } from './caller.ts';
import { wasOpen } from './open-tabs.ts';

type PageCaller = Caller & { kind: 'page' };

/** What reader and sidebar ask. */
export const fromReader = {
  pageSettings: async (_: null, { origin, tabId }: PageCaller): Promise<PageSettings> => {
    const [settings, leftOpen] = await Promise.all([readSettings(), wasOpen(tabId)]);
    return { ...settings, muted: isMuted(settings, hostOf(origin)), leftOpen };
  },
  changeSetting: async (choice: PageChoice, { origin }: PageCaller): Promise<null> => {
    if (choice.name === 'lang') await writeSetting('lang', choice.value);
    else if (choice.name === 'highlights') await writeSetting('highlights', choice.value);
    else await setMuted(hostOf(origin), true);
    return null;
  },
};

/** Tells open pages that a choice has changed; most have no reader and do not hear it. */
export async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  const notice: SettingsNotice = { name: 'settingsChanged' };
  await Promise.allSettled(
    tabs.map(({ id = browser.tabs.TAB_ID_NONE }) =>
      browser.tabs.sendMessage(id, notice, { frameId: 0 }),
    ),
  );
}

function hostOf(origin: string): string {
  return new URL(origin).hostname;
}
