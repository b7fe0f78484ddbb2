/** Rules on verdicts: what each of them asks of its evidence (design §5). */
import type {
  ClaimSource,
  Evidence,
  HistoryEntry,
  Origin,
  TopicFiles,
} from '../../packs/schema.ts';
import { begins } from '../as-of.ts';
import { countIndependent } from '../independence.ts';
import { originInterval } from '../origin-date.ts';
import type { Fault, LintRule } from './rule.ts';

/** One entry with the evidence that existed when it began. */
interface Case {
  claim: ClaimSource;
  entry: HistoryEntry;
  at: number;
  /** Evidence whose origin existed by then. */
  known: Evidence[];
  /** The same, of origins that the entry itself names. */
  named: Evidence[];
  origins: Map<string, Origin>;
}

const FIRST_HAND = new Set<Evidence['knowledge']>(['admission', 'record', 'own-check', 'observed']);
const DIRECT = new Set<Evidence['knowledge']>(['admission', 'record']);
const OWN_EYES = new Set<Evidence['knowledge']>(['own-check', 'observed']);

const isFirstHand = (one: Evidence) => FIRST_HAND.has(one.knowledge);
const supports = (one: Evidence) => one.stance === 'supports';
const refutes = (one: Evidence) => one.stance === 'refutes';

function casesOf(files: TopicFiles): Case[] {
  const origins = new Map(files.origins.map((origin) => [origin.id, origin]));
  return files.claims.flatMap((claim) =>
    claim.history.map((entry, at) => {
      const known = claim.evidence.filter((one) => {
        const origin = origins.get(one.origin);
        return origin !== undefined && originInterval(origin).start <= begins(entry);
      });
      const named = known.filter((one) => entry.origins.includes(one.origin));
      return { claim, entry, at, known, named, origins };
    }),
  );
}

/** Makes a rule on the entries of one verdict. */
function onVerdict(
  verdict: HistoryEntry['verdict'],
  id: string,
  holds: string,
  faultOf: (one: Case) => string | null,
): LintRule {
  return {
    id,
    holds,
    check: (files) =>
      casesOf(files)
        .filter((one) => one.entry.verdict === verdict)
        .flatMap((one) => asFault(one, faultOf(one))),
  };
}

function asFault(one: Case, message: string | null): Fault[] {
  if (message === null) return [];
  return [{ file: `claims/${one.claim.id}.json`, field: `history.${one.at}`, message }];
}

function independent(evidence: Evidence[], origins: Map<string, Origin>): number {
  const ids = new Set(evidence.map((one) => one.origin));
  return countIndependent([...ids].flatMap((id) => origins.get(id) ?? []));
}

export const verdictRules: LintRule[] = [
  onVerdict(
    'confirmed',
    'confirmed-rests-on-direct-knowledge',
    'confirmed: an admission or record, or two independent own checks or observations',
    ({ named, origins }) => {
      const good = named.filter(supports);
      if (good.some((one) => DIRECT.has(one.knowledge))) return null;
      const seen = independent(
        good.filter((one) => OWN_EYES.has(one.knowledge)),
        origins,
      );
      return seen >= 2
        ? null
        : 'confirmed needs an admission or a record, or two independent own checks, among its named origins: name them, or write "attributed"';
    },
  ),
  onVerdict(
    'confirmed',
    'confirmed-has-nothing-first-hand-against',
    'confirmed: nothing first-hand against it',
    ({ known }) =>
      known.some((one) => refutes(one) && isFirstHand(one))
        ? 'something first-hand speaks against it: write "disputed", or say what settles it'
        : null,
  ),
  onVerdict(
    'attributed',
    'attributed-says-whose',
    'attributed: rests on a named origin that supports it',
    ({ named }) =>
      named.some(supports)
        ? null
        : 'attributed says whose word it is: name an origin that supports it',
  ),
  onVerdict(
    'disputed',
    'disputed-names-both-sides',
    'disputed: named origins on both sides, or facts that allow two readings',
    ({ entry, named }) =>
      entry.basis === 'readings' || (named.some(supports) && named.some((one) => !supports(one)))
        ? null
        : 'disputed names origins on both sides; for two readings of agreed facts write "basis": "readings"',
  ),
  onVerdict(
    'unverified',
    'unverified-has-no-direct-knowledge',
    'unverified: nobody with direct knowledge says so',
    ({ known }) =>
      known.some((one) => supports(one) && isFirstHand(one))
        ? 'somebody first-hand supports it: write "attributed" or "confirmed"'
        : null,
  ),
  onVerdict(
    'false',
    'false-is-refuted-first-hand',
    'false: refuted by an admission or record, with nothing first-hand for it',
    ({ named, known }) => {
      if (!named.some((one) => refutes(one) && DIRECT.has(one.knowledge)))
        return 'false needs a named origin that refutes it by admission or record';
      return known.some((one) => supports(one) && isFirstHand(one))
        ? 'something first-hand speaks for it: write "disputed"'
        : null;
    },
  ),
  onVerdict(
    'false',
    'false-needs-more-than-a-denial',
    'false: a denial about one’s own case needs a second origin that agrees',
    ({ named, origins }) => {
      const against = named.filter(refutes);
      if (!against.some((one) => one.ownCase)) return null;
      return independent(against, origins) >= 2
        ? null
        : 'a body’s denial about its own case is not enough: name a second, independent origin, or write "disputed"';
    },
  ),
  onVerdict(
    'outdated',
    'outdated-names-what-ended-it',
    'outdated: an earlier verdict, and later evidence that ended it',
    ({ claim, entry, named, origins }) => {
      const before = claim.history.filter((other) => begins(other) < begins(entry)).map(begins);
      if (before.length === 0) return 'outdated follows an earlier verdict: add it';
      const last = Math.max(...before);
      const ended = named.some((one) => {
        const origin = origins.get(one.origin);
        return !supports(one) && origin !== undefined && originInterval(origin).end > last;
      });
      return ended
        ? null
        : 'outdated names the later origin that ended it, as evidence that refutes or limits';
    },
  ),
];
