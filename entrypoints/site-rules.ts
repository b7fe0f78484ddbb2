/** Extraction hints of the listed sites, loaded before the detector: a file of data. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import rules from 'virtual:siyaq/sites';
import { pageState } from '../utils/page-state.ts';
import { ruleFor } from '../utils/page/site-rule.ts';

export default defineUnlistedScript(() => {
  pageState().rule = ruleFor(rules, location.hostname);
});
