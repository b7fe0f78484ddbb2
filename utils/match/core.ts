/** Sentences that speak of the affair itself ("core sentences"); shared vocabulary §5. */
import { applyRule, hasAny, type Reading } from './rules.ts';
import type { CoreRule, MatcherTables } from './tables.ts';

/**
 * Whether a sentence speaks of the affair itself.
 * Void when it names another country and nothing Moroccan, or only years before the affair;
 * an unmistakable rule (`firm`: it names the actor) stands all the same.
 * @param article sets found anywhere in the article, for rules that need a context
 * @param published epoch ms, or null when unknown; some rules hold only in the weeks of the affair
 */
export function isCore(
  tables: MatcherTables,
  reading: Reading,
  article: ReadonlySet<number>,
  published: number | null,
): boolean {
  const season = published !== null && inSeason(tables, published);
  const matching = tables.core.filter(
    (rule: CoreRule) =>
      (season || !rule.season) &&
      rule.context.every((group) => group.some((set) => article.has(set))) &&
      applyRule(rule, reading) !== null,
  );
  if (matching.length === 0) return false;
  if (matching.some((rule) => rule.firm)) return true;
  const { foreign, home } = tables.roles;
  if (hasAny(reading, foreign) && !hasAny(reading, home)) return false;
  return !isOfOtherYears(reading, new Date(tables.since).getUTCFullYear());
}

function isOfOtherYears(reading: Reading, since: number): boolean {
  const years = reading.tokens
    .map((token) => token.text)
    .filter((text) => /^(?:19|20)\d{2}$/u.test(text));
  return years.length > 0 && years.every((year) => Number(year) < since);
}

/** Whether a sentence names the body, and not the one of another country. */
export function namesBody({ roles }: MatcherTables, reading: Reading): boolean {
  return (
    hasAny(reading, roles.body) && (!hasAny(reading, roles.foreign) || hasAny(reading, roles.home))
  );
}

/** Whether an instant lies in the weeks in which most articles appeared. */
export function inSeason(tables: MatcherTables, instant: number): boolean {
  return instant >= tables.season.start && instant < tables.season.end;
}
