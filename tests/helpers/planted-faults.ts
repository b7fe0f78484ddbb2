/** For each rule of the lint one fault that only this rule is there to find. */
import type { ClaimSource, HistoryEntry, TopicFiles } from '../../utils/packs/schema.ts';
import type { ClaimKind } from './random-pack.ts';

/** Breaks a pack that `randomPack` made; returns what the message must name. */
type Plant = (files: TopicFiles) => string;

function claimOf(files: TopicFiles, kind: ClaimKind): ClaimSource {
  const claim = files.claims.find((one) => one.id === `claim-${kind}`);
  if (!claim) throw new Error(`the random pack has no claim of the kind ${kind}`);
  return claim;
}

function entryOf(files: TopicFiles, kind: ClaimKind, at = 0): HistoryEntry {
  const entry = claimOf(files, kind).history[at];
  if (!entry) throw new Error(`the ${kind} claim has no entry ${at}`);
  return entry;
}

function first<T>(all: readonly T[]): T {
  const [one] = all;
  if (one === undefined) throw new Error('the random pack is empty');
  return one;
}

const file = (kind: ClaimKind) => `claims/claim-${kind}.json`;

export const PLANTED: Record<string, Plant> = {
  'references-lead-somewhere': (files) => {
    first(files.events).sources.push('no-such-source');
    return 'there is no "no-such-source"';
  },
  'moved-ids-lead-somewhere': (files) => {
    files.moved['claims/old-claim'] = 'no-such-claim';
    return 'claims/old-claim.json';
  },
  'no-orphans': (files) => {
    files.origins.push({ ...first(files.origins), id: 'lonely' });
    return 'origins/lonely.json';
  },
  'chains-end': (files) => {
    const [one] = files.sources;
    files.sources.push({ ...first(files.sources), id: 'ring-a', derivesFrom: ['ring-b'] });
    files.sources.push({ ...first(files.sources), id: 'ring-b', derivesFrom: ['ring-a'] });
    return one ? 'round in a circle' : '';
  },
  'evidence-once-each': (files) => {
    const { evidence } = claimOf(files, 'attributed');
    evidence.push({ ...first(evidence) });
    return 'stands there twice';
  },
  'undated-origins-say-why': (files) => {
    const origin = first(files.origins);
    origin.date = null;
    delete origin.earliest;
    return `origins/${origin.id}.json`;
  },
  'ranges-say-why': (files) => {
    const origin = first(files.origins);
    Object.assign(origin, { date: '2030-03-02/2030-03-03' });
    for (const field of ['earliest', 'latest', 'undatedBecause', 'dateNote'] as const)
      delete origin[field];
    return 'say why in "dateNote"';
  },
  'nothing-known-before-it-happened': (files) => {
    first(files.events).knownSince = '2029-01-01';
    return 'it was known before it happened';
  },
  'nothing-after-what-we-know': (files) => {
    Object.assign(first(files.events), { date: '2040-01-01', knownSince: '2040-01-01' });
    return 'it lies after the topic';
  },
  'never-means-never': (files) => {
    const { claims } = first(files.events);
    const claim = files.claims.find((one) => one.id === claims[0]);
    if (claim) claim.display = 'never';
    return 'is never shown';
  },
  'withheld-means-nothing-shown': (files) => {
    first(files.sources).withheld = true;
    return 'keep publisher and date only';
  },
  'sources-are-described': (files) => {
    first(files.sources).title = null;
    return 'describe it, or withhold it';
  },
  'links-hold': (files) => {
    first(files.sources).cut = true;
    return 'write "link": false';
  },
  'entry-rests-on-something': (files) => {
    const entry = entryOf(files, 'absent');
    delete entry.basis;
    return 'name an origin, or write "basis": "absence"';
  },
  'absence-says-until-when': (files) => {
    delete entryOf(files, 'absent').searchedUntil;
    return 'up to which day we looked';
  },
  'no-origin-after-its-verdict': (files) => {
    entryOf(files, 'attributed').from = '2030-01-01';
    return 'later than the entry';
  },
  'named-origins-are-evidence': (files) => {
    const other = first(entryOf(files, 'disputed').origins);
    entryOf(files, 'attributed').origins.push(other);
    return `add "${other}" to the claim's evidence`;
  },
  'open-verdicts-say-what-would-change-them': (files) => {
    delete entryOf(files, 'attributed').changes;
    return 'say under "changes"';
  },
  'entries-begin-apart': (files) => {
    entryOf(files, 'false', 1).from = entryOf(files, 'false', 0).from;
    return 'begins at the same time';
  },
  'entries-in-order': (files) => {
    claimOf(files, 'false').history.reverse();
    return 'sort by "from"';
  },
  'no-verdict-after-what-we-know': (files) => {
    entryOf(files, 'attributed').from = '2040-01-01';
    return 'it begins after the topic';
  },
  'confirmed-rests-on-direct-knowledge': (files) => {
    first(claimOf(files, 'admitted').evidence).knowledge = 'reported';
    return 'confirmed needs an admission';
  },
  'confirmed-has-nothing-first-hand-against': (files) => {
    const origin = first(entryOf(files, 'disputed').origins);
    claimOf(files, 'admitted').evidence.push({ origin, stance: 'refutes', knowledge: 'observed' });
    return 'something first-hand speaks against it';
  },
  'attributed-says-whose': (files) => {
    first(claimOf(files, 'attributed').evidence).stance = 'limits';
    return 'attributed says whose word it is';
  },
  'disputed-names-both-sides': (files) => {
    const [, second] = claimOf(files, 'disputed').evidence;
    if (second) second.stance = 'supports';
    return 'disputed names origins on both sides';
  },
  'unverified-has-no-direct-knowledge': (files) => {
    const origin = first(entryOf(files, 'disputed').origins);
    claimOf(files, 'absent').evidence.push({ origin, stance: 'supports', knowledge: 'observed' });
    return 'somebody first-hand supports it';
  },
  'false-is-refuted-first-hand': (files) => {
    const [, against] = claimOf(files, 'false').evidence;
    if (against) against.knowledge = 'asserted';
    return 'false needs a named origin that refutes it';
  },
  'false-needs-more-than-a-denial': (files) => {
    entryOf(files, 'denied', 1).origins.pop();
    return 'denial about its own case is not enough';
  },
  'outdated-names-what-ended-it': (files) => {
    const [, ended] = claimOf(files, 'outdated').evidence;
    if (ended) ended.stance = 'supports';
    return 'outdated names the later origin';
  },
  'texts-are-short': (files) => {
    claimOf(files, 'admitted').statement.fr = 'mot '.repeat(200);
    return `${file('admitted')}: statement.fr`;
  },
  'arabic-is-arabic': (files) => {
    claimOf(files, 'admitted').statement.ar = 'ceci est du français';
    return 'the languages were mixed up';
  },
  'nothing-personal': (files) => {
    claimOf(files, 'admitted').statement.fr += ' joindre 06 00 00 00 00';
    return 'this looks like personal data (phone)';
  },
};
