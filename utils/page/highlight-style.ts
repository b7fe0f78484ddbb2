/**
 * How a verdict looks under a sentence of the page: each has a line of its own, colour only helps.
 * A page may be light or dark and does not tell, so every colour has 3:1 against white and near-black.
 */
import type { ShownVerdict } from '../verdict/caution.ts';

/** A line under text. */
interface Underline {
  /** Where it runs; under the text unless said otherwise. */
  place?: 'underline overline';
  line: 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy';
  /** CSS pixels. */
  thickness: number;
  color: string;
}

/**
 * What a mark under a sentence tells: the verdict on its claim, or that the sentence contests the
 * claim. That has a line of no verdict: under a true denial, the sign of the false claim
 * would call the denial false.
 */
export type MarkKind = ShownVerdict | 'denied';

/** What nobody has settled yet shares the dashed line; the words are in the sidebar. */
export const UNDERLINES: Record<MarkKind, Underline> = {
  confirmed: { line: 'solid', thickness: 2, color: '#2a8a57' },
  attributed: { line: 'dotted', thickness: 2, color: '#5b7fd6' },
  disputed: { line: 'double', thickness: 1, color: '#c2701a' },
  unverified: { line: 'dashed', thickness: 2, color: '#8f7ab8' },
  false: { line: 'wavy', thickness: 2, color: '#d9483b' },
  // Between two lines: once fair, now closed. Never struck through: the text is not ours to strike.
  outdated: { place: 'underline overline', line: 'solid', thickness: 1, color: '#85805f' },
  none: { line: 'dashed', thickness: 2, color: '#778580' },
  uncertain: { line: 'dashed', thickness: 2, color: '#778580' },
  denied: { place: 'underline overline', line: 'dotted', thickness: 1, color: '#778580' },
};

/**
 * The style sheet for the highlights of a page; paper stays as it is printed. On the root alone, from
 * where every element inherits: a rule for all of them would make the browser style the whole page
 * anew. Firefox does not inherit highlights yet and gets that rule.
 * @param nameOf name of the highlight for a verdict, or for the lit sentence
 */
export function highlightStyle(nameOf: (kind: MarkKind | 'lit') => string): string {
  const rules = (subject: string) => {
    const lines = Object.entries(UNDERLINES).map(
      ([kind, { place = 'underline', line, thickness, color }]) =>
        `${subject}::highlight(${nameOf(kind as MarkKind)}){text-decoration:${place} ${line} ${color} ${thickness}px;text-underline-offset:.25em;text-decoration-skip-ink:none}`,
    );
    // Both colours, so that the sentence stays readable on a page of any colour.
    const lit = `${subject}::highlight(${nameOf('lit')}){background-color:#ffe28a;color:#1c2421}`;
    // There Chromium paints every highlight like a selection, whatever a style asks for: lines remain.
    const forced = `@media (forced-colors:active){${subject}::highlight(${nameOf('lit')}){text-decoration:underline overline solid 3px;text-decoration-skip-ink:none}}`;
    return lines.join('') + lit + forced;
  };
  return `@media screen{${rules(':root')}@supports (-moz-appearance:none){${rules('')}}}`;
}
