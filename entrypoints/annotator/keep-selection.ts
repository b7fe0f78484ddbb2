/** Describes what is selected and hands it to the background, which keeps it as a draft. */
import { describe } from '../../utils/anchor/describe.ts';
import { readPage, selectedOffsets } from '../../utils/anchor/passage.ts';
import type { FailureCode } from '../../utils/annotation/library.ts';
import { ask } from '../../utils/messages.ts';
import type { MarkingWords, Selection as Marked } from '../../utils/marking.ts';
import { pageState } from '../../utils/page-state.ts';
import { articleOf } from '../../utils/page/article.ts';
import { pageAddress } from '../../utils/page/address.ts';

/** What to tell the user about it. */
export type Kept = Exclude<keyof MarkingWords, 'lang' | 'mark'>;

/** Of what a page script asks, only the length of the passage is the user's choice. */
const WHY: Partial<Record<FailureCode, Kept>> = { 'private-window': 'private', invalid: 'long' };
/** Longest title, UTF-16 units. */
const TITLE = 500;

/** Keeps the selection. @returns which words say what became of it */
export async function keepSelection(document: Document): Promise<Kept> {
  const marked = markedPassage(document);
  if (!marked) return 'nothing';
  const saved = await ask('saveSelection', marked).catch(() => null);
  if (!saved) return 'failed';
  if ('error' in saved) return WHY[saved.error] ?? 'failed';
  const panel = await ask('panelStands', null).catch(() => null);
  return panel?.open ? 'kept' : 'open';
}

/** @returns null when nothing of the page's text is selected */
function markedPassage(document: Document): Marked | null {
  const selection = document.getSelection();
  const { rule } = pageState();
  const page = readPage(document, rule);
  const at = selection && selectedOffsets(page, selection);
  if (!at) return null;
  const article = articleOf(document, page.body, rule);
  const { quote, position } = describe(page.text, at.start, at.end);
  return {
    address: pageAddress(document),
    title: (article.title || document.title).slice(0, TITLE),
    published: article.published?.edtf ?? null,
    lang: page.kind === 'article' ? article.lang : null,
    quote,
    position,
  };
}
