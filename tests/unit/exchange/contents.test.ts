import { describe, expect, it } from 'vitest';
import { contentsOf, FIELD_NAMES, type FieldName } from '../../../utils/exchange/write/contents.ts';
import { OMISSIONS, OPEN_FORMATS } from '../../../utils/exchange/write/outgoing.ts';
import { annotation, libraryWith, wishFor, written } from '../../helpers/exchange.ts';

/** A record with a word in every field that stands nowhere else; verdict and codes by their own. */
const marked = annotation({
  id: '11111111-6d0f-4d4e-9d0a-0c8f3f1b2a11',
  rev: 7331,
  created: '2021-01-02T10:00:00.000Z',
  modified: '2022-03-04T10:00:00.000Z',
  via: 'https://ztool.example/1',
  page: { url: 'https://zaddress.example/', title: 'ztitle', published: '2023-05-06', lang: 'de' },
  quote: { exact: 'zexact', prefix: 'zprefix', suffix: 'zsuffix' },
  position: { start: 770_001, end: 770_002 },
  claim: { topic: 'ztopic', id: 'zclaim' },
  newClaim: 'znewclaim',
  verdict: 'disputed',
  reasons: ['wrong-date'],
  note: 'znote',
  evidence: [{ url: 'https://zproof.example/', archive: 'https://zcopy.example/', shows: 'zshows', stance: 'refutes' }],
  tags: ['ztag'],
  author: 'zauthor',
  state: 'reviewed',
  sightings: [{ at: '2024-07-08T10:00:00.000Z', outcome: 'moved', exact: 'zseen' }],
}); // prettier-ignore

/** By what a field is known in a file; the second is how people read it. */
const SIGNS: Record<FieldName, string[]> = {
  id: [marked.id],
  rev: ['7331'],
  state: ['"reviewed"', ',reviewed,', '>Reviewed ·'],
  created: [marked.created],
  modified: [marked.modified],
  deleted: ['"deleted":"2'],
  via: ['https://ztool.example/'],
  'page.url': [marked.page.url],
  'page.title': ['ztitle'],
  'page.published': ['2023-05-06', '6 May 2023'],
  'page.lang': ['"de"', ',de,'],
  'quote.exact': ['zexact'],
  'quote.prefix': ['zprefix'],
  'quote.suffix': ['zsuffix'],
  position: ['770001'],
  claim: ['zclaim'],
  newClaim: ['znewclaim'],
  verdict: ['disputed', 'Disputed'],
  reasons: ['wrong-date', 'Wrong date'],
  note: ['znote'],
  'evidence.url': ['https://zproof.example/'],
  'evidence.archive': ['https://zcopy.example/'],
  'evidence.shows': ['zshows'],
  'evidence.stance': ['refutes', '>Refutes<'],
  tags: ['ztag'],
  author: ['zauthor'],
  sightings: ['zseen'],
};
const wishes = OPEN_FORMATS.flatMap((format) =>
  [[], ...OMISSIONS.map((one) => [one]), [...OMISSIONS]].map(
    (omit) => [format, omit.join(), wishFor(format, { omit })] as const,
  ),
);

describe('the list of contents', () => {
  it.each([['siyaq', '', { format: 'siyaq' }] as const, ...wishes])(
    'of %s without "%s" is what the file holds',
    (_, __, wish) => {
      const library = libraryWith(marked);
      const text = written(library, wish);
      const listed = contentsOf(library, wish).fields.map(({ field }) => field);
      const found = FIELD_NAMES.filter((field) => SIGNS[field].some((sign) => text.includes(sign)));
      expect(found).toEqual(listed);
    },
  );

  it('never lists or writes what is kept back', () => {
    for (const [format, omit, wish] of wishes) {
      const text = written(libraryWith(marked), wish);
      if (omit.includes('addresses')) expect(text, format).not.toMatch(/zaddress|zproof|zcopy/u);
      if (omit.includes('times')) expect(text, format).not.toMatch(/2021|2022|2024/u);
      if (omit.includes('notes')) expect(text, format).not.toMatch(/znote|zshows/u);
    }
  });

  it('counts, and says what stays out and why', () => {
    const other = (id: number, more = {}) => annotation({ id: `00000000-6d0f-4d4e-9d0a-0c8f3f1b2a1${id}`, ...more }); // prettier-ignore
    const library = libraryWith(other(1, { note: 'x' }), other(2), other(3, { deleted: '2025-05-01T00:00:00.000Z' }), marked); // prettier-ignore
    const csv = contentsOf(library, wishFor('csv'));
    expect(csv).toMatchObject({ records: 3, conflicts: 0, leftOut: { bin: 1, unreviewed: 0 } });
    expect(csv.fields).toContainEqual({ field: 'note', count: 2 });
    expect(contentsOf(library, wishFor('claim-review'))).toMatchObject({ records: 1, leftOut: { bin: 1, unreviewed: 2 } }); // prettier-ignore
    const whole = contentsOf({ ...library, conflicts: [marked] }, { format: 'siyaq' });
    expect(whole).toMatchObject({ records: 4, conflicts: 1, leftOut: { bin: 0, unreviewed: 0 } });
    expect(whole.fields).toContainEqual({ field: 'deleted', count: 1 });
  });

  it('knows that a desk stands in for the author of a review', () => {
    const wish = wishFor('claim-review', { desk: { name: 'a desk' } });
    const library = libraryWith(marked);
    expect(written(library, wish)).not.toContain('zauthor');
    expect(contentsOf(library, wish).fields.map(({ field }) => field)).not.toContain('author');
  });
});
