/** The keyboard shortcuts of the manifest. A user may give each another key, or none. */
import type { Tabs } from 'webextension-polyfill';
import { markSelectionIn, toggleAnnotating } from './annotation-mode.ts';
import { openPanel } from './panel.ts';

/** By the name that the manifest gives them. */
const SHORTCUTS: Record<string, (tabId: number) => unknown> = {
  'annotation-mode': toggleAnnotating,
  'mark-selection': (tabId) => {
    // First, while the browser still counts the key as the user's wish.
    void openPanel(tabId);
    return markSelectionIn(tabId);
  },
  'open-panel': openPanel,
};

/** Does what a shortcut stands for, in the tab in which it was pressed. */
export function onShortcut(name: string, tab: Tabs.Tab | undefined): void {
  if (tab?.id !== undefined) void SHORTCUTS[name]?.(tab.id);
}
