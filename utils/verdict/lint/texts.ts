/** Rules on texts: length, sameness, and nothing personal in any of them. */
import { findLeaks } from '../../leak-guard.ts';
import type { TopicFiles } from '../../packs/schema.ts';
import type { Fault, LintRule } from './rule.ts';

interface Passage {
  file: string;
  field: string;
  text: string;
}

/** Longest texts, in characters: a card must stay readable at a glance. */
const LIMITS: Record<string, number> = { title: 140, statement: 320, text: 700, reason: 420, changes: 260, limits: 420, dateNote: 220, undatedBecause: 220, summary: 400, note: 300 }; // prettier-ignore

/** Every text of the facts, cues and addresses left out. */
function passagesOf(files: TopicFiles): Passage[] {
  const kinds = {
    claims: files.claims,
    events: files.events,
    origins: files.origins,
    sources: files.sources,
  };
  const passages = Object.entries(kinds).flatMap(([kind, facts]) =>
    facts.flatMap((fact) => textsIn(fact, `${kind}/${fact.id}.json`, '')),
  );
  return [...passages, ...textsIn(files.topic, 'topic.json', '')];
}

function textsIn(value: unknown, file: string, field: string): Passage[] {
  if (typeof value === 'string') return [{ file, field, text: value }];
  if (Array.isArray(value))
    return value.flatMap((one, at) => textsIn(one, file, join(field, String(at))));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !NOT_PROSE.has(key))
    .flatMap(([key, one]) => textsIn(one, file, join(field, key)));
}

/** Ids, dates and words for the matcher are no prose. */
const NOT_PROSE = new Set('id cues url origins sources claims origin derivesFrom by date from earliest latest knownSince knownUpTo searchedUntil kind lang seen stance knowledge verdict display basis'.split(' ')); // prettier-ignore

function join(field: string, key: string): string {
  return field ? `${field}.${key}` : key;
}

/** `statement.fr` is of the kind `statement`. */
function kindOf(field: string): string {
  return field.split('.').findLast((part) => part in LIMITS) ?? '';
}

export const textRules: LintRule[] = [
  {
    id: 'texts-are-short',
    holds: 'no text is longer than a card can show',
    check: (files) =>
      passagesOf(files).flatMap(({ file, field, text }): Fault[] => {
        const limit = LIMITS[kindOf(field)];
        if (limit === undefined || text.length <= limit) return [];
        return [{ file, field, message: `${text.length} characters: cut it to ${limit}` }];
      }),
  },
  {
    id: 'arabic-is-arabic',
    holds: 'Arabic texts are in Arabic letters, the others are not',
    check: (files) =>
      passagesOf(files).flatMap(({ file, field, text }): Fault[] => {
        const lang = field.slice(field.lastIndexOf('.') + 1);
        if (lang !== 'ar' && lang !== 'fr' && lang !== 'en') return [];
        const arabic = /[ء-ي]/u.test(text);
        // A brand such as “Telegram” may be all there is.
        if (lang === 'ar' ? arabic || !/\p{L}{2}.*\s.*\p{L}{2}/u.test(text) : !arabic) return [];
        return [{ file, field, message: `this is not ${lang}: the languages were mixed up` }];
      }),
  },
  {
    id: 'nothing-personal',
    holds: 'no identity, account, telephone or membership number, no e-mail, no pay figure',
    check: (files) =>
      passagesOf(files).flatMap(({ file, field, text }): Fault[] =>
        findLeaks(text).map(({ kind }) => ({
          file,
          field,
          // The message does not repeat what must not be repeated.
          message: `this looks like personal data (${kind}): take it out`,
        })),
      ),
  },
];
