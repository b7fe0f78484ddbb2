/** The one button beside a selection, and the line that says what became of it; in a closed root. */
import type { MarkingWords } from '../../utils/marking.ts';
import { insertHost, type Host } from '../../utils/page/host.ts';
import { watchResize } from '../../utils/page/resize.ts';
import buttonStyle from './button.css?inline';

export interface MarkButton {
  /** Offers to mark, at the end of a range. */
  standBy(range: Range): void;
  /** Says something in the button's place. */
  tell(text: string): void;
  /** Leaves nothing in the page. */
  hide(): void;
}

/** How long a message stays, ms; Escape or another selection end it. */
const TOLD_FOR = 12_000;
/** Between selection and button, and between button and the edge of the window, px. */
const GAP = 6;

/** @param onMark the user has clicked; never called for a click that a script made up */
export function markButton(
  document: Document,
  words: MarkingWords,
  onMark: () => void,
): MarkButton {
  let host: Host | null = null;
  let due: ReturnType<typeof setTimeout> | undefined;
  /** The page takes our element away: the shortcut still works. */
  let unwanted = false;
  /** The selection that the button stands beside. */
  let beside: Range | null = null;
  let unwatch = (): void => undefined;

  const hide = () => {
    clearTimeout(due);
    unwatch();
    host?.remove();
    host = null;
  };
  /** @param text comes a moment after its element: only a change is read out */
  const put = (content: HTMLElement, text: string) => {
    hide();
    if (unwanted) return;
    host = insertHost(document, () => (unwanted = true));
    const style = document.createElement('style');
    style.textContent = buttonStyle;
    const layer = document.createElement('section');
    layer.lang = words.lang;
    layer.dir = words.lang === 'ar' ? 'rtl' : 'ltr';
    layer.append(content);
    host.root.append(style, layer);
    content.textContent = text;
    place(layer, beside);
    // The panel that opens makes the page narrower: the passage stands elsewhere.
    unwatch = watchResize(window, () => place(layer, beside));
  };
  return {
    hide,
    standBy: (range) => {
      beside = range.cloneRange();
      put(makeButton(document, onMark), words.mark);
    },
    tell: (text) => {
      const line = document.createElement('p');
      line.setAttribute('role', 'status');
      put(line, text);
      due = setTimeout(hide, TOLD_FOR);
    },
  };
}

function makeButton(document: Document, onMark: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  // Pressing it must not take the selection away.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', ({ isTrusted }) => isTrusted && onMark());
  return button;
}

/**
 * Below the last line of a range, within the window; hung on the document, so that it scrolls along
 * with the selection. Moved by `translate`, which reads from the left in any direction of writing.
 */
function place(layer: HTMLElement, range: Range | null): void {
  layer.style.translate = '';
  const { width, height, left: x, top: y } = layer.getBoundingClientRect();
  const line = range && ([...range.getClientRects()].at(-1) ?? range.getBoundingClientRect());
  const within = (at: number, size: number, room: number) =>
    Math.max(GAP, Math.min(at, room - size - GAP));
  const left = within(line?.left ?? 0, width, document.documentElement.clientWidth);
  const top = within((line?.bottom ?? 0) + GAP, height, window.innerHeight);
  layer.style.translate = `${left - x}px ${top - y}px`;
}
