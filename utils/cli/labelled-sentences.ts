/** The sentences of labelled articles as recognition reads them, each with its labels. */
import * as v from 'valibot';
import { decide, type Level } from '../match/decide.ts';
import { readForDecision, type ReadSentence } from '../match/read-article.ts';
import type { MatcherTables } from '../match/tables.ts';
import { parseEdtf } from '../verdict/time.ts';
import { readRecord } from './articles.ts';
import { LabelledArticleSchema } from './eval.ts';

type Label = v.InferOutput<typeof LabelledArticleSchema>['sentences'][number]['claims'][number];

/** An article that touches the topic. */
export interface LabelledReading {
  text: string;
  level: Level;
  sentences: ReadSentence[];
  /** For each sentence its labels. */
  labels: Label[][];
}

/**
 * Reads one labelled article.
 * @param line one JSON object (see `LabelledArticleSchema`)
 * @returns null for one in which no claim is looked for, since it does not touch the topic
 * @throws Error or ValiError for a line that is no labelled article
 */
export function readLabelled(tables: MatcherTables, line: string): LabelledReading | null {
  const { text, id, sentences: labelled } = v.parse(LabelledArticleSchema, JSON.parse(line));
  const { article, date } = readRecord(line, id);
  const published = date ? parseEdtf(date.edtf).end - 1 : null;
  const input = readForDecision(tables, { ...article, published });
  const { level } = decide(tables, input);
  if (level === 'none') return null;
  const places = labelled.map(({ exact, claims }) => {
    const start = text.indexOf(exact);
    return { start, end: start + exact.length, claims };
  });
  const labels = input.sentences.map(({ start, end }) =>
    places.filter((one) => one.start < end && one.end > start).flatMap(({ claims }) => claims),
  );
  return { text, level, sentences: input.sentences, labels };
}
