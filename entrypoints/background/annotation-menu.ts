/** What annotating adds to the browser's context menu; `menus.ts` writes it. */
import type { Menus, Tabs } from 'webextension-polyfill';
import type { MessageKey } from '../../utils/i18n.ts';
import { markSelectionIn, toggleAnnotating } from './annotation-mode.ts';
import { openPanel } from './panel.ts';

interface Item {
  title: MessageKey;
  contexts: Menus.ContextType[];
  onClick: (info: Menus.OnClickData, tab: Tabs.Tab | undefined) => Promise<unknown>;
}

/** In the tab in which it was clicked. */
const inTab =
  (work: (tabId: number) => Promise<unknown>): Item['onClick'] =>
  (_, tab) =>
    tab?.id === undefined ? Promise.resolve() : work(tab.id);

/** By id. */
export const ANNOTATION_ITEMS: Record<string, Item> = {
  'mark-selection': {
    title: 'annotation.menu.mark',
    contexts: ['selection'],
    onClick: inTab((tabId) => {
      // First, while the browser still counts the click as the user's wish.
      void openPanel(tabId);
      return markSelectionIn(tabId);
    }),
  },
  'annotation-mode': {
    title: 'annotation.menu.mode',
    contexts: ['page', 'action'],
    onClick: inTab(toggleAnnotating),
  },
  'open-panel': { title: 'annotation.menu.panel', contexts: ['action'], onClick: inTab(openPanel) },
};
