/** What stands in the way of a goal that a run missed: said under the table, with how much is missing. */
import type { Row } from './row.ts';

/** By the number of the goal; what was tried and measured, not what might be. */
const OBSTACLES: Record<string, string> = {
  '1a': 'of our thread time in a fresh process about a sixth is the script’s world, a seventh compiling, a third the first queries for title and article (the engine’s selector code is cold too)',
  '1a′': 'as 1a',
  '1b': 'every stem is one search of the engine through the text, about 1 µs for 10,000 letters; an index of the text in code of ours costs 0.15 ms for 1,000 letters while that code is cold',
  '1c': 'the peers are handed the article and fold nothing; finding the article and folding its letters is two thirds of our time',
  '1d': 'folding walks the whole body seven times in the engine, which is quickest cold; one fused pass of our own would be quicker warm and three times slower cold, and pages are read cold',
  '1e': 'the time for few terms is nearly all folding, so every term shows',
  '1f': 'one look is one slice; what does not fit is the folding of the whole text at once',
  '2a': 'the noise of the task time is wider than the goal on a busy machine: read the column beside it',
  '2b': 'source and code of the living detector, its observer, and wrappers of the few elements it asked',
  '3': 'thread time of the page up to the painted tab, traced, load 6 to 8: 202 ms, of which judging in code that runs for the first time 117, the tables 27, the gate 12, the sidebar 6 (before the underlines waited for the frame, and only what stands before the body was walked: 264, of which judging 164, styling the page anew 89); beside it three round trips to the background. Nothing may show before the article is judged and the site known not to be muted, and the chip asks for neither',
  '4a': 'the noise of a busy machine: read the column beside it',
  '5a': 'in a fresh process our code runs for the first time, HTML is read by the engine’s own; with all claims made before the first frame, not only those in view, it was 2.5',
  '5c': 'painting the underlined lines, which the browser does once for our highlights and once for <mark>, is most of both figures',
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
