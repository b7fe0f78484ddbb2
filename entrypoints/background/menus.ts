/** What Siyaq adds to the browser's context menu. */
import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import pageStrings from 'virtual:siyaq/messages-pages';
import {
  addStrings,
  chooseLang,
  translator,
  type MessageKey,
  type Translate,
} from '../../utils/i18n.ts';
import { handOver } from '../../utils/lookup-query.ts';
import { readSettings } from '../../utils/settings.ts';
import { ANNOTATION_ITEMS } from './annotation-menu.ts';

interface MenuItem {
  title: MessageKey;
  contexts: Menus.ContextType[];
  onClick: (info: Menus.OnClickData, tab: Tabs.Tab | undefined) => Promise<unknown>;
}

/** By id. */
const ITEMS: Record<string, MenuItem> = {
  lookup: {
    title: 'menu.lookup',
    contexts: ['selection'],
    onClick: async ({ selectionText = '' }) => {
      await handOver(selectionText);
      await browser.tabs.create({ url: browser.runtime.getURL('/desk.html#lookup') });
    },
  },
  ...ANNOTATION_ITEMS,
};

addStrings(pageStrings);

/** Writes the menu, in the user's language; once at install, browsers keep it. */
export async function writeMenus(): Promise<void> {
  const t = await translate();
  await browser.contextMenus.removeAll();
  for (const [id, { title, contexts }] of Object.entries(ITEMS))
    browser.contextMenus.create({ id, title: t(title), contexts });
}

/** Follows the user's choice of language. */
export async function retitleMenus(): Promise<void> {
  const t = await translate();
  await Promise.all(
    Object.entries(ITEMS).map(([id, { title }]) =>
      browser.contextMenus.update(id, { title: t(title) }),
    ),
  );
}

async function translate(): Promise<Translate> {
  return translator((await readSettings()).lang ?? chooseLang(navigator.languages));
}

/** Does what a click asks for. */
export function onMenuClicked(info: Menus.OnClickData, tab?: Tabs.Tab): void {
  void ITEMS[String(info.menuItemId)]?.onClick(info, tab);
}
