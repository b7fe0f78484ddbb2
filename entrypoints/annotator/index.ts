/** Annotation mode in a page: a selection gets one button, and marking sends it to the panel. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { begin } from './mode.ts';

export default defineUnlistedScript(() => {
  begin();
});
