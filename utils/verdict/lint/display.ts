/** Rules on what may be shown, and where a reader may be led. */
import type { Source } from '../../packs/schema.ts';
import type { LintRule } from './rule.ts';

/** Addresses that do not hold still, or hold what we must not lead to. */
const UNFIT_ADDRESS =
  /random-post|arc-cdn\.net|webcache|\/amp\/?$|t\.me\/|telegram\.(?:me|org)|forum/iu;

function isFit({ url, cut }: Pick<Source, 'url' | 'cut'>): boolean {
  return url !== undefined && !cut && !UNFIT_ADDRESS.test(url);
}

export const displayRules: LintRule[] = [
  {
    id: 'never-means-never',
    holds: 'a claim that is never shown hangs on no event',
    check: (files) => {
      const never = new Set(
        files.claims.filter((one) => one.display === 'never').map((one) => one.id),
      );
      return files.events.flatMap((event) =>
        event.claims
          .filter((id) => never.has(id))
          .map((id) => ({
            file: `events/${event.id}.json`,
            field: 'claims',
            message: `"${id}" is never shown: take it out`,
          })),
      );
    },
  },
  {
    id: 'withheld-means-nothing-shown',
    holds: 'a withheld source has publisher and date only',
    check: (files) =>
      files.sources
        .filter((one) => one.withheld && (one.url !== undefined || one.title !== null || one.link))
        .map((one) => ({
          file: `sources/${one.id}.json`,
          field: 'withheld',
          message: 'keep publisher and date only: no address, no title, no link',
        })),
  },
  {
    id: 'sources-are-described',
    holds: 'a source that is not withheld is described in our words',
    check: (files) =>
      files.sources
        .filter((one) => !one.withheld && one.title === null)
        .map((one) => ({
          file: `sources/${one.id}.json`,
          field: 'title',
          message: 'describe it, or withhold it',
        })),
  },
  {
    id: 'links-hold',
    holds: 'readers are led only to whole and stable addresses',
    check: (files) =>
      files.sources
        .filter((one) => one.link && !isFit(one))
        .map((one) => ({
          file: `sources/${one.id}.json`,
          field: 'link',
          message: one.url
            ? 'this address is cut, unstable or unfit to lead to: write "link": false'
            : 'there is no address to lead to: add "url" or write "link": false',
        })),
  },
];
