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
  '3': 'wall time in one page of a quiet run, profiled: the gate 8 ms, the way through the background to the scripts of the reader 40, the tables 27 (20 of them compiling a million letters of data; since then in quotes, which takes half of it), reading the article 33, judging it 93 (code that runs for the first time), the script of the sidebar 17, facts and drawing 20, the frame. The chip asks for none of it. A tab before the judgement would be faster, and would have to vanish from pages that only mention the affair: nothing shows before the article is judged and the site known not to be muted',
  '4a': 'the noise of a busy machine: read the column beside it',
  '5a': 'in a fresh process our code runs for the first time, HTML is read by the engine’s own; with six claims made before the first frame, not only those that the window shows, it was 1.35',
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
