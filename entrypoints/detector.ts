/** In every listed page: one cheap question, again when the page moves. No mention, no message, no trace. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../utils/messages.ts';
import { mayMatch, mayMatchInParts } from '../utils/match/gate.ts';
import { isOrphaned } from '../utils/orphan.ts';
import { answer, pageState } from '../utils/page-state.ts';
import { glance, type Glance } from '../utils/page/glance.ts';
import type { RawText } from '../utils/page/raw-text.ts';
import { watchPage } from '../utils/page/watch.ts';
import { inSlices } from '../utils/slices.ts';
import { roughFold } from '../utils/text/rough-fold.ts';

/** What was last looked at, told by address, title and length: to keep the text would cost memory. */
let seen = '';
let looking: Generator<void, void> | undefined;
let stopWatching: (() => void) | undefined;

/** Looks at the page; a look that is not yet done gives way to the new one. */
function look(): void {
  if (looking) seen = '';
  looking?.return();
  looking = judge();
  void inSlices(looking);
}

function* judge(): Generator<void, void> {
  const state = pageState();
  const page = yield* glance(document, state.rule);
  const raw = page && (yield* page.raw());
  const now = `${document.URL}\n${page?.title}\n${raw?.text.length}`;
  if (now !== seen) {
    seen = now;
    if (state.reader) void state.reader();
    else if (!page || !raw) state.status = { state: 'list' };
    else yield* decide(page, raw);
  } else state.settled?.();
  looking = undefined;
}

function* decide(page: Glance, raw: RawText): Generator<void, void> {
  const state = pageState();
  state.status = { state: 'reading' };
  // Of the address only what `detect` reads: "hespress" would be a deed ("spread") on each of its pages.
  const before = `${document.URL.split('/').slice(3).join('/')}\n${page.title}\n`;
  // First the raw text, which costs next to nothing; readable text only where that may match.
  if (
    (raw.whole && !(yield* mayBeAny(before + raw.text))) ||
    !(yield* mayBeAny(before + (yield* page.readable())))
  ) {
    state.status = { state: 'nothing' };
    return;
  }
  // Only here: the browser's own interface costs more than all else that a quiet page needs.
  if (isOrphaned()) stopWatching?.();
  else if (state.leave) void callReader();
}

/** UTF-16 units that are asked in one go, and how far a part reaches into the next one: a word fits in. */
const PART = 100_000;
const OVERLAP = 300;

function* mayBeAny(text: string): Generator<void, boolean> {
  const gates = Object.values(pageState().gates);
  if (text.length <= PART) {
    const folded = roughFold(text);
    return gates.some((gate) => mayMatch(gate, folded));
  }
  const questions = gates.map(mayMatchInParts);
  for (let at = 0; at < text.length; at += PART) {
    yield;
    const folded = roughFold(text.slice(at, at + PART + OVERLAP));
    if (questions.some((asks) => asks(folded))) return true;
  }
  return false;
}

/** A sleeping background sometimes misses the first message: one more try, then silence. */
async function callReader(): Promise<void> {
  await ask('pageMayMatch', null).catch(() => ask('pageMayMatch', null).catch(() => undefined));
}

function main(): void {
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
}

export default defineUnlistedScript(main);
