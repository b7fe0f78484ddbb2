/** Answers about annotation mode: to the scripts in a page, and to our own pages. */
import { chooseLang, translator } from '../../utils/i18n.ts';
import type { MarkingWords } from '../../utils/marking.ts';
import type { OwnRequests, PageRequests } from '../../utils/messages.ts';
import { readSettings } from '../../utils/settings.ts';
import { isAnnotating } from './annotating-tabs.ts';
import { followTab, setAnnotating } from './annotation-mode.ts';
import type { Caller } from './caller.ts';
import { inject } from './inject.ts';
import { panelStands } from './panel.ts';

type PageCaller = Caller & { kind: 'page' };

/** What the annotator in a page asks. */
export const fromAnnotator = {
  annotatorStarts: async (_: null, { tabId }: PageCaller): Promise<MarkingWords | null> =>
    (await isAnnotating(tabId)) ? await markingWords() : null,
  pageLeaves: async (_: null, { tabId }: PageCaller): Promise<null> => {
    await followTab(tabId);
    return null;
  },
  panelStands: async (
    _: null,
    { tabId }: PageCaller,
  ): Promise<PageRequests['panelStands']['answer']> => ({ open: await panelStands(tabId) }),
};

/** What popup and panel ask. */
export const ownMarking = {
  annotationMode: async ({ tab, on }: OwnRequests['annotationMode']['asks']) =>
    on === null ? { on: await isAnnotating(tab), possible: true } : await setAnnotating(tab, on),
  recallHere: async ({ tab }: OwnRequests['recallHere']['asks']) => ({
    injected: await inject('recall', tab),
  }),
};

/** In the language of the toolbar. */
async function markingWords(): Promise<MarkingWords> {
  const lang = (await readSettings()).lang ?? chooseLang(navigator.languages);
  const t = translator(lang);
  return {
    lang,
    mark: t('annotation.mark'),
    kept: t('annotation.mark.kept'),
    open: t('annotation.mark.open'),
    nothing: t('annotation.mark.nothing'),
    private: t('annotation.mark.private'),
    long: t('annotation.mark.long'),
    failed: t('annotation.mark.failed'),
  };
}
