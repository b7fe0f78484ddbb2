/**
 * The rules of the Web Annotation Data Model (Recommendation of 2017) that a collection must keep,
 * written from the Recommendation and not from our writer: §3 (annotations, bodies, targets), §4.2
 * (selectors), §4.3 (states), §5 (collections).
 */
const MOTIVATIONS = ['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging']; // prettier-ignore
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

type Node = Record<string, unknown>;
type Rule = [boolean, string];

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const many = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const isIri = (value: unknown) =>
  typeof value === 'string' && /^[a-z][a-z\d+.-]*:\S+$/iu.test(value);
const isInstant = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u.test(value) &&
  !Number.isNaN(Date.parse(value));
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const hasType = (node: Node, type: string) => many(node['type']).includes(type);
const optional = (value: unknown, holds: (value: unknown) => boolean) =>
  value === undefined || holds(value);
const isText = (value: unknown) => typeof value === 'string';

function broken(at: string, rules: Rule[]): string[] {
  return rules.filter(([holds]) => !holds).map(([, rule]) => `${at}: ${rule}`);
}

/** @returns every rule that a collection breaks, with the place */
export function modelFaults(collection: unknown): string[] {
  if (!isNode(collection)) return ['the collection is no object'];
  const contexts = many(collection['@context']);
  const page = collection['first'];
  if (!isNode(page)) return ['the first page is not inside'];
  const items = page['items'];
  return [
    ...broken('collection', [
      [contexts[0] === CONTEXT, 'the context begins with the W3C’s'],
      [contexts.length > 1 || isText(collection['@context']), 'a single context is a string'],
      [isIri(collection['id']), 'one IRI as id'],
      [hasType(collection, 'AnnotationCollection'), 'type'],
      [Array.isArray(items) && collection['total'] === items.length, 'total counts the items'],
      [optional(collection['last'], (last) => last === page['id']), 'last is the only page'],
    ]),
    ...broken('page', [
      [isIri(page['id']), 'one IRI as id'],
      [hasType(page, 'AnnotationPage'), 'type'],
      [optional(page['partOf'], (whole) => whole === collection['id']), 'part of the collection'],
      [optional(page['startIndex'], (start) => start === 0), 'starts at 0'],
    ]),
    ...many(items).flatMap((item, at) => annotationFaults(item, `items/${at}`)),
  ];
}

function annotationFaults(item: unknown, at: string): string[] {
  if (!isNode(item)) return [`${at}: no object`];
  return [
    ...broken(at, [
      [isIri(item['id']), 'exactly one IRI as id'],
      [hasType(item, 'Annotation'), 'type'],
      [many(item['target']).length > 0, 'at least one target'],
      [!('body' in item && 'bodyValue' in item), 'bodyValue or body, not both'],
      [optional(item['created'], isInstant), 'created is an instant in UTC'],
      [optional(item['modified'], isInstant), 'modified is an instant in UTC'],
      [many(item['motivation']).every((one) => MOTIVATIONS.includes(String(one))), 'motivation'],
      [optional(item['creator'], (one) => isNode(one) && isText(one['name'])), 'creator is named'],
    ]),
    ...many(item['body']).flatMap((body, n) => resourceFaults(body, `${at}/body/${n}`)),
    ...many(item['target']).flatMap((target, n) => resourceFaults(target, `${at}/target/${n}`)),
  ];
}

function resourceFaults(resource: unknown, at: string): string[] {
  if (isIri(resource)) return [];
  if (!isNode(resource)) return [`${at}: neither an IRI nor an object`];
  const isTextual = hasType(resource, 'TextualBody');
  return [
    ...broken(at, [
      [!isTextual || isText(resource['value']), 'a textual body has exactly one value'],
      [isTextual || isIri(resource['source']) || isIri(resource['id']), 'one source'],
      [optional(resource['textDirection'], (one) => ['ltr', 'rtl', 'auto'].includes(String(one))), 'direction'],
      [many(resource['purpose']).every((one) => MOTIVATIONS.includes(String(one))), 'purpose'],
      [!('selector' in resource) || isIri(resource['source']), 'selectors need a source'],
    ]),
    ...many(resource['selector']).flatMap((selector, n) => selectorFaults(selector, `${at}/selector/${n}`)),
    ...many(resource['state']).flatMap((state) => stateFaults(state, at)),
  ]; // prettier-ignore
}

function selectorFaults(selector: unknown, at: string): string[] {
  if (!isNode(selector)) return [`${at}: no object`];
  if (hasType(selector, 'TextQuoteSelector'))
    return broken(at, [
      [isText(selector['exact']), 'exactly one exact'],
      [optional(selector['prefix'], isText) && optional(selector['suffix'], isText), 'context'],
    ]);
  if (hasType(selector, 'TextPositionSelector'))
    return broken(at, [[isCount(selector['start']) && isCount(selector['end']), 'offsets']]);
  return [`${at}: unknown selector`];
}

function stateFaults(state: unknown, at: string): string[] {
  if (!isNode(state) || !hasType(state, 'TimeState')) return [`${at}: unknown state`];
  return broken(at, [[isInstant(state['sourceDate']), 'sourceDate is an instant in UTC']]);
}
