/** The score of an article and the reasons for it, in words; weights: shared vocabulary §5. */
import type { ArticleFacts, DecisionInput, DecisionSentence } from './article-facts.ts';
import { applyRule, type Reading } from './rules.ts';
import type { MatcherTables } from './tables.ts';

const LEAD_SENTENCES = 5;
/** So many claims are a reference to the affair: one alone may be met by another. */
export const SOME_CLAIMS = 2;
/** Share of sentences from which on an incident is what a text speaks of. */
export const DENSE = 0.3;

/** What a reason is about, for surfaces that say it in the reader's language and without the page's words. */
export type Sign =
  'title' | 'opening' | 'body' | 'nearby' | 'address' | 'figures' | 'season' | 'claims';

/** Adds up the score of an article; each reason says what it gave. */
export function weigh(
  tables: MatcherTables,
  { title, sentences, slug }: DecisionInput,
  facts: ArticleFacts,
): { score: number; reasons: string[]; signs: Sign[] } {
  const { roles } = tables;
  const reasons: string[] = [];
  let score = 0;
  const signs = new Set<Sign>();
  const add = (points: number, sign: Sign, reason: string) => {
    if (points <= 0) return;
    signs.add(sign);
    score += points;
    reasons.push(`${reason} (+${points})`);
  };
  if (title?.core)
    add(
      5,
      'title',
      `title speaks of it: ${words(title.reading, [...roles.body, ...roles.incident, ...roles.actor])}`,
    );
  else if (title && facts.titleIncident)
    add(2, 'title', `title names an incident: ${words(title.reading, roles.incident)}`);
  else if (title && facts.titleBody)
    add(1, 'title', `title names the body: ${words(title.reading, roles.body)}`);
  const lead = sentences.slice(0, LEAD_SENTENCES).filter((sentence) => sentence.core);
  const body = sentences.slice(LEAD_SENTENCES).filter((sentence) => sentence.core);
  const shown = [...roles.body, ...roles.incident, ...roles.actor];
  add(3 * Math.min(lead.length, 2), 'opening', `opening speaks of it: ${listed(lead, shown)}`);
  add(Math.min(body.length, 4), 'body', `body speaks of it: ${listed(body, shown)}`);
  add(0.5 * Math.min(facts.half, 4), 'nearby', `names the body beside an incident, ${facts.half}×`);
  if (slug?.core) add(1, 'address', 'address speaks of it');
  const { figures } = tables;
  if (figures && sentences.some(({ reading }) => applyRule(figures, reading)))
    add(1, 'figures', 'gives the figures of this leak');
  if (facts.core > 0 && facts.season) add(1, 'season', 'published in the weeks of the affair');
  if (facts.claims >= SOME_CLAIMS)
    add(Math.min(facts.claims, 4) / 2, 'claims', `touches ${facts.claims} of its claims`);
  if (facts.density >= DENSE)
    reasons.push(`${Math.round(facts.density * 100)} % of sentences speak of an incident`);

  return { score, reasons, signs: [...signs] };
}

/** The words that were found, in quotation marks, each once. */
function words(reading: Reading, sets: readonly number[]): string {
  const found = reading.hits.filter((hit) => sets.includes(hit.set));
  const texts = found.map((hit) =>
    reading.tokens
      .slice(hit.first, hit.last + 1)
      .map((token) => token.text)
      .join(' '),
  );
  const longest = texts.filter(
    (text) => !texts.some((other) => other !== text && other.includes(text)),
  );
  return [...new Set(longest)]
    .slice(0, 4)
    .map((text) => `“${text}”`)
    .join(', ');
}

function listed(sentences: DecisionSentence[], sets: readonly number[]): string {
  return sentences
    .slice(0, 2)
    .map(({ reading }) => words(reading, sets))
    .join(' · ');
}
