/** Watches what the user selects, and marks it when the user says so. */
import type { MarkingWords } from '../../utils/marking.ts';
import { markButton } from './button.ts';
import { keepSelection } from './keep-selection.ts';

export interface Annotator {
  /** Marks what is selected now. */
  mark(): Promise<void>;
  /** Leaves nothing in the page. */
  stop(): void;
}

/** How long a selection must rest, ms: the button does not run after the mouse. */
const REST = 200;

/** Begins to watch a document. */
export function annotate(document: Document, words: MarkingWords): Annotator {
  const ended = new AbortController();
  const { signal } = ended;
  let due: ReturnType<typeof setTimeout> | undefined;
  let marking = false;

  const mark = async () => {
    if (marking) return;
    marking = true;
    button.tell(words[await keepSelection(document)]);
    marking = false;
  };
  const button = markButton(document, words, () => void mark());
  const look = () => {
    const selection = document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(selection.rangeCount - 1) : null;
    if (range && !range.collapsed && range.toString().trim() !== '') button.standBy(range);
    else button.hide();
  };
  document.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(due);
      due = setTimeout(look, REST);
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    ({ key, isTrusted }) => isTrusted && key === 'Escape' && button.hide(),
    { signal },
  );
  look();
  return {
    mark,
    stop: () => {
      ended.abort();
      clearTimeout(due);
      button.hide();
    },
  };
}
