/** The lint that keeps us honest: every rule on the facts of a topic, run at each build. */
import type { TopicFiles } from '../packs/schema.ts';
import { dateRules } from './lint/dates.ts';
import { displayRules } from './lint/display.ts';
import { historyRules } from './lint/histories.ts';
import { referenceRules } from './lint/references.ts';
import type { Fault, LintRule } from './lint/rule.ts';
import { textRules } from './lint/texts.ts';
import { verdictRules } from './lint/verdicts.ts';

/** Rules without which the others cannot read the facts: they run first and alone. */
const FIRST: readonly LintRule[] = [...referenceRules, ...dateRules.slice(0, 1)];

/** All rules. */
export const LINT_RULES: readonly LintRule[] = [
  ...FIRST,
  ...dateRules.slice(1),
  ...displayRules,
  ...historyRules,
  ...verdictRules,
  ...textRules,
];

/**
 * Checks the facts of a topic.
 * @param rules all of them, unless a test leaves one out
 * @returns every fault; when ids or dates are broken, only these
 */
export function lint(files: TopicFiles, rules: readonly LintRule[] = LINT_RULES): Fault[] {
  const first = rules.filter((rule) => FIRST.includes(rule)).flatMap((rule) => rule.check(files));
  if (first.length > 0) return first;
  return rules.filter((rule) => !FIRST.includes(rule)).flatMap((rule) => rule.check(files));
}
