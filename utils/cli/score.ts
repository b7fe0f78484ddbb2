/**
 * How well recognition meets labelled articles: precision, recall and F1 of levels and claims, and
 * how often the stance is right. Labels as in the corpus README: a claim counts per sentence, an
 * optional one neither way, an id that no label of the file uses is left out. Pure.
 */
import type { Level } from '../match/decide.ts';
import type { Detection } from '../match/find-claims.ts';
import type { Stance } from '../match/rules.ts';

/** What a labelled sentence says about one claim. */
export interface ClaimLabel {
  id: string;
  stance: Stance;
  alt_stance?: Stance;
  optional?: boolean;
}

/** A labelled article. */
export interface LabelledArticle {
  id: string;
  lang: string;
  level: Level;
  /** Family of article, then ` | ` and tags of noise. */
  kind: string;
  text: string;
  sentences: { exact: string; claims: ClaimLabel[] }[];
}

/** One thing that went wrong. */
export interface EvalError {
  article: string;
  fault: 'level' | 'missed' | 'extra' | 'stance';
  claim?: string;
  expected: string;
  found: string;
  sentence?: string;
}

/** Counts with their rates; a rate over nothing is null. */
export interface Rates {
  right: number;
  found: number;
  labelled: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

export interface LevelScore {
  articles: number;
  right: number;
  about: Rates;
  mentions: Rates;
  /** About or mentions taken together. */
  touched: Rates;
  /** Articles without the affair that were called about or mentions. */
  falseAlarms: number;
}

export interface Score {
  level: LevelScore;
  levelByLang: Record<string, LevelScore>;
  levelByKind: Record<string, LevelScore>;
  claims: Rates;
  claimsById: Record<string, Rates>;
  stance: { right: number; judged: number; accuracy: number | null };
  errors: EvalError[];
}

/** One article with what was recognised in it. */
export interface Judged {
  article: LabelledArticle;
  level: Level;
  claims: readonly Detection[];
}

/** Scores recognised articles against their labels. */
export function score(judged: readonly Judged[]): Score {
  const errors: EvalError[] = [];
  const tally = new ClaimTally(judged);
  for (const one of judged) {
    const { article, level } = one;
    if (level !== article.level)
      errors.push({ article: article.id, fault: 'level', expected: article.level, found: level });
    tally.add(one, errors);
  }
  const by = (key: (article: LabelledArticle) => string) =>
    mapValues(
      groupBy(judged, (one) => key(one.article)),
      levelScore,
    );
  return {
    level: levelScore(judged),
    levelByLang: by((article) => article.lang),
    levelByKind: by((article) => article.kind.split(' | ')[0] ?? ''),
    ...tally.score(),
    errors,
  };
}

function levelScore(judged: readonly Judged[]): LevelScore {
  const count = (test: (one: Judged) => boolean) => judged.filter(test).length;
  const rate = (is: (level: Level) => boolean) =>
    rates(
      count((one) => is(one.level) && is(one.article.level)),
      count((one) => is(one.level)),
      count((one) => is(one.article.level)),
    );
  return {
    articles: judged.length,
    right: count((one) => one.level === one.article.level),
    about: rate((level) => level === 'about'),
    mentions: rate((level) => level === 'mentions'),
    touched: rate((level) => level !== 'none'),
    falseAlarms: count((one) => one.article.level === 'none' && one.level !== 'none'),
  };
}

type Count = Pick<Rates, 'right' | 'found' | 'labelled'>;

/** Adds up claims, sentence by sentence. */
class ClaimTally {
  private readonly byId: Record<string, Count> = {};
  private stanceRight = 0;
  private stanceJudged = 0;

  constructor(judged: readonly Judged[]) {
    const labels = judged.flatMap((one) => one.article.sentences.flatMap(({ claims }) => claims));
    for (const { id } of labels) this.byId[id] ??= { right: 0, found: 0, labelled: 0 };
  }

  add({ article, claims }: Judged, errors: EvalError[]): void {
    const open = claims.filter((claim) => Object.hasOwn(this.byId, claim.id));
    const taken = new Set<Detection>();
    for (const { exact, claims: labels } of article.sentences) {
      const start = article.text.indexOf(exact);
      const end = start + exact.length;
      for (const label of labels) {
        const met = open.filter((one) => one.id === label.id && one.start < end && one.end > start);
        for (const one of met) taken.add(one);
        if (!label.optional) this.judge(article.id, label, met[0], exact, errors);
      }
    }
    for (const extra of open.filter((one) => !taken.has(one))) {
      this.count(extra.id).found++;
      errors.push({
        article: article.id,
        fault: 'extra',
        claim: extra.id,
        expected: 'nothing',
        found: extra.stance,
        sentence: extra.exact,
      });
    }
  }

  private judge(
    article: string,
    label: ClaimLabel,
    met: Detection | undefined,
    sentence: string,
    errors: EvalError[],
  ): void {
    const count = this.count(label.id);
    const where = { article, claim: label.id, expected: label.stance, sentence };
    count.labelled++;
    if (!met) {
      errors.push({ ...where, fault: 'missed', found: 'nothing' });
      return;
    }
    count.right++;
    count.found++;
    this.stanceJudged++;
    if (met.stance === label.stance || met.stance === label.alt_stance) this.stanceRight++;
    else errors.push({ ...where, fault: 'stance', found: met.stance });
  }

  private count(id: string): Count {
    return (this.byId[id] ??= { right: 0, found: 0, labelled: 0 });
  }

  score(): Pick<Score, 'claims' | 'claimsById' | 'stance'> {
    const all = Object.values(this.byId);
    const sum = (key: keyof Count) => all.reduce((total, count) => total + count[key], 0);
    return {
      claims: rates(sum('right'), sum('found'), sum('labelled')),
      claimsById: mapValues(this.byId, (count) => rates(count.right, count.found, count.labelled)),
      stance: {
        right: this.stanceRight,
        judged: this.stanceJudged,
        accuracy: share(this.stanceRight, this.stanceJudged),
      },
    };
  }
}

function rates(right: number, found: number, labelled: number): Rates {
  const precision = share(right, found);
  const recall = share(right, labelled);
  const f1 = precision === null || recall === null ? null : share(2 * right, found + labelled);
  return { right, found, labelled, precision, recall, f1 };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = {};
  for (const item of items) (groups[key(item)] ??= []).push(item);
  return Object.fromEntries(Object.entries(groups).sort(([a], [b]) => a.localeCompare(b)));
}

function mapValues<T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(
    Object.entries(record)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, value]) => [key, map(value)]),
  );
}
