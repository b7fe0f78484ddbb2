/**
 * How likely an article is about a topic, from many weak signs together. The rules of `decide.ts` see
 * what is said plainly; a column may say nothing plainly and still be about nothing else. The signs
 * are weighed as learnt from labelled articles (logistic regression; `utils/cli/fit.ts`).
 */
import type { ArticleFacts, DecisionInput } from './article-facts.ts';
import { hasAny } from './rules.ts';
import type { LevelWeights, MatcherTables } from './tables.ts';

/** The signs that every topic has, by name, each from 0 to 1. */
export const FACT_SIGNS = [
  'titleBody',
  'titleIncident',
  'titleCore',
  'bodyNamed',
  'actorNamed',
  'core',
  'opening',
  'incidents',
  'claims',
  'looseClaims',
  'share',
  'namedShare',
  'season',
  'later',
  'otherTarget',
  'abroad',
] as const;
export type FactSign = (typeof FACT_SIGNS)[number];

/** What an article shows, each sign from 0 to 1. */
export interface TopicSigns {
  facts: Record<FactSign, number>;
  /** Set numbers found in the text. */
  sets: Map<number, number>;
  /** Set numbers found in the title. */
  title: Map<number, number>;
  /** Claim ids: 1 for a firm wording, half for a loose one. */
  claims: Map<string, number>;
}

/** From such counts and shares on, more of the same tells no more. */
const ENOUGH = { core: 3, opening: 2, claims: 5, loose: 6, sentences: 2 };
const ENOUGH_SHARE = { incidents: 0.3, share: 0.6, abroad: 0.3 };

const upTo = (value: number, enough: number) => Math.min(1, value / enough);

/** Gathers the signs of an article. */
export function signsOf(
  tables: MatcherTables,
  { title, sentences }: DecisionInput,
  facts: ArticleFacts,
): TopicSigns {
  const firm = new Set(sentences.flatMap((one) => one.claims));
  const hinted = new Set(sentences.flatMap((one) => one.hinted));
  const found = new Map<number, number>();
  for (const { reading } of sentences)
    for (const set of reading.sets) found.set(set, (found.get(set) ?? 0) + 1);
  return {
    facts: factSigns(tables, { title, sentences }, facts, firm.size, hinted.size - firm.size),
    sets: new Map([...found].map(([set, count]) => [set, upTo(count, ENOUGH.sentences)])),
    title: new Map([...(title?.reading.sets ?? [])].map((set) => [set, 1])),
    claims: new Map([...hinted].map((id) => [id, firm.has(id) ? 1 : 0.5])),
  };
}

function factSigns(
  { roles }: MatcherTables,
  { title, sentences }: Pick<DecisionInput, 'title' | 'sentences'>,
  facts: ArticleFacts,
  firm: number,
  loose: number,
): Record<FactSign, number> {
  const all = title ? [title, ...sentences] : sentences;
  const of = (count: number) => (sentences.length === 0 ? 0 : count / sentences.length);
  const actorNamed = all.some(({ reading }) => hasAny(reading, roles.actor));
  const abroad = sentences.filter(
    ({ reading }) => hasAny(reading, roles.foreign) || hasAny(reading, roles.elsewhere),
  ).length;
  const touching = sentences.filter((one) => one.core || one.hinted.length > 0).length;
  const share = upTo(of(touching), ENOUGH_SHARE.share);
  return {
    titleBody: Number(facts.titleBody),
    titleIncident: Number(facts.titleIncident),
    titleCore: Number(facts.titleCore),
    bodyNamed: Number(facts.bodyNamed),
    actorNamed: Number(actorNamed),
    core: upTo(facts.core, ENOUGH.core),
    opening: upTo(facts.leadCore, ENOUGH.opening),
    incidents: upTo(facts.density, ENOUGH_SHARE.incidents),
    claims: upTo(firm, ENOUGH.claims),
    looseClaims: upTo(loose, ENOUGH.loose),
    share,
    namedShare: facts.bodyNamed || actorNamed ? share : 0,
    season: Number(facts.season),
    later: Number(facts.later),
    otherTarget: Number(facts.otherTarget),
    abroad: upTo(of(abroad), ENOUGH_SHARE.abroad),
  };
}

/** Probability, 0 to 1, that an article with such signs has the level that was weighed. */
export function likelihood(weights: LevelWeights, signs: TopicSigns): number {
  let odds = weights.bias;
  for (const sign of FACT_SIGNS) odds += (weights.facts[sign] ?? 0) * signs.facts[sign];
  for (const [set, weight] of weights.sets) odds += weight * (signs.sets.get(set) ?? 0);
  for (const [set, weight] of weights.title) odds += weight * (signs.title.get(set) ?? 0);
  for (const [id, value] of signs.claims) odds += (weights.claims[id] ?? 0) * value;
  return 1 / (1 + Math.exp(-odds));
}
