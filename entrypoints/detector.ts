/** In every listed page: one cheap question, again when the page moves. No mention, no message, no trace. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../utils/messages.ts';
import { mayMatch } from '../utils/match/gate.ts';
import { isOrphaned } from '../utils/orphan.ts';
import { answerQuestions, pageState } from '../utils/page-state.ts';
import { findBody, textOfBody } from '../utils/page/body.ts';
import { watchPage } from '../utils/page/watch.ts';
import { foldText } from '../utils/text/fold.ts';

/** What was last looked at: the same text is not judged twice. */
let seen = '';
let stopWatching: (() => void) | undefined;

function look(): void {
  if (isOrphaned()) return stopWatching?.();
  const state = pageState();
  const body = findBody(document, state.rule);
  const text = `${document.URL}\n${body.title}\n${textOfBody(body)}`;
  if (text === seen) return state.settled?.();
  seen = text;
  if (body.kind === 'article' && mayBeAny(text)) {
    if (!state.reader) state.status = { state: 'reading' };
    void (state.reader ?? callReader)();
  } else if (state.reader) void state.reader();
  else state.status = { state: body.kind === 'article' ? 'nothing' : 'list' };
}

function mayBeAny(text: string): boolean {
  const folded = foldText(text);
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
