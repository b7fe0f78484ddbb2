/** In every listed page: one cheap question, again when the page moves. No mention, no message, no trace. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../utils/messages.ts';
import { mayMatch } from '../utils/match/gate.ts';
import { isOrphaned } from '../utils/orphan.ts';
import { answer, pageState } from '../utils/page-state.ts';
import { glance, type Glance } from '../utils/page/glance.ts';
import { watchPage } from '../utils/page/watch.ts';
import { roughFold } from '../utils/text/rough-fold.ts';

/** What was last looked at, told by address, title and length: to keep the text would cost memory. */
let seen = '';
let stopWatching: (() => void) | undefined;

function look(): void {
  const state = pageState();
  const page = glance(document, state.rule);
  const now = `${document.URL}\n${page.title}\n${page.raw.length}`;
  if (now === seen) return state.settled?.();
  seen = now;
  if (state.reader) void state.reader();
  else if (!page.list && mayBeAny(page)) {
    // Only here: the browser's own interface costs more than all else that a quiet page needs.
    if (isOrphaned()) return stopWatching?.();
    state.status = { state: 'reading' };
    void callReader();
  } else state.status = { state: page.list ? 'list' : 'nothing' };
}

/** First the raw text, which costs next to nothing; readable text only where that may match. */
function mayBeAny({ title, raw, read }: Glance): boolean {
  const before = `${document.URL}\n${title}\n`;
  if (raw.length <= MOST_RAW && !passes(before + raw)) return false;
  return passes(before + read());
}

/** Beyond this only what `collectBlocks` allows is read; UTF-16 units. */
const MOST_RAW = 2_000_000;

function passes(text: string): boolean {
  const folded = roughFold(text);
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
  state.answer = answer;
  state.leave = () => {
    stopWatching?.();
    state.clear?.();
    delete state.answer;
    delete state.leave;
  };
  look();
  stopWatching = watchPage(document, look);
});
