/** In every listed page: one cheap question. No mention, no message, no trace. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import gates from 'virtual:siyaq/gates';
import { ask } from '../utils/messages.ts';
import { mayMatch } from '../utils/match/gate.ts';
import { answerStatus, pageState } from '../utils/page-state.ts';
import { findBody } from '../utils/page/body.ts';
import { foldText } from '../utils/text/normalise.ts';

async function look(): Promise<void> {
  const { kind, title, blocks } = findBody(document);
  if (kind !== 'article') {
    pageState().status = { state: 'list' };
    return;
  }
  const folded = foldText(`${title}\n${blocks.map((block) => block.text).join('\n')}`);
  if (!Object.values(gates).some((gate) => mayMatch(gate, folded))) return;
  // A sleeping background sometimes misses the first message: one more try, then silence.
  await ask('pageMayMatch', null).catch(() => ask('pageMayMatch', null).catch(() => undefined));
}

export default defineUnlistedScript(() => {
  answerStatus();
  void look();
});
