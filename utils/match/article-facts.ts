/** What of an article the decision weighs: where body, incident, actor and claims stand in it. */
import { inSeason, namesBody } from './core.ts';
import { contextOf, likelihoods } from './likelihood.ts';
import { hasAny, type Reading } from './rules.ts';
import type { MatcherTables } from './tables.ts';

const OPENING = 3;
/** So many sentences that name another country, and none our own, tell of another body. */
const ELSEWHERE = 2;

/** One sentence as the decision needs it. */
export interface DecisionSentence {
  reading: Reading;
  core: boolean;
  /** Ids of the claims whose wording stands in it. */
  claims: readonly string[];
  /** The same, with those whose wording says them only in an article about the affair. */
  hinted: readonly string[];
}

/** What the decision looks at. */
export interface DecisionInput {
  title: DecisionSentence | null;
  sentences: DecisionSentence[];
  /** Folded words of the address, or null. */
  slug: DecisionSentence | null;
  /** Epoch ms, or null when unknown. */
  published: number | null;
  /** Sets found anywhere in the article. */
  article: ReadonlySet<number>;
}

/** What was found in an article, as far as the decision weighs it. */
export interface ArticleFacts {
  core: number;
  /** Core sentences among the first few. */
  leadCore: number;
  half: number;
  /** The body among the first few sentences, and an incident or an attack right beside it. */
  leadHalf: boolean;
  /** Sentences with an incident word. */
  incidents: number;
  titleCore: boolean;
  titleIncident: boolean;
  titleBody: boolean;
  /** Published in the weeks of the affair. */
  season: boolean;
  /** Published after those weeks. */
  later: boolean;
  /** The body is named somewhere, and not another country's. */
  bodyNamed: boolean;
  /** Something of a break-in stands somewhere. */
  breach: boolean;
  /** Claims that some sentence very likely says. */
  likely: number;
  /** The actor is named somewhere. */
  actorNamed: boolean;
  density: number;
  /** Distinct claims, in firm wordings, in an article that names what they are about. */
  claims: number;
  /** The same in an article that only half names what they are about, firm wordings. */
  obliqueClaims: number;
  /** With loose wordings. */
  obliqueHinted: number;
  /** Share of sentences that are core or touch a claim. */
  touching: number;
  /** The same with loose wordings. */
  hinting: number;
  otherTarget: boolean;
  /** Another country is named, and nothing Moroccan. */
  abroad: boolean;
  /** The same, or the title has an incident: perhaps another country's. */
  perhapsForeign: boolean;
}

/**
 * Whether an article is about another country's body of the same name: its title says so, or its
 * sentences name other countries and never ours. Who is named as the actor settles it otherwise.
 */
export function isElsewhere(
  { roles }: MatcherTables,
  { title, sentences }: DecisionInput,
): boolean {
  const abroad = ({ reading }: DecisionSentence) =>
    hasAny(reading, roles.foreign) && !hasAny(reading, roles.home);
  const all = title ? [title, ...sentences] : sentences;
  if (all.some(({ reading }) => hasAny(reading, roles.actor))) return false;
  const body = all.some(({ reading }) => hasAny(reading, roles.body));
  if (title && (abroad(title) || (!body && isOfNoSuchBody(roles, title)))) return true;
  const home = all.some(({ reading }) => hasAny(reading, roles.home));
  return !home && sentences.filter(abroad).length >= ELSEWHERE;
}

/** The title names a country that has no body of the name, and not ours. */
function isOfNoSuchBody(roles: MatcherTables['roles'], { reading }: DecisionSentence): boolean {
  return hasAny(reading, roles.elsewhere) && !hasAny(reading, roles.home);
}

/** Hardly a sentence that is so likely to say a claim does not. */
const LIKELY = 0.8;

function countLikely(tables: MatcherTables, sentences: readonly DecisionSentence[]): number {
  const claims = sentences.flatMap((_, at) => {
    const all = [...likelihoods(tables.weights, contextOf(sentences, at))];
    return all.flatMap(([claim, likelihood]) => (likelihood >= LIKELY ? [claim] : []));
  });
  return new Set(claims).size;
}

