/**
 * The bodies of a foreign annotation as a note and tags. Everything that can be said in words is
 * kept: texts as they stand (Markdown and HTML too: notes are plain text here), addresses of bodies
 * that lie elsewhere as a line of the note.
 */
import { field, idOf, listOf, localNames, textOf, type Dict } from './untrusted.ts';

export interface Bodies {
  note: string;
  tags: string[];
}

const SETS = ['Composite', 'List', 'Independents'];

/** The bodies of an annotation, lists and sets opened. */
export function bodyList(annotation: Dict): unknown[] {
  return [...flat([field(annotation, 'bodyValue'), field(annotation, 'body')], 0)];
}

/** @param annotation in W3C terms (`terms.ts`), with `body` or `bodyValue` */
export function bodiesOf(annotation: Dict): Bodies {
  const purposes = localNames(field(annotation, 'motivation'));
  const notes: string[] = [];
  const tags: string[] = [];
  for (const body of bodyList(annotation)) {
    const words = wordsOf(body);
    if (words === null || words === '') continue;
    // A body without a purpose of its own is there for what the annotation is there for.
    const own = localNames(field(body, 'purpose'));
    const isTag =
      (own.length > 0 ? own : purposes).includes('tagging') ||
      localNames(field(body, 'type')).some((type) => /^(?:Semantic)?Tag$/u.test(type));
    (isTag ? tags : notes).push(words);
  }
  return { note: notes.join('\n\n'), tags };
}

/** Lists and sets opened; of a choice the first, as the model says for who cannot choose. */
function* flat(body: unknown, depth: number): Generator {
  if (depth > 20) return;
  if (Array.isArray(body)) for (const one of body as unknown[]) yield* flat(one, depth + 1);
  else {
    const types = localNames(field(body, 'type'));
    const items = itemsOf(body);
    if (types.includes('Choice')) yield* flat(field(body, 'default') ?? items[0], depth + 1);
    else if (SETS.some((set) => types.includes(set))) yield* flat(items, depth + 1);
    else if (body !== undefined && body !== null) yield body;
  }
}

/** What a set or a choice holds; older drafts had other names for it. */
export function itemsOf(set: unknown): readonly unknown[] {
  return listOf(field(set, 'items', 'members', 'item'));
}

/** What a body says: its text, else the address of what it points to. */
function wordsOf(body: unknown): string | null {
  return textOf(field(body, 'value')) ?? idOf(field(body, 'source')) ?? idOf(body);
}
