import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { libraryOf, versionsOf, type Library } from '../../../utils/exchange/library.ts';
import {
  NOTHING,
  annotation,
  libraryWith,
  read,
  takenOver,
  wishFor,
  written,
} from '../../helpers/exchange.ts';
import { modelFaults } from '../../helpers/annotation-model.ts';
import { randomLibrary } from '../../helpers/random-library.ts';

const WISH = wishFor('web-annotation');
const CONTEXT_FILE = join(import.meta.dirname, '../../../../shared/standards/anno.jsonld');
const OA = 'http://www.w3.org/ns/oa#';

type Dict = Record<string, unknown>;
const collectionOf = (library: Library, more = {}) =>
  JSON.parse(written(library, { ...WISH, ...more })) as { first: { items: Dict[] } } & Dict;
/** What an interchange format can hold: the versions shown, without the bin. */
const shown = ({ annotations }: Library): Library =>
  libraryOf(versionsOf({ annotations: annotations.filter((one) => !one.deleted), conflicts: [] }));

const full = annotation({
  claim: { topic: 'cnss-leak', id: 'known' },
  newClaim: 'صياغة أخرى',
  verdict: 'false',
  reasons: ['refuted', 'wrong-number'],
  note: 'ملاحظة',
  evidence: [{ url: 'https://a.example/', archive: 'https://b.example/', shows: 'ما يبينه', stance: 'refutes' }],
  tags: ['وسم'],
  author: 'ف.ز',
  state: 'reviewed',
  sightings: [{ at: '2025-05-01T00:00:00.000Z', outcome: 'changed', exact: 'نفت' }],
}); // prettier-ignore

describe('W3C Web Annotations, out', () => {
  it('keep the rules of the model, whatever is kept back', () => {
    fc.assert(
      fc.property(
        randomLibrary(),
        fc.subarray(['addresses', 'times', 'notes'] as const),
        (library, omit) => {
          expect(modelFaults(collectionOf(library, { omit }))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are checked by rules that see faults', () => {
    const collection = collectionOf(libraryWith(full));
    const [item] = collection.first.items;
    for (const broken of [
      { ...collection, '@context': 'https://schema.org' },
      { ...collection, total: 2 },
      ...[
        { id: 'x y' },
        { motivation: 'judging' },
        { created: '2025-04-12' },
        { target: [] },
        { body: { type: 'TextualBody' } },
        { target: { source: 'https://a.example/', selector: { type: 'TextQuoteSelector' } } },
      ].map((change) => ({ ...collection, first: { ...collection.first, items: [{ ...item, ...change }] } })),
    ])
      expect(modelFaults(broken), JSON.stringify(broken)).toHaveLength(1);
  }); // prettier-ignore

  it('come back whole', () => {
    fc.assert(
      fc.property(randomLibrary(), (library) => {
        expect(takenOver(NOTHING, written(library, WISH))).toEqual(shown(library));
      }),
      { numRuns: 500 },
    );
  });

  const present = existsSync(CONTEXT_FILE);
  it(`expand with a JSON-LD library${present ? '' : ' (the W3C’s context is not on this machine: the rules above stand alone)'}`, async () => {
    const collection = collectionOf(libraryWith(full));
    expect(modelFaults(collection)).toEqual([]);
    if (!present) return;
    const [expanded] = await jsonld.expand(
      collection as jsonld.JsonLdDocument,
      {
        // Local only; safe mode throws on any term that would be dropped.
        safe: true,
        documentLoader: (url) =>
          Promise.resolve({
            documentUrl: url,
            document: JSON.parse(readFileSync(CONTEXT_FILE, 'utf8')) as jsonld.JsonLdDocument,
          }),
      } as jsonld.Options.Expand,
    );
    const page = (expanded as Dict)['https://www.w3.org/ns/activitystreams#first'] ?? (expanded as Dict)['http://www.w3.org/ns/activitystreams#first']; // prettier-ignore
    const [item] = ((page as Dict[])[0]?.['http://www.w3.org/ns/activitystreams#items'] as { '@list': Dict[] }[])[0]?.['@list'] ?? []; // prettier-ignore
    expect(item).toMatchObject({
      '@id': `urn:uuid:${full.id}`,
      '@type': [`${OA}Annotation`],
      [`${OA}motivatedBy`]: [{ '@id': `${OA}assessing` }],
      'http://purl.org/dc/terms/created': [{ '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': full.created }],
      'urn:siyaq:ns#reasons': [{ '@list': [{ '@value': 'refuted' }, { '@value': 'wrong-number' }] }],
      [`${OA}hasTarget`]: [
        {
          '@type': [`${OA}SpecificResource`],
          [`${OA}hasSource`]: [{ '@id': full.page.url }],
          [`${OA}hasSelector`]: [
            { '@type': [`${OA}TextQuoteSelector`], [`${OA}exact`]: [{ '@value': full.quote.exact }] },
            { '@type': [`${OA}TextPositionSelector`] },
          ],
          [`${OA}hasState`]: [{ '@type': [`${OA}TimeState`] }],
        },
      ],
    }); // prettier-ignore
    const purposes = (item?.[`${OA}hasBody`] as Dict[]).map((body) => (body[`${OA}hasPurpose`] as { '@id': string }[])[0]?.['@id']); // prettier-ignore
    expect(purposes).toEqual(
      ['assessing', 'classifying', 'describing', 'commenting', 'linking', 'tagging'].map((one) => OA + one),
    ); // prettier-ignore
  });

  it('are not taken for ours when another vocabulary uses our prefix', () => {
    const text = written(libraryWith(full), WISH).replace(
      'urn:siyaq:ns#',
      'https://other.example/',
    );
    const [record] = read(text).records;
    expect(record).toMatchObject({ rev: 1, state: 'draft', verdict: null, tags: ['وسم'] });
    expect(record?.note).toContain('ملاحظة');
  });

  it('written without addresses say so by not coming back', () => {
    const { records, refused } = read(written(libraryWith(full), { ...WISH, omit: ['addresses'] } as typeof WISH));
    expect(records).toEqual([]);
    expect(refused[0]?.why).toEqual({ code: 'field-address', detail: 'page.url' });
  }); // prettier-ignore
});
