/**
 * How alike two short texts are letter by letter: Dice's coefficient over pairs of folded letters
 * (Dice 1945, doi:10.2307/1932409). Tells a mended spelling from another sentence. Pure.
 */
import { spell } from './words.ts';

/** Letters beyond this are not compared. */
const MOST = 600;

/** @returns 0 (nothing in common) to 1 (the same letters) */
export function likeness(one: string, other: string): number {
  const [a, b] = [spell(one.slice(0, MOST)), spell(other.slice(0, MOST))];
  if (a === b) return 1;
  const left = new Map<number, number>();
  for (let at = 0; at + 1 < a.length; at++) {
    const pair = pairAt(a, at);
    left.set(pair, (left.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = pairAt(b, at);
    const rest = left.get(pair) ?? 0;
    if (rest === 0) continue;
    shared++;
    left.set(pair, rest - 1);
  }
  const pairs = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return pairs === 0 ? 0 : (2 * shared) / pairs;
}

/** Two letters as one number: no string is made for each. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
