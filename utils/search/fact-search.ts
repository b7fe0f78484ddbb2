/**
 * Offline lookup over claims, events, sources and bodies. Every part of a query is looked for by
 * itself; a fact's score is the share of the query that it answers, rare parts counting more, raised
 * where the query says its name. Not MiniSearch itself, which adds up all the forms of one word, so
 * that a word with many spellings outweighs the rest of a question.
 */
import type { Lang } from '../packs/schema.ts';
import { FactIndex, type PartMatch } from './fact-index.ts';
import type { IndexData, IndexedFact } from './index-data.ts';
import type { Span } from './marks.ts';
import { readQuery, type Query } from './query.ts';
import { owed, withOwed } from './rare-words.ts';
import type { HitKind } from './records.ts';

/** One result of a search. */
export interface SearchHit {
  kind: HitKind;
  id: string;
  topicId: string;
  /** Above 0; higher is better, comparable within one answer only. */
  score: number;
}

/** The answer to a query. */
export interface SearchAnswer {
  hits: SearchHit[];
  /** Where a text of the facts says what was asked for. */
  spansIn(text: string): Span[];
}

/** What a fact of each kind is worth when all else is equal. */
const PRIOR: Record<HitKind, number> = { claim: 1.2, event: 1, body: 0.95, source: 0.8 };
const NEWSROOM = 0.7;
const RAISED = 0.97;

/** Names are compared for so many of the best only. */
const SHORTLIST = 80;
/** Words that fit worse make no name complete. */
const GOOD_FIT = 0.36;
/**
 * What it is worth when a query says what a fact is called besides its name. The name of who leads a body
 * says less: an event that tells of this person comes before it.
 */
const CALLED: Record<HitKind, number> = { claim: 0.4, event: 0.4, source: 0.4, body: 0.3 };
/** What it is worth when all words of a query stand in a name as they were typed. */
const WORDED = 0.12;
const AS_TYPED = 0.95;
/** A body that so much of a query does not name is not what it asks for. */
const MUCH_ELSE = 0.6;
/** Words that fit worse are not marked: a reader would not see why. */
const MARKED = 0.45;
/** What answers less than this part of what the best one answers is noise. */
const TAIL = 0.3;
/** A raised claim is named by a query when it answers so much of it … */
const NAMED_SHARE = 0.65;
/** … and no more than so many claims, or this part of them, answer nearly as much. */
const AS_MUCH = 0.8;
const FEW = 3;
const FEW_PART = 0.1;
/** A worse fit says nothing of a claim. */
const SAYS = 0.25;
/** The kind of answer that a question wants, beside a word of it. */
const ASKED = 0.8;

type WeighedPart = PartMatch & { weight: number };

/** Shares of a query, 0 to 1. */
interface Said {
  /** How far it says nothing but what the fact is called. */
  alone: number;
  /** How much of it stands in the names as it was typed. */
  whole: number;
}

/** Answers searches over the facts it was given. */
export class FactSearch {
  private readonly index: FactIndex;
  /** Numbers of the claims. */
  private readonly claims: readonly number[];

  /** @param data the index as `buildIndex` compiled it */
  constructor(data: IndexData) {
    this.index = new FactIndex(data);
    this.claims = data.facts.flatMap(({ kind }, number) => (kind === 'claim' ? [number] : []));
  }

  /**
   * The best results, best first. A blank query has none.
   * @param limit how many at most
   * @param lang whose texts decide where two facts answer equally well
   */
  search(typed: string, { limit = 20, lang }: { limit?: number; lang?: Lang } = {}): SearchAnswer {
    const query = readQuery(typed, (word) => this.index.has(word));
    const said = query.parts.map((part) => this.weigh(this.index.find(part), 1));
    const asked = query.answers.map((answer) => this.weigh(this.index.findAnswer(answer), ASKED));
    const terms = bestTerms(said);
    const good = new Set([...terms].filter(([, fit]) => fit >= MARKED).map(([term]) => term));
    const rare = this.rareFacts(query);
    const candidates = this.candidates([...said, ...asked])
      .filter(({ number }) => this.mayShow(number, said))
      .filter(({ number }, at) => at < SHORTLIST || rare.has(number))
      .map(({ number, share }) => ({
        number,
        fact: this.fact(number),
        score: share * this.boost(number, query, terms, lang, this.said(number, said)),
      }))
      .sort((a, b) => b.score - a.score || b.fact.support - a.fact.support);
    const best = candidates[0]?.score ?? 0;
    const heard = candidates.filter(
      ({ number, score }) => score >= best * TAIL || rare.has(number),
    );
    return {
      hits: withOwed(heard, rare)
        .slice(0, limit)
        .map(({ fact: { kind, id, topicId }, score }) => ({ kind, id, topicId, score })),
      spansIn: (text) => this.index.spansIn(text, good),
    };
  }

