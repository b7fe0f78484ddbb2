/**
 * The browser's own panel beside the page: Chrome's side panel, Firefox's sidebar. Both open it only
 * within a gesture of the user. Chrome still counts one that a page script reports, but only before
 * anything is awaited; Firefox never does.
 */
import { browser as chromium } from '@wxt-dev/browser';
import browser, { type Runtime } from 'webextension-polyfill';
import type { Message } from '../../utils/messages.ts';
import { callerOf } from './caller.ts';

/** Openings under way, by tab. */
const opening = new Map<number, Promise<boolean>>();

/** Present in Chromium only, whatever the types say. */
const sidePanel = () => (chromium as Partial<typeof chromium>).sidePanel;

/**
 * Opens the panel beside a tab. Call it before anything is awaited.
 * @returns whether the browser allowed it
 */
export function openPanel(tabId: number): Promise<boolean> {
  const opened = (sidePanel()?.open({ tabId }) ?? browser.sidebarAction.open()).then(
    () => true,
    () => false,
  );
  opening.set(tabId, opened);
  return opened;
}

/** The first listener of all: a selection opens the panel before its message is answered. */
export function openPanelForSelection(message: unknown, sender: Runtime.MessageSender): undefined {
  if ((message as Partial<Message> | null)?.name !== 'saveSelection') return;
  const caller = callerOf(sender);
  if (caller?.kind === 'page' && !caller.incognito) void openPanel(caller.tabId);
}

/** Whether the panel stands open in the window of a tab. */
export async function panelStands(tabId: number): Promise<boolean> {
  const opened = await opening.get(tabId);
  opening.delete(tabId);
  if (opened) return true;
  const { windowId = -1 } = await browser.tabs.get(tabId);
  if (!sidePanel()) return await browser.sidebarAction.isOpen({ windowId });
  const panels = await chromium.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
  return panels.some((panel) => panel.windowId === windowId);
}
