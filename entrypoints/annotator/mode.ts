/** Annotation mode in this page: begins and ends as the background says. */
import { browser } from '@wxt-dev/browser';
import { ask } from '../../utils/messages.ts';
import type { PageCommand } from '../../utils/marking.ts';
import { isOrphaned, whenOrphaned } from '../../utils/orphan.ts';
import { pageState } from '../../utils/page-state.ts';
import { annotate, type Annotator } from './annotate.ts';

let annotator: Annotator | null = null;
/** What the page must do without again once the mode is off. */
let ended = new AbortController();

/** Begins; put in once more, it looks again whether the mode is on. */
export function begin(): void {
  const state = pageState();
  // Put in once more: switched on again, or still on.
  if (state.startAnnotator) return void state.startAnnotator();
  state.startAnnotator = start;
  browser.runtime.onMessage.addListener(onCommand);
  whenOrphaned(stop);
  void start();
}

async function start(): Promise<void> {
  if (isOrphaned()) {
    stop();
    return;
  }
  const words = await ask('annotatorStarts', null).catch(() => null);
  if (!words) {
    stop();
    return;
  }
  if (annotator) return;
  ended = new AbortController();
  annotator = annotate(document, words);
  const { signal } = ended;
  window.addEventListener('pagehide', leave, { signal });
  // Out of the back/forward cache: the mode may be off by now.
  window.addEventListener('pageshow', ({ persisted }) => persisted && void start(), { signal });
}

function leave(): void {
  if (!isOrphaned()) ask('pageLeaves', null).catch(() => undefined);
}

function stop(): void {
  ended.abort();
  annotator?.stop();
  annotator = null;
}

function onCommand(message: unknown, sender: { id?: string | undefined }): void {
  if (sender.id !== browser.runtime.id) return;
  const command = message as PageCommand | null;
  if (command?.name === 'annotatorOff') stop();
  if (command?.name === 'markSelection') void start().then(() => annotator?.mark());
}
