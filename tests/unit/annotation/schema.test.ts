import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { AnnotationSchema, type Annotation } from '../../../utils/annotation/schema.ts';

const NOW = '2025-04-12T10:00:00.000Z';
const annotation: Annotation = {
  id: '5f0c7a52-6d0f-4d4e-9d0a-0c8f3f1b2a11',
  rev: 1,
  created: NOW,
  modified: NOW,
  deleted: null,
  page: { url: 'https://news.example/a', title: 'خبر', published: '2025-04-09', lang: 'ar' },
  quote: { exact: 'نفى الصندوق', prefix: '', suffix: ' الخبر' },
  position: { start: 0, end: 11 },
  claim: null,
  newClaim: null,
  verdict: null,
  reasons: [],
  note: '',
  evidence: [],
  tags: [],
  author: '',
  state: 'draft',
  sightings: [],
};

const refused = (change: Record<string, unknown>) =>
  !v.safeParse(AnnotationSchema, { ...annotation, ...change }).success;

describe('an annotation', () => {
  it('is taken as it is', () => {
    expect(v.parse(AnnotationSchema, annotation)).toEqual(annotation);
  });

  it.each([
    ['javascript:', { page: { ...annotation.page, url: 'javascript:alert(1)' } }],
    ['credentials', { page: { ...annotation.page, url: 'https://a:b@news.example/' } }],
    ['an empty passage', { quote: { ...annotation.quote, exact: '' } }],
    ['a turned position', { position: { start: 5, end: 5 } }],
    ['a day that does not exist', { created: '2025-13-40T10:00:00.000Z' }],
    ['a field that we do not know', { constructor: 1 }],
    ['an unknown verdict', { verdict: 'true' }],
  ])('is refused with %s', (_, change) => {
    expect(refused(change)).toBe(true);
  });
});
