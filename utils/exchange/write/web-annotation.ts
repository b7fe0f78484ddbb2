/**
 * The W3C Web Annotation Data Model (Recommendation of 23 February 2017,
 * <https://www.w3.org/TR/annotation-model/>): one AnnotationCollection with its only page inside.
 * What the model has no word for stands under our own namespace, see `../vocabulary.ts`, so that a
 * collection of ours comes back whole.
 */
import { derivedUuid } from '../foreign-id.ts';
import { annotationIri, claimIri, CONTEXT } from '../vocabulary.ts';
import type { Outgoing } from './outgoing.ts';

/** Media type of the file. */
export const WEB_ANNOTATION_TYPE = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"';

type Node = Record<string, unknown>;

/** Writes a collection, in chunks of one annotation. */
export function* writeWebAnnotation(annotations: readonly Outgoing[]): Generator<string> {
  const id = annotationIri(derivedUuid(annotations.map((one) => one.id).join()));
  const page = `${id}#page1`;
  const head = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: 'Siyaq',
    total: annotations.length,
    last: page,
  };
  const first = { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0 };
  yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(first).slice(0, -1)},"items":[`;
  for (const [at, one] of annotations.entries())
    yield `${at === 0 ? '\n' : ',\n'}${JSON.stringify(annotationOf(one))}`;
  yield '\n]}}\n';
}

function annotationOf(one: Outgoing): Node {
  const body = bodiesOf(one);
  return {
    id: annotationIri(one.id),
    type: 'Annotation',
    ...(one.via !== null && { via: one.via }),
    motivation: motivationOf(one),
    ...(one.created !== null && { created: one.created }),
    ...(one.modified !== null && { modified: one.modified }),
    ...(one.author !== '' && { creator: { type: 'Person', name: one.author } }),
    generator: { type: 'Software', name: 'Siyaq' },
    ...(body.length > 0 && { body }),
    target: targetOf(one),
    'siyaq:rev': one.rev,
    'siyaq:state': one.state,
    ...(one.reasons.length > 0 && { 'siyaq:reasons': one.reasons }),
    ...(one.sightings.length > 0 && {
      'siyaq:sightings': one.sightings.map(({ at, outcome, exact }) => ({
        ...(at !== null && { 'siyaq:at': at }),
        'siyaq:outcome': outcome,
        ...(exact !== null && { 'siyaq:exact': exact }),
      })),
    }),
  };
}

function motivationOf(one: Outgoing): string {
  if (one.verdict !== null) return 'assessing';
  if (one.note !== '') return 'commenting';
  if (one.claim !== null || one.newClaim !== null) return 'classifying';
  return one.tags.length > 0 ? 'tagging' : 'highlighting';
}

function textualBody(purpose: string, value: string): Node {
  return { type: 'TextualBody', value, format: 'text/plain', textDirection: 'auto', purpose };
}

function bodiesOf(one: Outgoing): Node[] {
  return [
    ...(one.verdict === null ? [] : [textualBody('assessing', one.verdict)]),
    ...(one.claim === null
      ? []
      : [
          {
            type: 'SpecificResource',
            source: claimIri(one.claim.topic, one.claim.id),
            purpose: 'classifying',
            'siyaq:topic': one.claim.topic,
            'siyaq:claim': one.claim.id,
          },
        ]),
    ...(one.newClaim === null ? [] : [textualBody('describing', one.newClaim)]),
    ...(one.note === '' ? [] : [textualBody('commenting', one.note)]),
    ...one.evidence.map(evidenceBody),
    ...one.tags.map((tag) => textualBody('tagging', tag)),
  ];
}

function evidenceBody({ url, archive, shows, stance }: Outgoing['evidence'][number]): Node {
  const ours = {
    ...(archive !== null && { 'siyaq:archive': archive }),
    ...(shows !== '' && { 'siyaq:shows': shows }),
    'siyaq:stance': stance,
  };
  return url === null
    ? { ...textualBody('linking', shows), 'siyaq:stance': stance }
    : { type: 'SpecificResource', source: url, purpose: 'linking', ...ours };
}

function targetOf({ page, quote, position, created }: Outgoing): Node {
  const selector: Node[] = [{ type: 'TextQuoteSelector', ...quote }];
  if (position) selector.push({ type: 'TextPositionSelector', ...position });
  return {
    type: 'SpecificResource',
    source: page.url ?? `urn:siyaq:page:${page.number}`,
    selector,
    // The version of the page that was annotated: the one of the day of marking.
    ...(created !== null && { state: { type: 'TimeState', sourceDate: created } }),
    ...(page.title !== '' && { 'siyaq:title': page.title }),
    ...(page.published !== null && { 'siyaq:published': page.published }),
    ...(page.lang !== null && { 'siyaq:lang': page.lang }),
  };
}
