/** The one button beside a selection, and the line that says what became of it; in a closed root. */
import type { MarkingWords } from '../../utils/marking.ts';
import { insertHost, type Host } from '../../utils/page/host.ts';
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
  let last = { left: GAP, top: GAP };

  const hide = () => {
    clearTimeout(due);
    host?.remove();
    host = null;
  };
  const put = (content: HTMLElement) => {
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
    place(layer, last);
  };
  return {
    hide,
    standBy: (range) => {
      last = besideEnd(range);
      put(makeButton(document, words.mark, onMark));
    },
    tell: (text) => {
      const line = document.createElement('p');
      line.setAttribute('role', 'status');
      put(line);
      // After it stands there: only a change is read out.
      line.textContent = text;
      due = setTimeout(hide, TOLD_FOR);
    },
  };
}

function makeButton(document: Document, text: string, onMark: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  // Pressing it must not take the selection away.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', ({ isTrusted }) => isTrusted && onMark());
  return button;
}

/** Below the last line of a range, in CSS pixels of the window. */
function besideEnd(range: Range): { left: number; top: number } {
  const rect = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  return { left: rect.left, top: rect.bottom + GAP };
}

/** Within the window, hung on the document so that it scrolls along with the selection. */
function place(layer: HTMLElement, { left, top }: { left: number; top: number }): void {
  const { width, height, left: x, top: y } = layer.getBoundingClientRect();
  const within = (at: number, size: number, room: number) =>
    Math.max(GAP, Math.min(at, room - size - GAP));
  layer.style.left = `${within(left, width, document.documentElement.clientWidth) - x}px`;
  layer.style.top = `${within(top, height, window.innerHeight) - y}px`;
}
