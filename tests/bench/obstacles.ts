/** What stands in the way of a goal that a run missed: said under the table, with how much is missing. */
import type { Row } from './row.ts';

/** By the number of the goal; what was tried and measured, not what might be. */
const OBSTACLES: Record<string, string> = {
  '1a': 'an empty script takes 1.1 ms of it, compiling ours 0.6 to 0.8, the queries for title and article 1.2 to 1.4',
  '1a′': 'as 1a',
  '1c': 'an empty script takes 1.1 ms cold, compiling ours 0.6 to 0.8, the queries for title and article 1.2 to 1.4; npm ahocorasick is handed the article and folds nothing, so four times faster than its 12 ms would be the walk over the text nodes alone (2.7 ms)',
  '1d': 'one walk of the engine through 51,000 letters takes 0.2 ms for NFKD, 0.2 for small letters, 0.3 for marks and 0.7 for hidden spellings, before any search; the floor is 0.1 ms',
  '1e': 'the time for few terms is nearly all folding, so every term shows',
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
