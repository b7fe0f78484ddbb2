/**
 * Which runs of four letters a text holds, as a hashed table: to look up a stem there is much cheaper
 * than to search the text for it, so it pays where stems are many. Never wrongly "no".
 */

const SIZE = 1 << 18;
const RUN = 4;

/** Multipliers near the powers of 40, the letters of a script: neighbours fall apart. */
function slotOf(text: string, at: number): number {
  return (
    (text.charCodeAt(at) * 64_007 +
      text.charCodeAt(at + 1) * 1609 +
      text.charCodeAt(at + 2) * 41 +
      text.charCodeAt(at + 3)) &
    (SIZE - 1)
  );
}

/** Marks all runs of a folded text. */
export function runsOf(text: string): Uint8Array {
  const table = new Uint8Array(SIZE);
  for (let at = 0; at <= text.length - RUN; at++) table[slotOf(text, at)] = 1;
  return table;
}

/** Whether a text with these runs may hold a stem: looks at its first and its last one. */
export function mayHold(table: Uint8Array, stem: string): boolean {
  return (
    stem.length < RUN ||
    (table[slotOf(stem, stem.length - RUN)] === 1 && table[slotOf(stem, 0)] === 1)
  );
}
