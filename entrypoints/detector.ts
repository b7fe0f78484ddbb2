/** In every listed page: one cheap question, again when the page moves. No mention, no message, no trace. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../utils/messages.ts';
import { mayMatch } from '../utils/match/gate.ts';
import { isOrphaned } from '../utils/orphan.ts';
import { answerQuestions, pageState } from '../utils/page-state.ts';
import { glance, type Glance } from '../utils/page/glance.ts';
import { watchPage } from '../utils/page/watch.ts';
import { foldText } from '../utils/text/fold.ts';
import { quickFold } from '../utils/text/quick-fold.ts';

/** What was last looked at, told by address, title and length: to keep the text would cost memory. */
let seen = '';
let stopWatching: (() => void) | undefined;

function look(): void {
  if (isOrphaned()) return stopWatching?.();
  const state = pageState();
  const page = glance(document, state.rule);
  const now = `${document.URL}\n${page.title}\n${page.raw.length}`;
  if (now === seen) return state.settled?.();
  seen = now;
  if (state.reader) void state.reader();
  else if (!page.list && mayBeAny(page)) {
    state.status = { state: 'reading' };
    void callReader();
  } else state.status = { state: page.list ? 'list' : 'nothing' };
}

/** First the raw text, which costs next to nothing; the exact question only where that may match. */
function mayBeAny({ title, raw, read }: Glance): boolean {
  const before = `${document.URL}\n${title}\n`;
  const rough = raw.length > MOST_RAW ? null : quickFold(before + raw);
  if (rough !== null && !passes(rough)) return false;
  const text = before + read();
  return passes(quickFold(text) ?? foldText(text));
}

/** Beyond this only what `collectBlocks` allows is read; UTF-16 units. */
const MOST_RAW = 2_000_000;

function passes(folded: string): boolean {
  return Object.values(pageState().gates).some((gate) => mayMatch(gate, folded));
}

/** A sleeping background sometimes misses the first message: one more try, then silence. */
async function callReader(): Promise<void> {
  await ask('pageMayMatch', null).catch(() => ask('pageMayMatch', null).catch(() => undefined));
}

export default defineUnlistedScript(() => {
  const state = pageState();
  // Asked to read a page that it reads already.
  if (state.leave) return;
  const stopAnswering = answerQuestions();
  state.leave = () => {
    stopWatching?.();
    stopAnswering();
    state.clear?.();
    delete state.leave;
  };
  look();
  stopWatching = watchPage(document, look);
});
