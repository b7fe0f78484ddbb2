/**
 * Whether an article is about a topic, mentions it, or neither, with the reasons kept.
 * Fields, weights and thresholds: shared vocabulary §5.
 */
import type { CoreRule, MatcherTables } from './tables.ts';
import { applyRule, hasAny, type Reading } from './rules.ts';

export type Level = 'about' | 'mentions' | 'none';

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

export interface Decision {
  level: Level;
  score: number;
  reasons: string[];
}

const LEAD_SENTENCES = 5;
const OPENING = 3;
const DENSE = 0.3;
const MANY_CORE = 3;
/** So many claims of the affair, and so large a share of sentences, are its subject … */
const MANY_CLAIMS = 4;
const CLAIM_SHARE = 0.25;
/** … and so many are a reference to it: one alone may be met by another affair. */
const SOME_CLAIMS = 2;
/** What a claim in a loose wording weighs, in the weeks of the affair and later. */
const LOOSE_IN_SEASON = 0.5;
const LOOSE = 0.25;
/** So many sentences that name another country, and none our own, tell of another body. */
const ELSEWHERE = 2;

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

/** Decides on an article. */
export function decide(tables: MatcherTables, input: DecisionInput): Decision {
  if (isElsewhere(tables, input)) {
    return { level: 'none', score: 0, reasons: ['tells of a body of another country'] };
  }
  const facts = gather(tables, input);
  if (input.published !== null && input.published < tables.since) {
    return { level: 'none', score: 0, reasons: ['dated before the affair began'] };
  }
  if (process.env['DBG']) console.error(JSON.stringify({ ...facts, reasons: undefined }));
  return { level: levelOf(facts), score: facts.score, reasons: facts.reasons };
}

/**
 * Whether an article is about another country's body of the same name: its title says so, or its
 * sentences name other countries and never ours. Who is named as the actor settles it otherwise.
 */
function isElsewhere({ roles }: MatcherTables, { title, sentences }: DecisionInput): boolean {
  const abroad = ({ reading }: DecisionSentence) =>
    hasAny(reading, roles.foreign) && !hasAny(reading, roles.home);
  const all = title ? [title, ...sentences] : sentences;
  if (all.some(({ reading }) => hasAny(reading, roles.actor))) return false;
  if (title && abroad(title)) return true;
  const home = all.some(({ reading }) => hasAny(reading, roles.home));
  return !home && sentences.filter(abroad).length >= ELSEWHERE;
}

interface Facts {
  core: number;
  /** Core sentences among the first few. */
  leadCore: number;
  half: number;
  /** Sentences with an incident word. */
  incidents: number;
  titleCore: boolean;
  titleIncident: boolean;
  titleBody: boolean;
  /** Published in the weeks of the affair. */
  season: boolean;
  /** The body is named somewhere, and not another country's. */
  bodyNamed: boolean;
  density: number;
  /** Distinct claims in an article that names what they are about. */
  claims: number;
  /** The same with loose wordings, which weigh less. */
  hinted: number;
  /** Share of sentences that are core or touch a claim. */
  touching: number;
  /** The same with loose wordings. */
  hinting: number;
  otherTarget: boolean;
  score: number;
  reasons: string[];
}

/**
 * The subject of title or opening, or of much of the text, is what an article is about; a reference
 * anywhere is a mention. The body and the incident may stand in different sentences: then the title
 * must name the body, or incidents must recur.
 */
function levelOf(facts: Facts): Level {
  const { core, density } = facts;
  const apart = facts.bodyNamed && facts.incidents >= 2;
  const main =
    facts.titleCore ||
    facts.leadCore > 0 ||
    (facts.season && facts.titleIncident && facts.bodyNamed) ||
    (core > 0 && (density >= DENSE || core >= MANY_CORE)) ||
    (core > 0 && facts.titleIncident && (core > 1 || facts.touching >= CLAIM_SHARE)) ||
    (apart && density >= DENSE) ||
    (facts.titleBody && apart) ||
    isToldByClaims(facts);
  if (main && !facts.otherTarget) return 'about';
  if (main) {
    facts.reasons.push('the title names another target: a mention at most');
    return 'mentions';
  }
  const mention =
    core > 0 ||
    facts.titleCore ||
    facts.half >= 1 ||
    apart ||
    facts.claims >= SOME_CLAIMS + (facts.bodyNamed ? 0 : facts.otherTarget ? MANY_CLAIMS : 1) ||
    (facts.titleIncident && facts.bodyNamed) ||
    (facts.titleBody && facts.incidents > 0);
  return mention ? 'mentions' : 'none';
}

/**
 * Whether the claims alone tell that the affair is the subject. The weeks of the affair and a title
 * with body or incident each stand for one claim.
 */