  /** The facts of a rare word that was typed alone: among more words the rest of them decides. */
  private rareFacts({ parts, answers }: Query): Set<number> {
    const [part, ...more] = parts;
    const typed = part?.word?.[0] ?? (part?.kind === 'word' ? part.forms[0] : undefined);
    if (typed === undefined || more.length > 0 || answers.length > 0) return new Set();
    return owed(this.index.namedBy(typed));
  }

  private fact(number: number): IndexedFact {
    const fact = this.index.facts[number];
    if (!fact) throw new Error(`No fact has the number ${number}`);
    return fact;
  }

  /** Facts by the share of the query that they answer, best first. */
  private candidates(parts: readonly WeighedPart[]): { number: number; share: number }[] {
    const numbers = new Set(parts.flatMap(({ facts }) => facts));
    const shares = [...numbers].map((number) => ({
      number,
      share: shareOf(parts, ({ fit }) => fit[number] ?? 0) * this.prior(number),
    }));
    return shares.sort((a, b) => b.share - a.share);
  }

  private prior(number: number): number {
    const { kind, newsroom, raised } = this.fact(number);
    return newsroom ? NEWSROOM : PRIOR[kind] * (raised ? RAISED : 1);
  }

  /** How rare a part is: inverse document frequency, each record counted by how well it fits. */
  private weigh(match: PartMatch, factor: number): WeighedPart {
    const found = match.facts.reduce((sum, number) => sum + (match.fit[number] ?? 0), 0);
    return { ...match, weight: factor * Math.log(1 + this.index.facts.length / (1 + found)) };
  }

  /**
   * Whether a claim that is shown only where it is raised is named: the query says hardly anything
   * else, and says it of few other claims as well.
   */
  private mayShow(number: number, parts: readonly WeighedPart[]): boolean {
    if (!this.fact(number).raised) return true;
    const says = ({ fit }: WeighedPart) => Number((fit[number] ?? 0) > SAYS);
    if (shareOf(parts, says) < NAMED_SHARE) return false;
    const shareFor = (claim: number) => shareOf(parts, ({ fit }) => fit[claim] ?? 0);
    const own = shareFor(number);
    const rivals = this.claims.filter(
      (claim) => claim !== number && shareFor(claim) >= AS_MUCH * own,
    );
    return rivals.length <= Math.max(FEW, this.claims.length * FEW_PART);
  }

  /** What a query says of a fact as a whole. */
  private said(number: number, parts: readonly WeighedPart[]): Said {
    const share = (least: number) =>
      shareOf(parts, ({ fit }) => Number((fit[number] ?? 0) >= least));
    return {
      alone: Math.max(0, (share(GOOD_FIT) - MUCH_ELSE) / (1 - MUCH_ELSE)),
      whole: share(AS_TYPED),
    };
  }

  /** More for a fact whose name is said, or that much hangs on. */
  private boost(
    number: number,
    query: Query,
    terms: ReadonlyMap<string, number>,
    lang: Lang | undefined,
    { alone, whole }: Said,
  ): number {
    const { kind, support, newsroom, names } = this.fact(number);
    const saidOf = (ofOwn: boolean) =>
      names
        .filter(({ own }) => own === ofOwn)
        .reduce((most, name) => Math.max(most, this.saidOf(name, terms, lang)), 0);
    const said = saidOf(true);
    // A body or an outlet beside other words is who spoke or where it stood, not what is looked for.
    const trust = kind === 'body' || kind === 'source' ? alone : 1;
    const entity = kind === 'body' && !newsroom;
    return (
      (1 + trust * Math.max((entity ? 0.7 : 0.4) * said, CALLED[kind] * saidOf(false))) *
      (said > 0.9 ? 1 + 0.35 * trust : 1) *
      (1 + WORDED * whole) *
      (query.onlyDay && kind === 'event' ? 1.5 : 1) *
      (1 + (query.onlyDay ? 0.1 : 0.02) * Math.log1p(support))
    );
  }

  /** The share of a name that the query says, rare words counting more. */
  private saidOf(
    { words, lang: own }: IndexedFact['names'][number],
    terms: ReadonlyMap<string, number>,
    lang: Lang | undefined,
  ): number {
    let said = 0;
    let all = 0;
    for (const word of words) {
      const { terms: forms, facts } = this.index.nameWord(word);
      const weight = Math.log(1 + this.index.facts.length / (1 + facts));
      const fit = Math.max(...forms.map((form) => terms.get(form) ?? 0));
      all += weight;
      if (fit >= GOOD_FIT) said += weight * (0.9 + 0.1 * fit);
    }
    const foreign = lang && own && own !== lang ? 0.97 : 1;
    return all > 0 ? (said / all) * foreign : 0;
  }
}

/** The share of a query that something answers. */
function shareOf(parts: readonly WeighedPart[], answered: (part: WeighedPart) => number): number {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  const share = parts.reduce((sum, part) => sum + part.weight * answered(part), 0);
  return all > 0 ? share / all : 0;
}

function bestTerms(matches: readonly PartMatch[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { terms } of matches)
    for (const [term, fit] of terms) if (fit > (best.get(term) ?? 0)) best.set(term, fit);
  return best;
}
