/**
 * A file from anywhere as records of ours. Limits are checked on the raw text before it is parsed;
 * a record that cannot be taken over is named with the reason, and the others still are. Nothing is
 * written here: see `../plan.ts`.
 */
import type { Annotation } from '../../annotation/schema.ts';
import type { Steps } from '../steps.ts';
import { layoutOf, type Entry, type FileFormat, type Layout } from './formats.ts';
import { readHypothesisRow } from './hypothesis.ts';
import { checkRaw, FILE_LIMITS } from './raw-check.ts';
import { checked, type Reading } from './record.ts';
import { FileRefused, refusal, type Refusal } from './refusal.ts';
import { unsafeKey } from './untrusted.ts';
import { readWebAnnotation } from './web-annotation.ts';

/** What a file holds for us. */
export interface Incoming {
  format: FileFormat;
  /** Versions in the order of the file; an id may occur more than once. */
  records: Annotation[];
  refused: Refusal[];
}

/**
 * Reads a file.
 * @param text the whole file, decoded as UTF-8
 * @yields how many records are read
 * @throws FileRefused when nothing of it can be taken over
 */
export function* readFile(text: string): Steps<Incoming> {
  const raw = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const check = checkRaw(raw);
  while (!check.next().done) yield 0;
  const root = parse(raw);
  const layout = layoutOf(root);
  const { entries, format } = layout;
  if (entries.length > FILE_LIMITS.records)
    throw new FileRefused('too-many', String(FILE_LIMITS.records));
  const unsafe = unsafeKey(root, new Set(entries.map(({ value }) => value)));
  if (unsafe !== null) throw new FileRefused('unsafe-key', unsafe);
  const incoming: Incoming = {
    format,
    records: [],
    refused: layout.unread.map((name) => refusal(`/${name}`, 'unread', name)),
  };
  for (const [done, entry] of entries.entries()) {
    for (const reading of readEntry(entry, layout)) {
      if ('record' in reading) incoming.records.push(reading.record);
      else incoming.refused.push(reading);
    }
    yield done + 1;
  }
  return incoming;
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown;
  } catch (fault) {
    throw new FileRefused('not-json', fault instanceof Error ? fault.message : '');
  }
}

function readEntry({ at, value }: Entry, { format, ours }: Layout): Reading[] {
  const unsafe = unsafeKey(value);
  if (unsafe !== null) return [refusal(at, 'unsafe-key', unsafe)];
  if (typeof value !== 'object' || value === null) return [refusal(at, 'not-a-record')];
  if (format === 'siyaq') return [checked(at, value)];
  return format === 'hypothesis'
    ? [readHypothesisRow(at, value)]
    : readWebAnnotation(at, value, ours);
}
