/**
 * Where annotations are: asks for this page's selectors, finds them again and outlines them. It is
 * put into a page with annotation mode, when popup or panel open, and where annotations are known.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extensionApi } from '../../utils/extension-api.ts';
import type { PageCommand } from '../../utils/marking.ts';
import { isOrphaned, whenOrphaned } from '../../utils/orphan.ts';
import { pageState } from '../../utils/page-state.ts';
import { removeOldHosts } from '../../utils/page/old-hosts.ts';
import { watchPage } from '../../utils/page/watch.ts';
import { recall } from './recall.ts';

export default defineUnlistedScript(() => {
  const state = pageState();
  if (state.recalls) return;
  state.recalls = true;
  removeOldHosts(document);
  const { runtime } = extensionApi();
  const marks = recall(document);
  const stop = () => {
    unwatch();
    runtime.onMessage.removeListener(onCommand);
    marks.clear();
    state.recalls = false;
  };
  const onCommand = (
    message: unknown,
    sender: { id?: string | undefined },
    reply: (answer: unknown) => void,
  ) => {
    if (sender.id !== runtime.id) return;
    const command = message as PageCommand | null;
    if (command?.name === 'annotatorOff') marks.clear();
    if (command?.name === 'showMark') reply(marks.show(command.id));
    if (command?.name !== 'pageMarks') return;
    marks.look().then(reply, () => reply(null));
    return true;
  };
  const look = () => {
    if (isOrphaned()) stop();
    else marks.lookIfChanged();
  };
  const unwatch = watchPage(document, look);
  runtime.onMessage.addListener(onCommand);
  whenOrphaned(stop);
  look();
});
