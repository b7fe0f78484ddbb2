/** The names of our highlights: the page shares the registry, so they begin with no word that others take. */
import { UNDERLINES, type MarkKind } from './highlight-style.ts';

export const HIGHLIGHT_PREFIX = 'siyaq-4c1e-';

/** @param kind what the line under a sentence tells, or the sentence that is lit */
export const highlightName = (kind: MarkKind | 'lit') => HIGHLIGHT_PREFIX + kind;

/** All of them. */
export const HIGHLIGHT_NAMES = [...(Object.keys(UNDERLINES) as MarkKind[]), 'lit' as const].map(
  highlightName,
);
