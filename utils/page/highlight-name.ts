/** The names of our highlights: the page shares the registry, so they begin with no word that others take. */
import { UNDERLINES } from './highlight-style.ts';
import type { ShownVerdict } from '../verdict/caution.ts';

export const HIGHLIGHT_PREFIX = 'siyaq-4c1e-';

/** @param kind the verdict under a sentence, or the sentence that is lit */
export const highlightName = (kind: ShownVerdict | 'lit') => HIGHLIGHT_PREFIX + kind;

/** All of them. */
export const HIGHLIGHT_NAMES = [...(Object.keys(UNDERLINES) as ShownVerdict[]), 'lit' as const].map(
  highlightName,
);
