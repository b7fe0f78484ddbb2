/**
 * What the detector needs to know, loaded just before it: the gates of all topics and the extraction
 * hints for this host. A file of data, apart from the code that reads it.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import gates from 'virtual:siyaq/gates';
import rules from 'virtual:siyaq/sites';
import { pageState } from '../utils/page-state.ts';
import { hostOf, ruleFor } from '../utils/page/site-rule.ts';

function main(): void {
  const state = pageState();
  state.gates = gates;
  state.rule = ruleFor(rules, hostOf(document.URL));
}

export default defineUnlistedScript(main);
