/**
 * Whether an article is about a topic, mentions it, or neither, with the reasons kept.
 * Fields, weights and thresholds: shared vocabulary §5.
 */
import { gather, isElsewhere, type ArticleFacts, type DecisionInput } from './article-facts.ts';
import { DENSE, SOME_CLAIMS, weigh, type Sign } from './reasons.ts';
import type { MatcherTables } from './tables.ts';

export type Level = 'about' | 'mentions' | 'none';

export interface Decision {
  level: Level;
  score: number;
  reasons: string[];
  /** The kinds of those reasons that raised the score, each once. */
  signs: Sign[];
}

const MANY_CORE = 3;
/** So many claims of the affair, and so large a share of sentences, are its subject. */
const MANY_CLAIMS = 4;
const CLAIM_SHARE = 0.25;
/** So many claims, in so many sentences, are the subject even where nothing is named. */
const FULL_OF_CLAIMS = 5;
const FULL_SHARE = 0.4;
/** What a claim in a loose wording weighs, in the weeks of the affair and later. */
const LOOSE_IN_SEASON = 0.5;
const LOOSE = 0.25;

/** Decides on an article. */
export function decide(tables: MatcherTables, input: DecisionInput): Decision {
  if (input.published !== null && input.published < tables.since)
    return { level: 'none', score: 0, reasons: ['dated before the affair began'], signs: [] };
  if (isElsewhere(tables, input))
    return { level: 'none', score: 0, reasons: ['tells of a body of another country'], signs: [] };
  const facts = gather(tables, input);
  const { score, reasons, signs } = weigh(tables, input, facts);
  const main = isSubject(facts);
  if (main && facts.otherTarget) reasons.push('the title names another target: a mention at most');
  const level =
    main && !facts.otherTarget ? 'about' : main || isMentioned(facts) ? 'mentions' : 'none';
  return { level, score, reasons, signs };
}

/**
 * The subject of title or opening, or of much of the text, is what an article is about. The body and
 * the incident may stand in different sentences: then the title must name the body, or incidents
 * must recur.
 */
function isSubject(facts: ArticleFacts): boolean {
  const { core, density } = facts;
  return (
    facts.titleCore ||
    opensWithIt(facts) ||
    (facts.season && facts.titleIncident && facts.bodyNamed) ||
    (core > 0 && (density >= DENSE || core >= MANY_CORE)) ||
    (core > 0 && facts.titleIncident && (core > 1 || facts.touching >= CLAIM_SHARE)) ||
    (isApart(facts) && (density >= DENSE || facts.titleBody)) ||
    isToldByClaims(facts) ||
    isToldWithoutNames(facts)
  );
}

/** A reference anywhere in the article's own text. */
function isMentioned(facts: ArticleFacts): boolean {
  return (
    facts.core > 0 ||
    facts.half >= 1 ||
    isApart(facts) ||
    refersByClaims(facts) ||
    (facts.titleIncident && facts.bodyNamed) ||
    (facts.titleBody && facts.incidents > 0)
  );
}

/** The body and the incident in different sentences. */
function isApart(facts: ArticleFacts): boolean {
  return facts.bodyNamed && facts.incidents >= 2;
}

/** Later on, the opening of another story may recall the affair in a word. */
function opensWithIt(facts: ArticleFacts): boolean {
  const { later, core, titleIncident, titleBody, touching } = facts;
  const backed = !later || titleIncident || titleBody || core > 1 || touching >= CLAIM_SHARE;
  return facts.leadCore > 0 && backed;
}

/** A reference by claims alone: without the body's name it takes more of them. */
function refersByClaims(facts: ArticleFacts): boolean {
  const oblique = facts.otherTarget ? MANY_CLAIMS : 1;
  return facts.claims >= SOME_CLAIMS + (facts.bodyNamed ? 0 : oblique);
}

/**
 * Whether the claims alone tell that the affair is the subject. The weeks of the affair and a title
 * with body or incident each stand for one claim. Not later on, the body's name does too, and one
 * firm wording is enough to weigh the loose ones by where incidents or many claims go with it.
 */
function isToldByClaims(facts: ArticleFacts): boolean {
  const { claims, hinted, hinting, later } = facts;
  const fresh = !later && (facts.incidents > 0 || hinting >= FULL_SHARE);
  const hints = [facts.season, facts.titleBody, facts.titleIncident, fresh && facts.bodyNamed];
  const loose = (hinted - claims) * (later ? LOOSE : LOOSE_IN_SEASON);
  const told = claims + loose + hints.filter(Boolean).length >= MANY_CLAIMS;
  return told && claims >= (fresh ? 1 : SOME_CLAIMS) && hinting >= CLAIM_SHARE;
}

/**
 * In the weeks of the affair a column may name neither the body nor the incident (« la maison
 * cambriolée ») and speak of nothing else: so many of its claims, in so many sentences.
 */
function isToldWithoutNames(facts: ArticleFacts): boolean {
  const { season, perhapsForeign, obliqueClaims, obliqueHinted, hinting } = facts;
  const full = obliqueHinted >= FULL_OF_CLAIMS && hinting >= FULL_SHARE;
  return season && !perhapsForeign && full && obliqueClaims >= SOME_CLAIMS;
}
