/** Which of the formats a parsed file is in, and where its records lie. */
import { SIYAQ_NS } from '../vocabulary.ts';
import { SIYAQ_VERSION } from '../write/siyaq.ts';
import { FileRefused } from './refusal.ts';
import { termOf } from './terms.ts';
import { field, isDict, listOf, localNames, textOf, type Dict } from './untrusted.ts';

export type FileFormat = 'siyaq' | 'web-annotation' | 'hypothesis';

/** A record still unread. */
export interface Entry {
  /** JSON pointer to it. */
  at: string;
  value: unknown;
}

export interface Layout {
  format: FileFormat;
  entries: Entry[];
  /** Whether our own JSON-LD names may be trusted to mean ours. */
  ours: boolean;
  /** Fields beside the records that we do not know and would lose. */
  unread: string[];
}

/**
 * Finds the records of a file.
 * @throws FileRefused when it is none of the formats, of a newer version of ours, or empty
 */
export function layoutOf(root: unknown): Layout {
  if (field(root, 'format') === 'siyaq') return siyaqLayout(root as Dict);
  const foreign = foreignLayout(root);
  if (foreign === null) throw new FileRefused('unknown-format');
  if (foreign.entries.length === 0 && !foreign.ours) throw new FileRefused('no-records');
  return { ...foreign, unread: [] };
}

const HEADER = ['format', 'version', 'exported', 'annotations', 'conflicts'];

function siyaqLayout(root: Dict): Layout {
  const version = field(root, 'version');
  if (typeof version === 'number' && version > SIYAQ_VERSION)
    throw new FileRefused('newer-version', String(version));
  if (version !== SIYAQ_VERSION || !Array.isArray(field(root, 'annotations')))
    throw new FileRefused('unknown-format');
  const entries = [...at(root, 'annotations'), ...at(root, 'conflicts')];
  const unread = Object.keys(root).filter((name) => !HEADER.includes(name));
  return { format: 'siyaq', entries, ours: true, unread };
}

function foreignLayout(root: unknown): Omit<Layout, 'unread'> | null {
  const list = ['annotations', 'rows'].find((name) => Array.isArray(field(root, name)));
  const entries = list === undefined ? null : [...at(root, list), ...at(root, 'replies')];
  const sample = entries?.[0]?.value ?? listOf(root)[0];
  if (looksLikeW3c(sample))
    return {
      format: 'web-annotation',
      entries: [...(entries ?? ownEntry(root))].flatMap((entry) => [...members(entry, 0)]),
      ours: declaresOurs(sample),
    };
  if (entries) return { format: 'hypothesis', entries, ours: false };
  if (!['uri', 'url'].some((name) => textOf(field(sample, name)) !== null)) return null;
  return { format: 'hypothesis', entries: ownEntry(root), ours: false };
}

/** A file that is a list of records, or a single one. */
function ownEntry(root: unknown): Entry[] {
  return Array.isArray(root) ? pointed(root, '') : [{ at: '', value: root }];
}

function pointed(values: readonly unknown[], base: string): Entry[] {
  return values.map((value, index) => ({ at: `${base}/${index}`, value }));
}

function at(root: unknown, name: string): Entry[] {
  const values = field(root, name);
  return Array.isArray(values) ? pointed(values, `/${name}`) : [];
}

/** By their W3C terms (`terms.ts`). */
const CONTAINERS = ['first', 'items', '@graph', '@list', 'contains', 'next'];
/** What the W3C's context calls an AnnotationCollection is an OrderedCollection to the vocabulary. */
const COLLECTIONS = ['AnnotationCollection', 'AnnotationPage', 'OrderedCollection', 'OrderedCollectionPage', 'BasicContainer']; // prettier-ignore

function typesOf(value: unknown): string[] {
  return localNames(field(value, 'type', '@type'));
}

function looksLikeW3c(sample: unknown): boolean {
  if (typesOf(sample).some((type) => type === 'Annotation' || COLLECTIONS.includes(type)))
    return true;
  // Some tools leave out what every annotation has to say of itself; only the W3C's have a body.
  return (
    ['@context', 'body'].some((name) => field(sample, name) !== undefined) &&
    (field(sample, 'target') !== undefined || containersIn(sample).length > 0)
  );
}

/**
 * The annotations of a collection, a page or a graph, wherever its tool has put them. What is no
 * container counts as an annotation, so that a broken one is named and not lost.
 */
function* members({ at: pointer, value }: Entry, depth: number): Generator<Entry> {
  const inside = containersIn(value);
  const isContainer =
    !typesOf(value).includes('Annotation') &&
    (inside.length > 0 || typesOf(value).some((type) => COLLECTIONS.includes(type)));
  if (!isContainer || depth > DEEPEST) yield { at: pointer, value };
  else
    for (const name of inside) {
      const inner = field(value, name);
      const entries = Array.isArray(inner)
        ? pointed(inner, `${pointer}/${name}`)
        : [{ at: `${pointer}/${name}`, value: inner }];
      for (const entry of entries) yield* members(entry, depth + 1);
    }
}

/** The names of the parts of a value in which annotations may stand, in the order of the file. */
function containersIn(value: unknown): string[] {
  if (!isDict(value)) return [];
  return Object.keys(value).filter(
    (name) => CONTAINERS.includes(termOf(name)) && typeof value[name] === 'object',
  );
}

/** Files nest at most 20 levels, see `raw-check.ts`. */
const DEEPEST = 20;

function declaresOurs(sample: unknown): boolean {
  return listOf(field(sample, '@context')).some((one) => field(one, 'siyaq') === SIYAQ_NS);
}
