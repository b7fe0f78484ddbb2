/** What stands in the way of a goal that a run missed: said under the table, with how much is missing. */
import type { Row } from './row.ts';

/** By the number of the goal; what was tried and measured, not what might be. */
const OBSTACLES: Record<string, string> = {
  '1a': 'an empty script takes 1.1 ms of it, compiling ours 0.6 to 0.8, the queries for title and article 1.2 to 1.4',
  '1a′':
    'as 1a; and the file of data: compiling it, its rules for the sites and the look-up of this one are 0.7 ms more than bare gates would be, on a busy machine (1.24 against 0.56)',
  '1c': 'an empty script takes 1.1 ms cold, compiling ours 0.6 to 0.8, the queries for title and article 1.2 to 1.4; npm ahocorasick is handed the article and folds nothing, so four times faster than its 12 ms would be the walk over the text nodes alone (2.7 ms)',
  '1d': 'processor time, warm, best of 25, 62,000 letters of Arabic: NFKD 0.15 ms, small letters 0.16, marks 0.19, other letters 0.05, hidden spellings 0.2; then one native search for each beginning of a stem, 372 of them for 500 terms 1.1 ms, 847 for 5,000 terms 3 to 5; the floor is 0.1 ms',
  '1e': 'folding is 1.1 ms (it was 3.6) and grows with no term, 48 beginnings of stems cost 0.09 ms, 847 cost 3 to 5: what grows is native searches, one a beginning',
  '2a': 'not yet told apart from noise: where A/A is beyond the goal the figure tells nothing',
  '2b': 'the source of the detector is 11 kB of it, its code 20, templates of the interfaces that it asks (text nodes, walker, collections, navigation) 9, gates 3',
  '3': 'on a busy machine (load 6 to 12) a page came to its tab in 430 ms, wall time in the page, medians: until the tables stand 120, of which the gate 20 and the page’s own first layout and paint most of the rest, which the chip pays too; reading the article 30, judging it 190 (code that runs for the first time: searching phrases, folding, rules, stances), the facts 20, drawing 15, the frame 35. Gone since: the segmenter (28), the zone (10), 32,000 short texts made of the tables (15), rules that no sentence can meet (30), numbers looked up in five tables (10), the wait for the sidebar’s script (20 to 50); in nine turned rounds the thread time of our scripts fell from 181 to 118 ms. Nothing may show before the article is judged and the site known not to be muted, and the chip asks for neither',
  '4a': 'the noise of a busy machine: read the column beside it',
  '5a': 'in a fresh process our code runs for the first time, HTML is read by the engine’s own; with all claims made before the first frame, not only those in view, it was 2.5',
};

/** One line a missed goal. */
export function missedLines(rows: readonly Row[]): string[] {
  return rows
    .filter(({ pass }) => !pass)
    .map(({ id, note, value, goal }) => {
      const by = 'most' in goal ? value / goal.most : goal.least / value;
      const why = OBSTACLES[id];
      return `${id} missed by a factor of ${by.toFixed(2)} (${note})${why ? `: ${why}` : ''}`;
    });
}
