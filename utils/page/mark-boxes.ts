/**
 * The user's own marks: outlines drawn as boxes over the page, in a closed root of their own. Not
 * CSS highlights, which a page can read word by word: of these it sees a bare element, nothing else.
 */
import { insertHost, type Host } from './host.ts';
import { lineBoxes } from './line-boxes.ts';
import markStyle from './mark-boxes.css?inline';
import { watchResize } from './resize.ts';
import { bringIntoView } from './scroll.ts';

/** A passage to outline. */
export interface BoxedMark {
  id: string;
  range: Range;
  /** Whether its words have changed since it was marked. */
  changed: boolean;
}

export interface MarkBoxes {
  /** Shows these marks, and no others; without any nothing stays in the page. */
  draw(marks: readonly BoxedMark[]): void;
  /** The page has moved: the boxes follow. */
  settle(): void;
  /** Scrolls to a mark and lights it up. @returns whether it is drawn */
  show(id: string): boolean;
}

/** How long a mark that was looked for stays lit, ms. */
const LIT_FOR = 2500;

/** Draws marks in a document. */
export function markBoxes(document: Document): MarkBoxes {
  let marks: readonly BoxedMark[] = [];
  let surface: Surface | null = null;
  /** The page has taken our element away for good. */
  let unwanted = false;

  const clear = () => {
    surface?.remove();
    surface = null;
  };
  const draw = (wanted: readonly BoxedMark[]) => {
    marks = wanted;
    if (marks.length === 0 || unwanted) {
      clear();
      return;
    }
    surface ??= makeSurface(document, {
      onMoved: settle,
      onRemoved: () => {
        unwanted = true;
        clear();
      },
    });
    settle();
  };
  const settle = () => surface?.place(marks);
  return {
    draw,
    settle,
    show: (id) => {
      const mark = marks.find((one) => one.id === id);
      if (!mark || !surface) return false;
      bringIntoView(mark.range, window.innerHeight);
      surface.light(id);
      return true;
    },
  };
}

interface Surface {
  place(marks: readonly BoxedMark[]): void;
  light(id: string): void;
  remove(): void;
}

function makeSurface(
  document: Document,
  { onMoved, onRemoved }: { onMoved: () => void; onRemoved: () => void },
): Surface {
  const host = insertHost(document, onRemoved);
  const layer = layerIn(document, host);
  const unwatch = watchMoves(document, onMoved);
  let lit: string | null = null;
  let due: ReturnType<typeof setTimeout> | undefined;
  const light = (id: string | null) => {
    lit = id;
    for (const box of layer.querySelectorAll<HTMLElement>('div'))
      box.classList.toggle('lit', box.dataset['mark'] === id);
  };
  return {
    place: (marks) => {
      // All is measured before anything is written: the page is laid out once.
      const origin = layer.getBoundingClientRect();
      const boxes = marks.flatMap(({ id, range, changed }) =>
        lineBoxes(range.getClientRects()).map((box) => ({ id, changed, box })),
      );
      layer.replaceChildren(
        ...boxes.map(({ id, changed, box }) => {
          const drawn = document.createElement('div');
          drawn.dataset['mark'] = id;
          drawn.classList.toggle('changed', changed);
          drawn.classList.toggle('lit', id === lit);
          drawn.style.left = `${box.left - origin.left}px`;
          drawn.style.top = `${box.top - origin.top}px`;
          drawn.style.width = `${box.width}px`;
          drawn.style.height = `${box.height}px`;
          return drawn;
        }),
      );
    },
    light: (id) => {
      clearTimeout(due);
      light(id);
      due = setTimeout(() => light(null), LIT_FOR);
    },
    remove: () => {
      clearTimeout(due);
      unwatch();
      host.remove();
    },
  };
}

/** A point at the corner of the document: what hangs on it scrolls along by itself. */
function layerIn(document: Document, { root }: Host): HTMLElement {
  const style = document.createElement('style');
  style.textContent = markStyle;
  const layer = document.createElement('section');
  root.append(style, layer);
  return layer;
}

/**
 * Tells when passages may stand elsewhere: another size of the window or the page, and scrolling
 * inside the page; the window's own scrolling moves nothing against the document. Once a frame at most.
 */
function watchMoves(document: Document, onMoved: () => void): () => void {
  let frame = 0;
  const plan = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      onMoved();
    });
  };
  const onScroll = ({ target }: Event) => {
    if (target !== document) plan();
  };
  const sizes = new ResizeObserver(plan);
  sizes.observe(document.body);
  const unwatch = watchResize(window, plan);
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    unwatch();
    document.removeEventListener('scroll', onScroll, { capture: true });
  };
}
