/** Injected when the gate said "maybe": judges the page, again when page or choices change. */
import { browser } from '@wxt-dev/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isOrphaned, whenOrphaned } from '../../utils/orphan.ts';
import { removeOldHighlights } from '../../utils/page/old-highlights.ts';
import { removeOldHosts } from '../../utils/page/old-hosts.ts';
import { pageState } from '../../utils/page-state.ts';
import type { SettingsNotice } from '../../utils/page-settings.ts';
import { clear, forgetToolbar, judge, showOpen, settle } from './judge.ts';

export default defineUnlistedScript(() => {
  const state = pageState();
  const { tables } = state;
  if (state.reader || !tables) return;
  removeOldHosts(document);
  removeOldHighlights(document);
  // A background that does not answer leaves the page as it was.
  const reader = async () => {
    // A page that we have left stays left, whatever setting changes.
    if (!isOrphaned() && state.leave) await judge(tables).catch(() => undefined);
  };
  state.reader = reader;
  state.settled = settle;
  state.open = () => showOpen(tables);
  state.clear = clear;
  const onNotice = (notice: Partial<SettingsNotice> | null, { id }: { id?: string }) => {
    if (id === browser.runtime.id && notice?.name === 'settingsChanged') void reader();
  };
  browser.runtime.onMessage.addListener(onNotice);
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    // Out of the back/forward cache.
    if (!persisted) return;
    forgetToolbar();
    void reader();
  };
  window.addEventListener('pageshow', onPageShow);
  whenOrphaned(() => {
    window.removeEventListener('pageshow', onPageShow);
    clear();
  });
  void reader();
});
