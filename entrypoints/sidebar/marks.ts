/**
 * The sentences of an article with their claims: underlined, lit on demand, and the way back from the
 * caret to the claim. Between two looks only the ranges that are painted are held.
 */
import type { FactSheet } from '../../utils/fact-sheet.ts';
import type { Detection } from '../../utils/match/find-claims.ts';
import type { PageArticle } from '../../utils/page/article.ts';
import { putCaret, watchCaret } from '../../utils/page/caret.ts';
import type { MarkKind } from '../../utils/page/highlight-style.ts';
import { highlightsOf } from '../../utils/page/highlight.ts';
import { findPassage, holds } from '../../utils/page/passage.ts';
import { bringIntoView } from '../../utils/page/scroll.ts';
import { mostCautious } from '../../utils/verdict/caution.ts';
import type { Interval } from '../../utils/verdict/time.ts';

/** What the marks need to know of the page and of the facts. */
interface MarksOptions {
  sheet: FactSheet;
  /** The article's date, or null when unknown. */
  article: Interval | null;
  /** Reads the page anew. */
  read: () => PageArticle;
  /** The caret has come to rest in an underlined sentence: the place of its detection. */
  onCaret: (index: number) => void;
}

export interface Marks {
  /** Marks these detections, in the article's order, or nothing when they are switched off. */
  update(article: PageArticle, detections: readonly Detection[], on: boolean): void;
  /** The page has changed but not its text: marks that lost their nodes are made anew. */
  settled(): void;
  /**
   * Scrolls to a sentence and lights it.
   * @param free height of the window that nothing of ours covers, CSS pixels
   */
  show(index: number, free: number): void;
  /** Puts the caret before the sentence that was shown last; false when there is none. */
  returnToText(): boolean;
  stop(): void;
}

/** The marks of one shown article. */
export function markSentences(document: Document, options: MarksOptions): Marks {
  const { sheet, article: day, read, onCaret } = options;
  const highlights = highlightsOf(document);
  let detections: readonly Detection[] = [];
  let ranges: (Range | null)[] = [];
  let underlined = false;
  let last = -1;

  const paint = (article: PageArticle) => {
    ranges = detections.map((one) => findPassage(article, one));
    highlights.underline(
      ranges.flatMap((range, at) => {
        const { start } = detections[at] ?? {};
        const isFirst = detections.findIndex((one) => one.start === start) === at;
        return range && isFirst ? [{ range, kind: kindAt(start) }] : [];
      }),
    );
  };
  const kindAt = (start: number | undefined): MarkKind => {
    const here = detections.filter((one) => one.start === start);
    if (here.every((one) => one.stance === 'denies')) return 'denied';
    const ids = here.map((one) => one.id);
    return mostCautious(
      sheet.claims.filter((claim) => ids.includes(claim.id)),
      day,
    );
  };
  const rangeAt = (index: number) => {
    const [one, range] = [detections[index], ranges[index]];
    if (!one) return null;
    return range && holds(range, one) ? range : findPassage(read(), one);
  };
  const unwatch = watchCaret(document, () => ranges, onCaret);
  return {
    update: (article, found, on) => {
      [detections, underlined] = [found, on];
      if (on) paint(article);
      else {
        ranges = [];
        highlights.underline([]);
      }
    },
    settled: () => {
      const lost = ranges.some((range, at) => {
        const one = detections[at];
        return !range || !one || !holds(range, one);
      });
      if (underlined && lost) paint(read());
    },
    show: (index, free) => {
      const range = rangeAt(index);
      if (!range) return;
      last = index;
      highlights.light(range);
      bringIntoView(range, free);
    },
    returnToText: () => {
      const range = rangeAt(last);
      if (range) putCaret(document, range);
      return range !== null;
    },
    stop: () => {
      unwatch();
      highlights.clear();
      ranges = [];
    },
  };
}
