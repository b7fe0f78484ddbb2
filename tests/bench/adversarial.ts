/**
 * Strings made to keep a matcher busy (shared reliability anchors T11), against everything of ours
 * that reads a page's or a user's text. Honest is what grows with its input: four times the string may
 * cost a little more than four times the time, and no string much more than plain prose of its length.
 */
import { buildTopics } from '../../utils/packs/vite-plugin.ts';
import { findLeaks } from '../../utils/leak-guard.ts';
import { detect } from '../../utils/match/detect.ts';
import { mayMatch } from '../../utils/match/gate.ts';
import { readNumbers } from '../../utils/match/numbers.ts';
import { findSpeech } from '../../utils/match/speech.ts';
import { findDate } from '../../utils/page/dates.ts';
import { isNoiseLine, opensComments, opensHeadlines } from '../../utils/page/noise.ts';
import { readPlainText } from '../../utils/page/plain.ts';
import { foldText } from '../../utils/text/fold.ts';
import { normalise } from '../../utils/text/normalise.ts';
import { roughFold } from '../../utils/text/rough-fold.ts';
import { splitSentences } from '../../utils/text/sentences.ts';
import { tokenise } from '../../utils/text/tokens.ts';
import { row, type Row } from './row.ts';

const [topic] = buildTopics(new URL('../../data', import.meta.url).pathname);
if (!topic) throw new Error('There is no topic.');
const { tables, gate } = topic;

const MATCHERS: Record<string, (text: string) => unknown> = {
  foldText,
  roughFold,
  normalise,
  splitSentences: (text) => splitSentences(text, 'ar'),
  tokenise,
  readNumbers: (text) => readNumbers(tokenise(text)),
  findSpeech: (text) => findSpeech(text)(0, text.length),
  findDate,
  readPlainText,
  isNoiseLine,
  opensComments,
  opensHeadlines,
  findLeaks,
  gate: (text) => mayMatch(gate, text),
  detect: (text) => detect(tables, { title: '', text, lang: 'ar', published: null, url: null }),
};

/** Repeated to length; the first is plain prose, against which the others are held. */
const PUMPS: Record<string, string> = {
  prose: 'قال المتحدث إن المجلس اجتمع اليوم في المدينة. Le conseil se réunit demain. ',
  letter: 'ا',
  'lam-alef': 'اال',
  clitics: 'وبال',
  blanks: ' ',
  tabs: '\t',
  lines: '\n',
  'lone letters': 'a b ',
  'dotted letters': 'a.b.',
  digits: '1',
  'digit groups': '100 000 ',
  'number words': 'مليون ومائة ',
  nombres: 'cent mille deux ',
  quotation: '«“„"',
  'open quotation': '“ab ',
  marks: '\u064e',
  'zero width': '\u200b',
  'e-mail': 'a.b%',
  'at signs': 'a@a-',
  dates: '2025 1 ',
  'phrase beginnings': 'الصندوق الوطني لل',
  'glued phrases': 'الصندوقالوطنيللضمان',
  'sentence ends': '. ',
  bullets: '• ',
  surrogates: '\ud835\udc00',
  ligatures: 'ﷺ',
};
const LENGTH = 200_000;
/** What costs less is noise. */
const LEAST_MS = 100;
const SLACK_MS = 200;
const TIMES_PROSE = 5;

/** Processor time of the better of two runs, ms. */
function timed(work: (text: string) => unknown, text: string): number {
  const runs = [0, 1].map(() => {
    const start = process.cpuUsage();
    work(text);
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...runs);
}

/** Feeds every matcher with every string; a slow pair is named in the row's note. */
export function adversarialRows(): Row[] {
  let worst = { growth: 0, pair: '' };
  const late: string[] = [];
  const prose = PUMPS['prose'] ?? '';
  let pairs = 0;
  for (const [matcher, work] of Object.entries(MATCHERS)) {
    const length = matcher === 'detect' ? LENGTH / 4 : LENGTH;
    // A string counts by what the platform's own NFKC makes of it.
    const text = (pump: string, units: number) =>
      pump.repeat(Math.ceil(units / pump.normalize('NFKC').length));
    const plain = timed(work, text(prose, length));
    for (const [name, pump] of Object.entries(PUMPS)) {
      // A quarter first: what is not linear would never come back from the whole.
      const quarter = timed(work, text(pump, length / 4));
      pairs++;
      const most = plain * TIMES_PROSE + SLACK_MS;
      if (quarter > most) {
        late.push(`${matcher} on ${name}: ${quarter.toFixed(0)} ms for a quarter`);
        continue;
      }
      const whole = timed(work, text(pump, length));
      const growth = whole < LEAST_MS ? 1 : whole / Math.max(quarter, LEAST_MS / 4) / 4;
      if (growth > worst.growth) worst = { growth, pair: `${matcher} on ${name}` };
      if (whole > most)
        late.push(`${matcher} on ${name}: ${whole.toFixed(0)} ms, prose ${plain.toFixed(0)}`);
    }
  }
  return [
    row('T11', `adversarial strings, growth × linear (${pairs} pairs; worst ${worst.pair})`, worst.growth, { most: 2 }), // prettier-ignore
    row('T11', `pairs over ${TIMES_PROSE} × prose + ${SLACK_MS} ms${late.length ? `: ${late.join('; ')}` : ''}`, late.length, { most: 0 }), // prettier-ignore
  ];
}
