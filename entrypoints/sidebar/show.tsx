/** Shows one judged article in its page: host, surface, place and marks, and takes all of it away. */
import { render } from 'preact';
import factsStyle from '../../components/facts.css?inline';
import tokensStyle from '../../components/tokens.css?inline';
import type { Detection } from '../../utils/match/find-claims.ts';
import { ask } from '../../utils/messages.ts';
import { afterPaint } from '../../utils/page/after-paint.ts';
import type { PageArticle } from '../../utils/page/article.ts';
import { articleBox, placeBeside } from '../../utils/page/placement.ts';
import { watchResize } from '../../utils/page/resize.ts';
import type { PageChoice } from '../../utils/page-settings.ts';
import type { ShowArticle } from '../../utils/shown-article.ts';
import { parseEdtf } from '../../utils/verdict/time.ts';
import { focusKeeper } from './focus.ts';
import { insertHost } from '../../utils/page/host.ts';
import { markSentences } from './marks.ts';
import placementStyle from './placement.css?inline';
import sidebarStyle from './sidebar.css?inline';
import { Surface, type SurfaceProps } from './Surface.tsx';

export const showArticle: ShowArticle = (document, facts, { read, open, onMoved, onRemoved }) => {
  const host = insertHost(document, onRemoved);
  const container = withStyles(document, host.root);
  const focus = focusKeeper(document, host.root);
  const day = facts.published ? parseEdtf(facts.published) : null;
  let view: SurfaceProps | null = null;
  let detections: readonly Detection[] = [];
  const marking = afterPaint(document);

  const draw = (change: Partial<SurfaceProps>) => {
    if (!view) return;
    view = { ...view, ...change };
    render(<Surface {...view} />, container);
  };
  const surface = () => container.querySelector('.edge')?.getBoundingClientRect();
  const marks = markSentences(document, {
    sheet: facts.sheet,
    article: day,
    read,
    onCaret: (index) => {
      const claim = detections[index]?.id;
      if (view?.open && claim !== undefined) draw({ focused: { claim, at: Date.now() } });
    },
  });
  const move = (opened: boolean) => {
    if (opened) focus.enter();
    // Where the caret was before is over.
    delete view?.focused;
    draw({ open: opened, takesFocus: true, ...placeIn(document, read()) });
    onMoved(opened);
  };
  const place = () => draw(placeIn(document, read()));
  const actions = {
    onOpen: () => move(true),
    onClose: () => move(false),
    onLeave: () => {
      focus.leave();
      if (!marks.returnToText()) focus.giveBack();
    },
    onLang: (lang: SurfaceProps['lang']) => {
      draw({ lang });
      choose({ name: 'lang', value: lang });
    },
    onShow: (index: number) => {
      const covered = view?.placement.panel === 'foot' ? surface()?.height : 0;
      marks.show(index, window.innerHeight - (covered ?? 0));
    },
  };
  const unwatch = watchResize(window, place);
  return {
    refresh: (article, found, settings) => {
      detections = found;
      // To underline is to style the whole page anew: the tab does not wait for that.
      marking.run(() => marks.update(article, found, settings.highlights));
      view = {
        ...facts,
        ...actions,
        ...choices,
        ...placeIn(document, article),
        open: view?.open ?? open,
        takesFocus: view?.takesFocus ?? false,
        ...(view?.focused && { focused: view.focused }),
        lang: settings.lang ?? article.lang,
        theme: settings.theme,
        highlights: settings.highlights,
        detections: found.map(({ id, stance }, index) => ({ id, stance, index })),
      };
      draw({});
    },
    settled: () => {
      marks.settled();
      place();
    },
    hidden: () => (host.isCovered(surface()) ? 'covered' : null),
    stop: () => {
      unwatch();
      marking.callOff();
      marks.stop();
      render(null, container);
      host.remove();
    },
  };
};

/** The user's choices for all pages; this one follows through the settings, as every other does. */
const choices = {
  onHighlights: (on: boolean) => choose({ name: 'highlights', value: on }),
  onMute: () => choose({ name: 'muted', value: true }),
};

/** A background that does not answer leaves the choice as it was. */
function choose(choice: PageChoice): void {
  ask('changeSetting', choice).catch(() => undefined);
}

/** Direction and place, as the page is laid out now. */
function placeIn(
  document: Document,
  article: PageArticle,
): Pick<SurfaceProps, 'pageDirection' | 'placement'> {
  const { direction } = getComputedStyle(document.body);
  const pageDirection = direction === 'rtl' ? 'rtl' : 'ltr';
  const viewport = { window: window.innerWidth, page: document.documentElement.clientWidth };
  return { pageDirection, placement: placeBeside(articleBox(article), viewport, pageDirection) };
}

function withStyles(document: Document, root: ShadowRoot): HTMLElement {
  const style = document.createElement('style');
  style.textContent = tokensStyle + factsStyle + sidebarStyle + placementStyle;
  const container = document.createElement('div');
  root.append(style, container);
  return container;
}
