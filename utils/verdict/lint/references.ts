/** Rules on ids: everything that is named is there, and everything that is there is named. */
import type { TopicFiles } from '../../packs/schema.ts';
import { chainsOf } from '../provenance.ts';
import type { Fault, LintRule } from './rule.ts';

type Kind = 'claims' | 'events' | 'origins' | 'sources' | 'bodies';

interface Reference {
  file: string;
  field: string;
  kinds: Kind[];
  id: string;
}

function referencesOf(files: TopicFiles): Reference[] {
  const refer = (file: string, field: string, kinds: Kind[], ids: readonly string[]): Reference[] =>
    ids.map((id) => ({ file, field, kinds, id }));
  return [
    ...files.origins.flatMap((one) => refer(`origins/${one.id}.json`, 'by', ['bodies'], one.by)),
    ...files.sources.flatMap((one) =>
      refer(`sources/${one.id}.json`, 'derivesFrom', ['origins', 'sources'], one.derivesFrom),
    ),
    ...files.events.flatMap((one) => [
      ...refer(`events/${one.id}.json`, 'origins', ['origins'], one.origins),
      ...refer(`events/${one.id}.json`, 'sources', ['sources'], one.sources),
      ...refer(`events/${one.id}.json`, 'claims', ['claims'], one.claims),
    ]),
    ...files.claims.flatMap((one) => [
      ...refer(
        `claims/${one.id}.json`,
        'evidence',
        ['origins'],
        one.evidence.map((piece) => piece.origin),
      ),
      ...one.history.flatMap((entry, at) =>
        refer(`claims/${one.id}.json`, `history.${at}.origins`, ['origins'], entry.origins),
      ),
    ]),
  ];
}

function idsOf(files: TopicFiles, kind: Kind): Set<string> {
  return new Set(files[kind].map((fact) => fact.id));
}

export const referenceRules: LintRule[] = [
  {
    id: 'references-lead-somewhere',
    holds: 'every id that is named exists',
    check: (files) =>
      referencesOf(files).flatMap(({ file, field, kinds, id }): Fault[] => {
        if (kinds.some((kind) => idsOf(files, kind).has(id))) return [];
        const moved = kinds.map((kind) => files.moved[`${kind}/${id}`]).find(Boolean);
        const remedy = moved ? `it moved to "${moved}": write that` : 'add it or mend the id';
        return [
          { file, field, message: `there is no "${id}" among ${kinds.join(' or ')}: ${remedy}` },
        ];
      }),
  },
  {
    id: 'moved-ids-lead-somewhere',
    holds: 'an id that moved leads to one that exists',
    check: (files) =>
      Object.entries(files.moved).flatMap(([old, target]): Fault[] => {
        const kind = old.split('/')[0] as Kind;
        return idsOf(files, kind).has(target)
          ? []
          : [
              {
                file: `${old}.json`,
                field: 'moved',
                message: `there is no "${target}" in ${kind}/: mend the id`,
              },
            ];
      }),
  },
  {
    id: 'no-orphans',
    holds: 'every origin, source and own body is used',
    check: (files) => {
      const used = new Set(
        referencesOf(files).flatMap(({ kinds, id }) => kinds.map((kind) => `${kind}/${id}`)),
      );
      const orphan = (kind: 'origins', id: string): Fault[] =>
        used.has(`${kind}/${id}`)
          ? []
          : [
              {
                file: `${kind}/${id}.json`,
                field: 'the file',
                message: 'nothing refers to it: use it or delete it',
              },
            ];
      return [
        ...files.origins.flatMap((one) => orphan('origins', one.id)),
        ...files.sources
          .filter((one) => one.derivesFrom.length === 0 && !used.has(`sources/${one.id}`))
          .map((one) => ({
            file: `sources/${one.id}.json`,
            field: 'derivesFrom',
            message:
              'it passes nothing on and nothing refers to it: say what it derives from, or delete it',
          })),
      ];
    },
  },
  {
    id: 'chains-end',
    holds: 'copies lead back to an origin, never round in a circle',
    check: (files) =>
      files.sources
        .filter((one) => one.derivesFrom.length > 0 && chainsOf(files.sources, one.id).length === 0)
        .map((one) => ({
          file: `sources/${one.id}.json`,
          field: 'derivesFrom',
          message: 'its copies lead round in a circle: name the origin',
        })),
  },
  {
    id: 'evidence-once-each',
    holds: 'a claim names each origin once',
    check: (files) =>
      files.claims.flatMap((claim) => {
        const ids = claim.evidence.map((one) => one.origin);
        const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
        return twice.map((id) => ({
          file: `claims/${claim.id}.json`,
          field: 'evidence',
          message: `"${id}" stands there twice: keep the one that says more`,
        }));
      }),
  },
];
