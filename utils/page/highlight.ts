/**
 * Sentences marked in a page by the CSS Custom Highlight API: no node of the page is touched. The
 * page can see that marks are there (names, ranges, rules), so nothing of the user's ever goes here.
 */
import { HIGHLIGHT_NAMES, highlightName } from './highlight-name.ts';
import { highlightStyle, UNDERLINES, type MarkKind } from './highlight-style.ts';

/** A sentence to underline. */
export interface Mark {
  range: Range;
  kind: MarkKind;
}

/** The marks of one page; all of them go with `clear`. */
export interface Highlights {
  /** Replaces all underlines. */
  underline(marks: readonly Mark[]): void;
  /** Lights one sentence for a while, in place of the one before. */
  light(range: Range): void;
  clear(): void;
}

/** How long a sentence stays lit, ms: time enough to find it after scrolling. */
const LIT_FOR = 5000;
const KINDS = Object.keys(UNDERLINES) as MarkKind[];

/** The highlights of a document; adds nothing to the page before the first mark. */
export function highlightsOf(document: Document): Highlights {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightStyle(highlightName));
  let lit: ReturnType<typeof setTimeout> | undefined;

  const set = (kind: MarkKind | 'lit', ranges: readonly Range[], priority: number) => {
    if (ranges.length === 0) return void CSS.highlights.delete(highlightName(kind));
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(highlightName(kind), highlight);
  };
  /** The sheet is in the page only while something is marked. */
  const adopt = () => {
    const others = document.adoptedStyleSheets.filter((one) => one !== sheet);
    const marked = HIGHLIGHT_NAMES.some((name) => CSS.highlights.has(name));
    document.adoptedStyleSheets = marked ? [...others, sheet] : others;
  };
  const unlight = () => {
    clearTimeout(lit);
    set('lit', [], 1);
    adopt();
  };
  const underline = (marks: readonly Mark[]) => {
    for (const kind of KINDS) {
      const ranges = marks.filter((mark) => mark.kind === kind).map((mark) => mark.range);
      set(kind, ranges, 0);
    }
    adopt();
  };
  return {
    underline,
    light: (range) => {
      clearTimeout(lit);
      set('lit', [range], 1);
      adopt();
      lit = setTimeout(unlight, LIT_FOR);
    },
    clear: () => {
      underline([]);
      unlight();
    },
  };
}
