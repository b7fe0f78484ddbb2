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
  if (state.reader) return void state.reader();
  state.status = { state: page.list ? 'list' : 'reading' };
  if (page.list) return;
  // A long text gets a task of its own, so that the page can answer its user in between.
  if (page.raw.length > LONG) setTimeout(() => decide(page));
  else decide(page);
}

/** UTF-16 units; to fold and search so much takes a slow processor ten milliseconds. */
const LONG = 30_000;

function decide(page: Glance): void {
  const state = pageState();
  if (!mayBeAny(page)) {
    state.status = { state: 'nothing' };
    return;
  }
  // Only here: the browser's own interface costs more than all else that a quiet page needs.
  if (isOrphaned()) stopWatching?.();
  else if (state.leave) void callReader();
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
