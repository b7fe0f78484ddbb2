/** Injected when the gate said "maybe": judges the page, again when page or choices change. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isOrphaned, whenOrphaned } from '../../utils/orphan.ts';
import { pageState } from '../../utils/page-state.ts';
import { watchSettings } from '../../utils/settings.ts';
import { clear, forgetToolbar, judge, showOpen, settle } from './judge.ts';

export default defineUnlistedScript(() => {
  const state = pageState();
  const { tables } = state;
  if (state.reader || !tables) return;
  // A background that does not answer leaves the page as it was.
  const reader = async () => {
    // A page that we have left stays left, whatever setting changes.
    if (!isOrphaned() && state.leave) await judge(tables).catch(() => undefined);
  };
  state.reader = reader;
  state.settled = settle;
  state.open = () => showOpen(tables);
  state.clear = clear;
  watchSettings(() => void reader());
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
