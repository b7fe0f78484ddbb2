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
/** So many claims of the affair, or of them in firm wordings, and so large a share of sentences. */
const MANY_CLAIMS = 4;
/** So many claims are likely in no article on anything else. */
const MANY_LIKELY = 4;
const MANY_FIRM = 3;
const CLAIM_SHARE = 0.25;
/** A later article that opens with the affair speaks of it in so many sentences, or recalls it. */
const FULL_SHARE = 0.5;
/** In an article named for something else, the affair is the subject from such a share on. */
const OVERRULING_SHARE = 0.4;
/**
 * How much the claims must weigh (see `weightOfClaims`) to tell the subject: beside the body's name,
 * in the weeks of the affair without it, and where neither helps. Chosen on `train.jsonl`, where the
 * heaviest article about something else weighs 1.5, 2.5 and 4.0.
 */
const WEIGHT = { named: 1.6, inSeason: 2.6, alone: 4.1 };

/** Decides on an article. */
export function decide(tables: MatcherTables, input: DecisionInput): Decision {
  if (input.published !== null && input.published < tables.since)
    return { level: 'none', score: 0, reasons: ['dated before the affair began'], signs: [] };
  if (isElsewhere(tables, input))
    return { level: 'none', score: 0, reasons: ['tells of a body of another country'], signs: [] };
  const facts = gather(tables, input);
  const { score, reasons, signs } = weigh(tables, input, facts);
  const main = isSubject(facts);
  const other = (facts.otherTarget || isLaterLeak(facts)) && !overrulesTitle(facts);
  if (main && other) reasons.push('another target is the subject: a mention at most');
  const level = main && !other ? 'about' : main || isMentioned(facts) ? 'mentions' : 'none';
  return { level, score, reasons, signs };
}

/**
 * The subject of title or opening, or of much of the text, is what an article is about. Body and
 * incident may stand in different sentences; then it takes claims of the affair beside them, or
 * another attack would be told with a word on this one.
 */
function isSubject(facts: ArticleFacts): boolean {
  const { core, density, hinting } = facts;
  const spoken = hinting >= CLAIM_SHARE;
  return (
    facts.titleCore ||
    opensWithIt(facts) ||
    core >= MANY_CORE ||
    (spoken && core > 0 && density >= DENSE) ||
    (spoken && isTitled(facts)) ||
    (spoken && facts.season && facts.actorNamed) ||
    (spoken && isApart(facts) && (density >= DENSE || facts.titleBody)) ||
    (tellsOfBreach(facts) && (opensBeside(facts) || isToldByClaims(facts)))
  );
}

/**
 * Something of the break-in itself: the fund has trials, audits, swindlers in its name and broken
 * portals too, and an article on these meets the wordings of many a claim, but is likely to say few.
 */
function tellsOfBreach({ core, breach, season, likely }: ArticleFacts): boolean {
  return core > 0 || breach || season || likely >= MANY_LIKELY;
}

/** The opening names the body and, right beside it, "the attack"; actor or claims tell which one. */
function opensBeside(facts: ArticleFacts): boolean {
  const { leadHalf, later, abroad, actorNamed, claims, obliqueHinted, hinting } = facts;
  const told = claims > 0 && obliqueHinted >= MANY_FIRM && hinting >= CLAIM_SHARE;
  const full = obliqueHinted >= SOME_CLAIMS && hinting >= FULL_SHARE;
  return leadHalf && !later && !abroad && (actorNamed || told || full);
}

/** The title has an incident, and the text says whose. */
function isTitled({
  titleIncident,
  season,
  bodyNamed,
  core,
  obliqueHinted,
}: ArticleFacts): boolean {
  return titleIncident && (season ? bodyNamed : core > 0 && obliqueHinted >= MANY_FIRM);
}

/** In the weeks of the affair a title may name a suspect, and the text is about the affair itself. */
function overrulesTitle({ season, leadCore, claims, touching, hinting }: ArticleFacts): boolean {
  const full = touching >= OVERRULING_SHARE || hinting >= FULL_SHARE;
  return season && leadCore > 0 && claims >= MANY_FIRM && full;
}

/** A reference anywhere in the article's own text. */
function isMentioned(facts: ArticleFacts): boolean {
  return (
    facts.core > 0 ||
    facts.half >= 1 ||
    isApart(facts) ||
    (facts.bodyNamed && facts.actorNamed) ||
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
  const { later, titleBody, hinting } = facts;
  const backed =
    facts.titleIncident || titleBody || (hasManyClaims(facts) && hinting >= FULL_SHARE);
  return facts.leadCore > 0 && (!later || backed);
}

/** Weeks later a leak that the same actor signs recalls this one in a single sentence. */
function isLaterLeak(facts: ArticleFacts): boolean {
  const { later, actorNamed, titleBody, titleCore, core, hinting } = facts;
  return later && actorNamed && !titleBody && !titleCore && core === 1 && hinting < FULL_SHARE;
}

/** A reference by claims alone: without the body's name it takes more of them. */
function refersByClaims(facts: ArticleFacts): boolean {
  const oblique = facts.otherTarget ? MANY_CLAIMS : 1;
  return tellsOfBreach(facts) && facts.claims >= SOME_CLAIMS + (facts.bodyNamed ? 0 : oblique);
}

/**
 * Whether the claims alone tell that the affair is the subject. The less the article names, and the
 * farther from the affair it appeared, the more of them it takes.
 */
function isToldByClaims(facts: ArticleFacts): boolean {
  const { core, later, season, bodyNamed, otherTarget, perhapsForeign } = facts;
  if (!hasManyClaims(facts) || (otherTarget && core === 0)) return false;
  const weight = weightOfClaims(facts);
  const alone = bodyNamed || facts.claims >= MANY_FIRM ? WEIGHT.alone : Infinity;
  return (
    (!later && core > 0) ||
    (!later && bodyNamed && !facts.abroad && weight >= WEIGHT.named) ||
    (!perhapsForeign && weight >= (season && !bodyNamed ? WEIGHT.inSeason : alone))
  );
}

function hasManyClaims({ obliqueClaims, obliqueHinted, hinting }: ArticleFacts): boolean {
  const many = obliqueHinted >= MANY_CLAIMS || obliqueClaims >= MANY_FIRM;
  return many && hinting >= CLAIM_SHARE;
}

/** Distinct claims times the share of sentences they fill, firm ones half as much again; a title weighs one. */
function weightOfClaims(facts: ArticleFacts): number {
  const { obliqueClaims, obliqueHinted, hinting, titleIncident } = facts;
  return (obliqueHinted + obliqueClaims / 2) * hinting + Number(titleIncident);
}
