/** What the background tells by itself. */
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Notice } from '../../utils/messages.ts';

/** Calls back at each notice of one kind, as long as the component stands. */
export function useNotice(name: Notice['name'], onNotice: () => void): void {
  useEffect(() => {
    const listener = (message: unknown) => {
      if ((message as Partial<Notice> | null)?.name === name) onNotice();
      return undefined;
    };
    browser.runtime.onMessage.addListener(listener);
    return () => browser.runtime.onMessage.removeListener(listener);
  }, [name, onNotice]);
}