function isToldByClaims(facts: Facts): boolean {
  const hints = [facts.season, facts.titleBody, facts.titleIncident].filter(Boolean).length;
  const loose = (facts.hinted - facts.claims) * (facts.season ? LOOSE_IN_SEASON : LOOSE);
  const told = facts.claims >= SOME_CLAIMS && facts.claims + loose + hints >= MANY_CLAIMS;
  return told && facts.hinting >= CLAIM_SHARE;
}

function gather(tables: MatcherTables, input: DecisionInput): Facts {
  const { roles } = tables;
  const reasons: string[] = [];
  const { title, sentences } = input;
  const core = sentences.filter((sentence) => sentence.core).length;
  const half = sentences.filter((_, at) => isHalf(tables, sentences, at)).length;
  const titleIncident = title !== null && hasAny(title.reading, roles.incident);
  const titleBody = title !== null && hasAny(title.reading, roles.body);
  const speaking = sentences.filter(
    ({ reading }) => hasAny(reading, roles.incident) || hasAny(reading, roles.anaphora),
  ).length;
  const incidents = sentences.filter(({ reading }) => hasAny(reading, roles.incident)).length;
  const leadCore = sentences.slice(0, OPENING).filter((sentence) => sentence.core).length;
  const bodyNamed = titleBody || sentences.some(({ reading }) => namesBody(tables, reading));
  const share = (count: number) => (sentences.length === 0 ? 0 : count / sentences.length);
  const density = share(speaking);
  const speaks = tables.evidence.some((groups) =>
    groups.every((group) => group.some((set) => input.article.has(set))),
  );
  const distinct = (key: 'claims' | 'hinted') => new Set(sentences.flatMap((one) => one[key])).size;
  const claims = speaks ? distinct('claims') : 0;
  const hinted = speaks ? distinct('hinted') : 0;
  const touched = (key: 'claims' | 'hinted') =>
    share(sentences.filter((one) => one.core || one[key].length > 0).length);

  let score = 0;
  const add = (points: number, reason: string) => {
    if (points <= 0) return;
    score += points;
    reasons.push(`${reason} (+${points})`);
  };
  if (title?.core)
    add(
      5,
      `title speaks of it: ${words(title.reading, [...roles.body, ...roles.incident, ...roles.actor])}`,
    );
  else if (titleIncident)
    add(2, `title names an incident: ${words(title.reading, roles.incident)}`);
  else if (titleBody) add(1, `title names the body: ${words(title.reading, roles.body)}`);
  const lead = sentences.slice(0, LEAD_SENTENCES).filter((sentence) => sentence.core);
  const body = sentences.slice(LEAD_SENTENCES).filter((sentence) => sentence.core);
  const shown = [...roles.body, ...roles.incident, ...roles.actor];
  add(3 * Math.min(lead.length, 2), `opening speaks of it: ${listed(lead, shown)}`);
  add(Math.min(body.length, 4), `body speaks of it: ${listed(body, shown)}`);
  add(0.5 * Math.min(half, 4), `names the body beside an incident, ${half}×`);
  if (input.slug?.core) add(1, 'address speaks of it');
  const { figures } = tables;
  if (figures && sentences.some(({ reading }) => applyRule(figures, reading)))
    add(1, 'gives the figures of this leak');
  const season = input.published !== null && inSeason(tables, input.published);
  if (core > 0 && season) add(1, 'published in the weeks of the affair');
  if (claims >= SOME_CLAIMS) add(Math.min(claims, 4) / 2, `touches ${claims} of its claims`);
  if (density >= DENSE)
    reasons.push(`${Math.round(density * 100)} % of sentences speak of an incident`);

  const otherTarget = title !== null && hasAny(title.reading, roles.otherTarget) && !titleBody;
  return {
    core,
    leadCore,
    half,
    incidents,
    titleCore: title?.core ?? false,
    titleIncident,
    titleBody,
    season,
    bodyNamed,
    density,
    claims,
    hinted,
    touching: touched('claims'),
    hinting: touched('hinted'),
    otherTarget,
    score,
    reasons,
  };
}

/** Whether a sentence names the body, and not the one of another country. */
function namesBody({ roles }: MatcherTables, reading: Reading): boolean {
  return (
    hasAny(reading, roles.body) && (!hasAny(reading, roles.foreign) || hasAny(reading, roles.home))
  );
}

/** The body in this sentence, the incident in the one before or after. */
function isHalf(tables: MatcherTables, sentences: DecisionSentence[], at: number): boolean {
  const sentence = sentences[at];
  if (!sentence || sentence.core || !namesBody(tables, sentence.reading)) return false;
  return [sentences[at - 1], sentences[at + 1]].some(
    (near) => near !== undefined && hasAny(near.reading, tables.roles.incident),
  );
}

function inSeason(tables: MatcherTables, instant: number): boolean {
  return instant >= tables.season.start && instant < tables.season.end;
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
