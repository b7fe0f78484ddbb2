/** Injected by the reader's wish, where something is to be shown: hands it the way to show it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageState } from '../../utils/page-state.ts';
import { showArticle } from './show.tsx';

export default defineUnlistedScript(() => {
  pageState().show = showArticle;
});
