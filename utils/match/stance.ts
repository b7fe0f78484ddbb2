/**
 * What a sentence does with the claims in it: denies, asks, reports or asserts, by the cue words of
 * `data/stance.json` and where they stand to the claim's own words. A wording that carries its own
 * stance (a claim's rule says so) wins over most of them.
 */
import { normalise } from '../text/normalise.ts';
import { isArabic, tokenise } from '../text/tokens.ts';
import type { Hit } from './automaton.ts';
import type { MatcherTables } from './tables.ts';
import { applyRule, type Reading, type Rule, type Stance } from './rules.ts';

type Cue = 'reports' | 'denies' | 'asks';

/** A question by its closing sign. */
const QUESTION = /[?؟][\s»"”’)]*$/u;

/** The last clause of a sentence. */
const COLON = /[:;؛]([^:;؛]*)$/u;
const COMMA = /[,،]([^,،]*)$/u;
/** So many words ask something of their own. */
const LONG_QUESTION = 5;

/** A word or two and a colon at the head of a sentence. */
const LABELLED = /^[^\p{L}]*\p{L}+(?:[ -]\p{L}+)?\s*[:：]/u;

/** A participle behind the claim («estimant que») tells whose view it is. */
const PARTICIPLE = /(?:ant|ing)$/u;

/** A verb of saying opens the clause it governs within so many words: «insists that». */
const OPENS_WITHIN = 2;
/** In Arabic the verb stands first, and its subject before the clause: «نبه البلاغ المواطنين إلى أن». */
const VERB_FIRST_WITHIN = 9;

/**
 * The stance of a sentence towards a claim.
 * @param original the sentence as printed, for its closing sign
 * @param spoken whether it is mostly somebody else's words
 */
export function stanceOf(
  tables: MatcherTables,
  rule: Rule,
  reading: Reading,
  original: string,
  spoken: boolean,
): Stance {
  const cues = cuesAround(tables.stance, rule, reading, LABELLED.test(original));
  const has = (cue: Cue) => cues.some((one) => one.cue === cue);
  const question = QUESTION.test(original);
  // The asking word may be part of such a wording: «واش كاين شي تحقيق؟»
  const asked = question && reading.sets.has(tables.stance.asks);
  if (rule.stance) return turned(rule.stance, cues, asked) ?? rule.stance;
  if (has('denies')) return 'denies';
  const told = asksOfElse(tables.stance, rule, reading, original);
  if ((question && !told) || has('asks')) return 'asks';
  return spoken || has('reports') ? 'reports' : 'asserts';
}

/**
 * What the sentence makes of a wording that carries its stance: a request that is refused or an open
 * question that is settled, a motive judged behind its telling, a "none so far" that is asked about.
 */
function turned(own: Stance, cues: readonly CueHit[], asked: boolean): Stance | null {
  const denied = cues.filter(({ cue }) => cue === 'denies');
  if (own === 'asks' && denied.length > 0) return 'denies';
  if (own === 'reports' && denied.some(({ behind }) => behind)) return 'denies';
  if (own === 'denies' && asked) return 'asks';
  return null;
}

/** The question stands behind the claim: it is told, and something else is asked. */
function asksOfElse(
  { asks, interrogatives }: MatcherTables['stance'],
  rule: Rule,
  reading: Reading,
  original: string,
): boolean {
  const told = applyRule(rule, reading) ?? [];
  const last = Math.max(...told.map((part) => part.last));
  const words = reading.hits.filter((hit) => hit.set === asks);
  if (words.length > 0) return words.every((hit) => hit.first > last);
  return last < questionStart(interrogatives, reading, original);
}

/**
 * Where the clause that is the question begins, behind a colon or by an interrogative behind a comma
 * (« Après la fuite, que reste-t-il du secret ? »). A short one judges what stands before it (« : vrai ? »).
 * @returns the number of its first word; 0 = the whole sentence asks
 */
function questionStart(
  interrogatives: number,
  { tokens, hits }: Reading,
  original: string,
): number {
  const [, behindColon] = COLON.exec(original) ?? [];
  const afterColon = tokens.length - tokenise(normalise(behindColon ?? '').text).length;
  if (tokens.length - afterColon >= LONG_QUESTION) return afterColon;
  const [, behindComma] = COMMA.exec(original) ?? [];
  const afterComma = tokens.length - tokenise(normalise(behindComma ?? '').text).length;
  const opens = hits.some((hit) => hit.set === interrogatives && hit.first === afterComma);
  return opens && tokens.length - afterComma >= LONG_QUESTION ? afterComma : 0;
}

/** A cue word that speaks of the claim. */
interface CueHit {
  cue: Cue;
  /** Whether it stands behind the claim's words. */
  behind: boolean;
}

/** The cue words of a sentence that speak of the claim. */
function cuesAround(
  sets: MatcherTables['stance'],
  rule: Rule,
  reading: Reading,
  labelled: boolean,
): CueHit[] {
  const { tokens, hits } = reading;
  const chosen = applyRule(rule, reading) ?? [];
  const first = Math.min(...chosen.map((part) => part.first));
  const last = Math.max(...chosen.map((part) => part.last));
  const wording = hits.filter((hit) => rule.all.some((group) => group.includes(hit.set)));
  const turns = hits.filter((hit) => hit.set === sets.contrast);
  const clauses = hits.filter((hit) => hit.set === sets.clause);

  const opensClause = (hit: Hit, within: number) =>
    clauses.some((clause) => clause.first >= hit.last && clause.first <= hit.last + within);
  /** Part of the wording ("some are false" denies nothing where just this is claimed). */
  const isOwn = (hit: Hit) => wording.some((one) => one.first <= hit.first && one.last >= hit.last);
  /** « Peut-être : … » answers the question before; what follows is the article's own. */
  const isLabel = (hit: Hit) =>
    labelled &&
    hits.some((one) => one.set === sets.answerLabels && one.first === 0 && one.last >= hit.last);
  const inArabic = (hit: Hit) => isArabic(tokens[hit.first]?.text ?? '');
  const binds = (hit: Hit) =>
    hits.some(
      ({ set, first, last }) => set === sets.bound && first >= hit.first && last <= hit.last,
    );
  const governs = (hit: Hit) =>
    hit.first <= first && inArabic(hit) && opensClause(hit, VERB_FIRST_WITHIN);
  /** Behind a "but" another thought begins. */
  const cutOff = (hit: Hit) =>
    turns.some(
      (turn) =>
        (turn.first > last && turn.last < hit.first) ||
        (turn.first > hit.last && turn.last < first),
    );
  /** What a verb behind the claim says or asks is its own clause, not the claim before it. */
  const leadsOn = (cue: Cue, hit: Hit) =>
    hit.first > last &&
    (cue === 'asks' ||
      (cue === 'reports' &&
        !inArabic(hit) &&
        !PARTICIPLE.test(tokens[hit.first]?.text ?? '') &&
        opensClause(hit, OPENS_WITHIN)));

  return (['denies', 'asks', 'reports'] as const).flatMap((cue) =>
    hits
      .filter((hit) => hit.set === sets[cue])
      .filter((hit) => !isOwn(hit) || (cue === 'reports' && (governs(hit) || binds(hit))))
      .filter((hit) => !cutOff(hit) && !leadsOn(cue, hit) && !isLabel(hit))
      .map((hit) => ({ cue, behind: hit.first > last })),
  );
}
