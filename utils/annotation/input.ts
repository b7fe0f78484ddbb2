/**
 * What a surface hands in to be saved: an annotation without what only the store may decide (how
 * often it was saved, when, whether it lies in the bin, whence it came, what later visits saw). Pure.
 */
import * as v from 'valibot';
import { AnnotationSchema } from './schema.ts';

export const AnnotationInputSchema = v.omit(AnnotationSchema, [
  'rev',
  'created',
  'modified',
  'deleted',
  'via',
  'sightings',
]);

export type AnnotationInput = v.InferOutput<typeof AnnotationInputSchema>;
