/**
 * Ways to look into parsed JSON that somebody else wrote: only own properties count, nothing is
 * copied wholesale, and the shapes that JSON-LD allows for one value are read alike.
 */

/** Keys that reach into prototypes; a file that has one is refused, at whatever depth. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

export type Dict = Readonly<Record<string, unknown>>;

export function isDict(value: unknown): value is Dict {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first own property among several names, such as `id` and `@id`. */
export function field(value: unknown, ...names: string[]): unknown {
  if (!isDict(value)) return undefined;
  const name = names.find((one) => Object.hasOwn(value, one));
  return name === undefined ? undefined : value[name];
}

/** One value or many, or none, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A text, also as JSON-LD's `{"@value": …}` or the first of several; null when there is none. */
export function textOf(value: unknown): string | null {
  const first = listOf(value)[0];
  if (typeof first === 'string') return first;
  const inner = field(first, '@value');
  return typeof inner === 'string' ? inner : null;
}

/** An identifier: the text itself, or the `id` of what is described in place. */
export function idOf(value: unknown): string | null {
  const first = listOf(value)[0];
  return textOf(first) ?? textOf(field(first, 'id', '@id'));
}

/** The last part of names such as `oa:tagging` or `http://www.w3.org/ns/oa#tagging`. */
export function localNames(value: unknown): string[] {
  return listOf(value)
    .map(idOf)
    .filter((name) => name !== null)
    .map((name) => name.replace(/^.*[#/:]/u, ''));
}

/**
 * The first unsafe key in a value, found without recursion.
 * @param skip parts that are looked at on their own
 */
export function unsafeKey(value: unknown, skip?: ReadonlySet<unknown>): string | null {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null || skip?.has(next)) continue;
    for (const [key, inner] of Object.entries(next)) {
      if (UNSAFE.has(key)) return key;
      if (typeof inner === 'object') open.push(inner);
    }
  }
  return null;
}
