/**
 * Which runs of three letters a text holds, as a small hashed table: to look up a stem there is much
 * cheaper than to search the text for it, so it pays where stems are many. Never wrongly "no".
 */

const SIZE = 1 << 16;

/** Primes near 40, the letters of a script, and its square: neighbours fall apart. */
function slotOf(first: number, second: number, third: number): number {
  return (first * 1609 + second * 41 + third) & (SIZE - 1);
}

/** Marks all trigrams of a folded text. */
export function trigramsOf(text: string): Uint8Array {
  const table = new Uint8Array(SIZE);
  let first = 0;
  let second = 0;
  for (let at = 0; at < text.length; at++) {
    const third = text.charCodeAt(at);
    table[slotOf(first, second, third)] = 1;
    first = second;
    second = third;
  }
  return table;
}

/** Whether a text with these trigrams may hold a stem: looks at its first and its last three letters. */
export function mayHold(table: Uint8Array, stem: string): boolean {
  return stem.length < 3 || (holdsAt(table, stem, stem.length - 3) && holdsAt(table, stem, 0));
}

function holdsAt(table: Uint8Array, stem: string, at: number): boolean {
  return table[slotOf(stem.charCodeAt(at), stem.charCodeAt(at + 1), stem.charCodeAt(at + 2))] === 1;
}
