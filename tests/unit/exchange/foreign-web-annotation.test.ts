import { describe, expect, it } from 'vitest';
import { UNKNOWN_INSTANT } from '../../../utils/exchange/instant.ts';
import { read } from '../../helpers/exchange.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const quote = { type: 'TextQuoteSelector', exact: 'نفى', prefix: 'قد ', suffix: ' ذلك' };
const target = { source: 'https://a.example/x', selector: quote };
const base = { '@context': CONTEXT, id: 'https://b.example/1', type: 'Annotation', target };
const only = (change: object) => read(JSON.stringify({ ...base, ...change }));
const first = (change: object) => only(change).records[0];

describe('a Web Annotation from elsewhere', () => {
  const text = (value: unknown, more = {}) => ({ type: 'TextualBody', value, ...more });

  it.each([
    ['bodyValue', { bodyValue: 'x' }, { note: 'x', tags: [] }],
    ['a text', { body: text('x') }, { note: 'x' }],
    ['a text with its language apart', { body: text({ '@value': 'س', '@language': 'ar' }) }, { note: 'س' }],
    ['texts', { body: [text('x'), text('y', { purpose: 'commenting' })] }, { note: 'x\n\ny' }],
    ['an address', { body: 'https://c.example/1' }, { note: 'https://c.example/1' }],
    ['a resource elsewhere', { body: { id: 'https://c.example/1', type: 'Video' } }, { note: 'https://c.example/1' }],
    ['a part of a resource', { body: { type: 'SpecificResource', source: 'https://c.example/1', purpose: 'linking' } }, { note: 'https://c.example/1' }],
    ['a tag', { body: text('ت', { purpose: 'tagging' }) }, { note: '', tags: ['ت'] }],
    ['a tag by motivation', { motivation: 'tagging', bodyValue: 'ت' }, { note: '', tags: ['ت'] }],
    ['a tag by motivation as prefix name', { motivation: ['oa:tagging'], body: [text('ت')] }, { tags: ['ت'] }],
    ['a note under motivation tagging', { motivation: 'tagging', body: text('x', { purpose: 'commenting' }) }, { note: 'x', tags: [] }],
    ['a semantic tag', { body: { type: 'SpecificResource', source: 'https://d.example/q1', purpose: 'tagging' } }, { tags: ['https://d.example/q1'] }],
    ['the first of a choice', { body: { type: 'Choice', items: [text('x'), text('y')] } }, { note: 'x' }],
    ['a set', { body: { type: 'List', items: [text('x'), text('y')] } }, { note: 'x\n\ny' }],
    ['the older content in RDF', { body: { '@type': ['cnt:ContentAsText', 'dctypes:Text'], chars: 'x' } }, { note: 'x' }],
    ['a text without a type', { body: { value: 'x' } }, { note: 'x' }],
    ['nothing', {}, { note: '', tags: [] }],
  ])('has as body: %s', (_, change, wanted) => {
    expect(first(change)).toMatchObject(wanted);
  }); // prettier-ignore

  it.each([
    ['a quote', { selector: quote }],
    ['a list with a quote', { selector: [{ type: 'CssSelector', value: 'p' }, quote] }],
    ['a refinement', { selector: { type: 'FragmentSelector', value: 'p5', refinedBy: quote } }],
    ['a refinement twice', { selector: [{ type: 'XPathSelector', value: '/p', refinedBy: { type: 'CssSelector', value: 'b', refinedBy: [quote] } }] }],
    ['a narrower quote within a quote', { selector: { ...quote, exact: 'قد نفى ذلك', refinedBy: quote } }],
    ['its source described', { source: { id: 'https://a.example/x', type: 'Text' }, selector: quote }],
    ['prefixed names', { source: undefined, selector: undefined, 'oa:hasSource': { '@id': 'https://a.example/x' }, 'oa:hasSelector': { '@type': 'oa:TextQuoteSelector', 'oa:exact': 'نفى', 'oa:prefix': 'قد ', 'oa:suffix': ' ذلك' } }],
    ['an id in place of a source', { source: undefined, id: 'https://a.example/x', selector: quote }],
  ])('has as target: %s', (_, change) => {
    const { exact, prefix, suffix } = quote;
    expect(first({ target: { ...target, ...change } })).toMatchObject({
      page: { url: 'https://a.example/x' },
      quote: { exact, prefix, suffix },
      position: null,
    });
  }); // prettier-ignore

  it('takes a position beside the quote, not one within something else', () => {
    const position = { type: 'TextPositionSelector', start: 3, end: 6 };
    const at = (selector: unknown) => first({ target: { ...target, selector } })?.position;
    expect(at([position, quote])).toEqual({ start: 3, end: 6 });
    expect(at({ type: 'CssSelector', value: 'p', refinedBy: [position, quote] })).toBeNull();
    const range = { type: 'RangeSelector', startSelector: { type: 'XPathSelector', value: '/p', refinedBy: position }, endSelector: position }; // prettier-ignore
    expect(at([range, quote])).toBeNull();
    expect(at([{ ...position, start: -1 }, quote])).toBeNull();
    expect(at([{ ...position, start: 1.5 }, quote])).toBeNull();
  });

  it('with several targets is several annotations; each keeps its id the next time', () => {
    const other = { source: 'https://a.example/y', selector: quote };
    const change = {
      target: [target, 'https://a.example/whole', { type: 'List', items: [other] }],
    };
    const { records, refused } = only(change);
    expect(records.map(({ page }) => page.url)).toEqual([target.source, other.source]);
    expect(new Set(records.map(({ id }) => id)).size).toBe(2);
    expect(refused.map(({ why }) => why.code)).toEqual(['no-passage']);
    expect(only(change)).toEqual(only(change));
  });

  it.each([
    ['the UUID of a urn', { id: 'urn:uuid:0B6D9A52-53C1-4A7E-8D0E-3F1A5D2C9B01' }, '0b6d9a52-53c1-4a7e-8d0e-3f1a5d2c9b01'],
    ['a bare UUID', { id: '0b6d9a52-53c1-4a7e-8d0e-3f1a5d2c9b01' }, '0b6d9a52-53c1-4a7e-8d0e-3f1a5d2c9b01'],
    ['the canonical one', { canonical: 'urn:uuid:0b6d9a52-53c1-4a7e-8d0e-3f1a5d2c9b01' }, '0b6d9a52-53c1-4a7e-8d0e-3f1a5d2c9b01'],
  ])('keeps as id: %s', (_, change, id) => {
    expect(first(change)?.id).toBe(id);
  }); // prettier-ignore

  it('derives an id from any other IRI, from a relative one with its page, from content without', () => {
    const idOf = (change: object) => first(change)?.id;
    expect(idOf({})).toBe(idOf({ bodyValue: 'changed since' }));
    expect(idOf({})).not.toBe(idOf({ id: 'https://b.example/2' }));
    expect(idOf({ id: '#1' })).toBe(idOf({ id: '#1', bodyValue: 'changed since' }));
    expect(idOf({ id: '#1' })).not.toBe(
      idOf({ id: '#1', target: { ...target, source: 'https://a.example/y' } }),
    );
    expect(idOf({ id: '_:b0' })).not.toBe(idOf({ id: '_:b0', bodyValue: 'another' }));
    expect(idOf({ id: undefined })).toBe(idOf({ id: undefined }));
  });

  it.each([
    ['a name', { creator: { type: 'Person', name: 'ف' } }, 'ف'],
    ['names', { creator: [{ name: 'A' }, { nickname: 'b' }] }, 'A, b'],
    ['an IRI', { creator: 'acct:x@b.example' }, 'acct:x@b.example'],
    ['an IRI with a type', { creator: { id: 'https://b.example/u', type: 'Person' } }, 'https://b.example/u'],
    ['an e-mail address only, which stays out', { creator: { email: 'mailto:x@b.example' } }, ''],
    ['nobody', {}, ''],
  ])('names as author: %s', (_, change, author) => {
    expect(first(change)?.author).toBe(author);
  }); // prettier-ignore

  it('keeps the name that it has elsewhere, not one that means nothing outside its file', () => {
    const via = (change: object) => first(change)?.via;
    expect(via({})).toBe('https://b.example/1');
    for (const id of ['#1', '_:b0', undefined, `https://b.example/${'x'.repeat(5000)}`])
      expect(via({ id })).toBeUndefined();
    const uuid = 'urn:uuid:0b6d9a52-53c1-4a7e-8d0e-3f1a5d2c9b01';
    expect(via({ id: uuid })).toBeUndefined();
    expect(via({ id: uuid, via: ['https://b.example/0'] })).toBe('https://b.example/0');
    expect(via({ canonical: uuid })).toBe('https://b.example/1');
  });

  it('takes author and time from its bodies where it names none itself', () => {
    const body = [text('x'), text('y', { creator: { name: 'ف' }, created: '2020-05-18T09:39:47.582Z' })];
    expect(first({ body })).toMatchObject({ author: 'ف', created: '2020-05-18T09:39:47.582Z' });
    expect(first({ body, creator: 'acct:x@b.example', created: '2015-10-13T13:00:00Z' })).toMatchObject({ author: 'acct:x@b.example', created: '2015-10-13T13:00:00.000Z' });
  }); // prettier-ignore

  const OA = 'http://www.w3.org/ns/oa#';
  it.each([
    ['prefixes', { '@id': 'https://b.example/1', '@type': 'oa:Annotation', 'oa:hasBody': { '@type': 'oa:TextualBody', 'rdf:value': 'x' }, 'oa:hasTarget': [{ 'oa:hasSource': { '@id': 'https://a.example/x' }, 'oa:hasSelector': [{ '@type': 'oa:TextQuoteSelector', 'oa:exact': 'نفى', 'oa:prefix': 'قد ' }, { '@type': 'oa:TextPositionSelector', 'oa:start': 3, 'oa:end': 6 }] }], 'dcterms:created': { '@type': 'xsd:dateTime', '@value': '2015-10-13T13:00:00Z' }, 'dcterms:creator': { '@id': 'https://b.example/u', 'foaf:name': 'ف' } }],
    ['whole names', { '@id': 'https://b.example/1', '@type': [`${OA}Annotation`], [`${OA}hasBody`]: [{ 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value': [{ '@value': 'x' }] }], [`${OA}hasTarget`]: [{ [`${OA}hasSource`]: [{ '@id': 'https://a.example/x' }], [`${OA}hasSelector`]: [{ '@type': [`${OA}TextQuoteSelector`], [`${OA}exact`]: [{ '@value': 'نفى' }], [`${OA}prefix`]: [{ '@value': 'قد ' }] }, { '@type': [`${OA}TextPositionSelector`], [`${OA}start`]: [{ '@value': 3 }], [`${OA}end`]: [{ '@value': 6 }] }] }], 'http://purl.org/dc/terms/created': [{ '@value': '2015-10-13T13:00:00Z' }], 'http://purl.org/dc/terms/creator': [{ 'http://xmlns.com/foaf/0.1/name': [{ '@value': 'ف' }] }] }],
  ])('is the same spelt with %s', (_, spelt) => {
    const plain = { body: text('x'), target: { source: 'https://a.example/x', selector: [{ type: 'TextQuoteSelector', exact: 'نفى', prefix: 'قد ' }, { type: 'TextPositionSelector', start: 3, end: 6 }] }, created: '2015-10-13T13:00:00Z', creator: { name: 'ف' } };
    expect(read(JSON.stringify([spelt])).records).toEqual([first(plain)]);
  }); // prettier-ignore

  it.each([
    [{ created: '2015-10-13T13:00:00Z' }, '2015-10-13T13:00:00.000Z', '2015-10-13T13:00:00.000Z'],
    [{ created: '2015-10-13T13:00:00.5+01:00', modified: '2015-10-14' }, '2015-10-13T12:00:00.500Z', '2015-10-14T00:00:00.000Z'],
    [{ modified: '2015-10-14T00:00:00Z' }, '2015-10-14T00:00:00.000Z', '2015-10-14T00:00:00.000Z'],
    [{ created: '2015-02-30T00:00:00Z' }, UNKNOWN_INSTANT, UNKNOWN_INSTANT],
    [{ created: 'yesterday' }, UNKNOWN_INSTANT, UNKNOWN_INSTANT],
    [{}, UNKNOWN_INSTANT, UNKNOWN_INSTANT],
  ])('reads %j', (change, created, modified) => {
    expect(first(change)).toMatchObject({ created, modified });
  }); // prettier-ignore

  const item = { ...base, '@context': undefined };
  it.each([
    ['a page inside a collection', { '@context': CONTEXT, type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [item] } }, '/first/items/0'],
    ['pages that follow each other', { '@context': CONTEXT, type: ['AnnotationCollection'], first: { items: [], next: { type: 'AnnotationPage', items: [item] } } }, '/first/next/items/0'],
    ['a page', { '@context': [CONTEXT], type: 'AnnotationPage', items: [item] }, '/items/0'],
    ['a graph', { '@context': CONTEXT, '@graph': [item] }, '/@graph/0'],
    ['a graph with a collection in it', { '@context': CONTEXT, '@graph': [{ type: 'AnnotationPage', items: [item] }] }, '/@graph/0/items/0'],
    ['a container of the protocol', { '@context': CONTEXT, type: ['BasicContainer', 'AnnotationCollection'], first: { type: 'AnnotationPage', items: [item] } }, '/first/items/0'],
    ['a list', [base], '/0'],
    ['a list of pages', [{ '@context': CONTEXT, type: 'AnnotationPage', items: [item] }], '/0/items/0'],
    ['a list under a name', { annotations: [base] }, '/annotations/0'],
    ['one annotation', base, ''],
    ['a collection in expanded form', [{ '@type': ['https://www.w3.org/ns/activitystreams#OrderedCollection'], 'https://www.w3.org/ns/activitystreams#first': [{ 'https://www.w3.org/ns/activitystreams#items': [{ '@list': [item] }] }] }], '/0/https://www.w3.org/ns/activitystreams#first/0/https://www.w3.org/ns/activitystreams#items/0/@list/0'],
    ['a list that names neither context nor type', [{ id: 'x', body: [], target }], '/0'],
  ])('is found in %s', (_, file, at) => {
    expect(read(JSON.stringify(file)).records).toHaveLength(1);
    const broken = JSON.stringify(file).replace('https://a.example', 'javascript:');
    expect(read(broken).refused[0]?.at).toBe(at);
  }); // prettier-ignore

  it.each([
    ['marks a whole page', { target: 'https://a.example/x' }, 'no-passage'],
    ['marks a picture', { target: { source: 'https://a.example/x', selector: { type: 'SvgSelector', value: '<svg/>' } } }, 'no-passage'],
    ['has no target', { target: undefined }, 'no-passage'],
    ['has a target without address', { target: { selector: quote } }, 'no-address'],
    ['lies in no web', { target: { ...target, source: 'urn:isbn:1' } }, 'field-address'],
    ['carries credentials', { target: { ...target, source: 'https://u:p@a.example/' } }, 'field-address'],
    ['has too many targets', { target: Array.from({ length: 101 }, () => target) }, 'too-many'],
  ])('is refused where it %s', (_, change, code) => {
    const collection = { '@context': CONTEXT, type: 'AnnotationPage', items: [{ ...base, ...change }] };
    expect(read(JSON.stringify(collection))).toMatchObject({ records: [], refused: [{ why: { code } }] });
  }); // prettier-ignore
});
