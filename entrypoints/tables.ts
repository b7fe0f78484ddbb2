/**
 * The matcher tables of all topics, injected just before the reader: a file of data, apart from the
 * code that reads it, so that a new affair makes this file grow and no other.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import tables from 'virtual:siyaq/tables';
import { pageState } from '../utils/page-state.ts';

export default defineUnlistedScript(() => {
  pageState().tables = tables;
});