/** Gathers what the decision weighs. */
export function gather(tables: MatcherTables, input: DecisionInput): ArticleFacts {
  const { roles } = tables;
  const { title, sentences } = input;
  const core = sentences.filter((sentence) => sentence.core).length;
  const names = (sets: readonly number[]) => sets.some((set) => input.article.has(set));
  const actorNamed = names(roles.actor);
  /** Beside the actor's name or a place of its own its kind is name enough. */
  const isBody = ({ reading }: DecisionSentence) =>
    namesBody(tables, reading) ||
    (isPlainBody(roles, reading) && (actorNamed || hasAny(reading, roles.home)));
  const half = sentences.filter((_, at) => isHalf(tables, sentences, at)).length;
  const titleIncident = title !== null && hasAny(title.reading, roles.incident);
  const titleBody = title !== null && hasAny(title.reading, roles.body);
  const speaking = sentences.filter(
    ({ reading }) => hasAny(reading, roles.incident) || hasAny(reading, roles.anaphora),
  ).length;
  const incidents = sentences.filter(({ reading }) => hasAny(reading, roles.incident)).length;
  const leadCore = sentences.slice(0, OPENING).filter((sentence) => sentence.core).length;
  const bodyNamed = titleBody || sentences.some(isBody);
  const share = (count: number) => (sentences.length === 0 ? 0 : count / sentences.length);
  const density = share(speaking);
  const speaks = standsIn(tables.evidence, input.article);
  const hints = speaks || standsIn(tables.oblique, input.article);
  const distinct = (key: 'claims' | 'hinted') => new Set(sentences.flatMap((one) => one[key])).size;
  const touched = (key: 'claims' | 'hinted') =>
    share(sentences.filter((one) => one.core || one[key].length > 0).length);

  const season = input.published !== null && inSeason(tables, input.published);
  const otherTarget = title !== null && hasAny(title.reading, roles.otherTarget) && !titleBody;
  return {
    core,
    leadCore,
    half,
    leadHalf: sentences
      .slice(0, OPENING)
      .some((one, at) => isBody(one) && isBesideAttack(roles, sentences, at)),
    incidents,
    titleCore: title?.core ?? false,
    titleIncident,
    titleBody,
    season,
    later: input.published !== null && !season,
    bodyNamed,
    breach: roles.breach.some((set) => input.article.has(set)),
    likely: countLikely(tables, sentences),
    actorNamed,
    density,
    claims: speaks ? distinct('claims') : 0,
    obliqueClaims: hints ? distinct('claims') : 0,
    obliqueHinted: hints ? distinct('hinted') : 0,
    touching: touched('claims'),
    hinting: touched('hinted'),
    otherTarget,
    abroad: !names(roles.home) && names(roles.foreign),
    perhapsForeign: !names(roles.home) && (names(roles.foreign) || titleIncident),
  };
}

/** Whether each group of one of the lists stands somewhere in the article. */
export function standsIn(lists: readonly number[][][], article: ReadonlySet<number>): boolean {
  return lists.some((groups) => groups.every((group) => group.some((set) => article.has(set))));
}

/** The kind of body that the actor broke into, and no other country's. */
function isPlainBody(roles: MatcherTables['roles'], reading: Reading): boolean {
  return (
    hasAny(reading, roles.plainBody) &&
    ![roles.foreign, roles.elsewhere].some((sets) => hasAny(reading, sets))
  );
}

/** An incident, or what an opening calls « l'attaque », in this sentence or right beside it. */
function isBesideAttack(
  { incident, anaphora }: MatcherTables['roles'],
  sentences: readonly DecisionSentence[],
  at: number,
): boolean {
  return sentences
    .slice(Math.max(0, at - 1), at + 2)
    .some(({ reading }) => hasAny(reading, [...incident, ...anaphora]));
}

/** The body in this sentence, the incident in the one before or after. */
function isHalf(tables: MatcherTables, sentences: DecisionSentence[], at: number): boolean {
  const sentence = sentences[at];
  if (!sentence || sentence.core || !namesBody(tables, sentence.reading)) return false;
  return [sentences[at - 1], sentences[at + 1]].some(
    (near) => near !== undefined && hasAny(near.reading, tables.roles.incident),
  );
}
