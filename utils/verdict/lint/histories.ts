/** Rules on histories: what every entry owes its reader, whatever its verdict. */
import type { TopicFiles, ClaimSource, HistoryEntry } from '../../packs/schema.ts';
import { begins } from '../as-of.ts';
import { originInterval } from '../origin-date.ts';
import type { Fault, LintRule } from './rule.ts';

function onEntries(
  id: string,
  holds: string,
  faultOf: (entry: HistoryEntry, claim: ClaimSource, files: TopicFiles) => string | null,
): LintRule {
  return {
    id,
    holds,
    check: (files) =>
      files.claims.flatMap((claim) =>
        claim.history.flatMap((entry, at): Fault[] => {
          const message = faultOf(entry, claim, files);
          return message === null
            ? []
            : [{ file: `claims/${claim.id}.json`, field: `history.${at}`, message }];
        }),
      ),
  };
}

export const historyRules: LintRule[] = [
  onEntries(
    'entry-rests-on-something',
    'an entry names an origin, or says that it rests on absence',
    (entry) =>
      entry.origins.length === 0 && entry.basis !== 'absence'
        ? 'name an origin, or write "basis": "absence"'
        : null,
  ),
  onEntries(
    'absence-says-until-when',
    'a finding of absence says up to which day we looked',
    (entry, _, files) => {
      if (entry.basis !== 'absence') return null;
      if (!entry.searchedUntil)
        return 'absence: say with "searchedUntil" up to which day we looked';
      return entry.searchedUntil > files.topic.knownUpTo
        ? `"searchedUntil" is later than the topic's "knownUpTo" (${files.topic.knownUpTo})`
        : null;
    },
  ),
  onEntries(
    'no-origin-after-its-verdict',
    'no entry rests on an origin that was not there yet',
    (entry, _, files) => {
      const late = files.origins.filter(
        (origin) =>
          entry.origins.includes(origin.id) && originInterval(origin).start > begins(entry),
      );
      return late.length === 0
        ? null
        : `origin "${late.map((origin) => origin.id).join('", "')}" is later than the entry's "from": move the entry, or make a second one`;
    },
  ),
  onEntries(
    'named-origins-are-evidence',
    'an origin that a verdict rests on is among the claim’s evidence',
    (entry, claim) => {
      const missing = entry.origins.filter(
        (id) => !claim.evidence.some((one) => one.origin === id),
      );
      return missing.length === 0
        ? null
        : `add "${missing.join('", "')}" to the claim's evidence, with its stance`;
    },
  ),
  onEntries(
    'open-verdicts-say-what-would-change-them',
    'unverified and attributed say what would change them',
    (entry) =>
      (entry.verdict === 'unverified' || entry.verdict === 'attributed') && !entry.changes
        ? 'say under "changes" what would change this verdict'
        : null,
  ),
  onEntries(
    'entries-begin-apart',
    'no two entries of a claim begin at the same time',
    (entry, claim) =>
      claim.history.some((other) => other !== entry && begins(other) === begins(entry))
        ? 'another entry begins at the same time: give one of them another "from"'
        : null,
  ),
  onEntries(
    'entries-in-order',
    'entries stand in the order of their beginnings',
    (entry, claim) => {
      const next = claim.history[claim.history.indexOf(entry) + 1];
      return next && begins(next) < begins(entry)
        ? 'the entry behind it begins earlier: sort by "from"'
        : null;
    },
  ),
  onEntries(
    'no-verdict-after-what-we-know',
    'no entry begins after the day up to which facts are known',
    (entry, _, files) =>
      entry.from.slice(0, 10) > files.topic.knownUpTo
        ? `it begins after the topic's "knownUpTo" (${files.topic.knownUpTo}): correct one of them`
        : null,
  ),
];
