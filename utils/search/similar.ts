/**
 * Which of the words that the facts use a typed word may mean: the same, its beginning, with another
 * ending, with a slip or two, or by its sound in the other script; and how well each fits.
 */
import { beginningWith, numberOf, withinEdits } from './sorted-words.ts';

/** How well a stored word answers a typed one, above 0 and up to 1. */
const FIT = {
  whole: 1,
  /** The more of the word is typed, the better. */
  beginning: 0.5,
  /** A typed word that goes on behind a stored one: «معطياتهم», "plaintes". */
  longer: 0.8,
  /** Two endings of one stem: "démissionner", "démissions". */
  sameStem: 0.55,
  swapped: 0.7,
  oneSlip: 0.66,
  twoSlips: 0.45,
} as const;

/** A word that is stored as typed is rarely meant as the beginning of another. */
const BESIDE_WHOLE = 0.75;

/** From so many letters on a second slip is likely, and meets no other word. */
const LONG = 9;

type Offer = (number: number, fit: number) => void;

/**
 * Finds the stored words that a typed word may mean.
 * @param words ascending; one that ends in `*` stands for every word that begins so
 * @returns the fit of each by its number in `words`
 */
export function similarWords(words: readonly string[], typed: string): Map<number, number> {
  const found = new Map<number, number>();
  const whole = numberOf(words, typed);
  const doubt = whole < 0 ? 1 : BESIDE_WHOLE;
  const offer: Offer = (number, fit) => {
    if (fit * doubt > (found.get(number) ?? 0)) found.set(number, fit * doubt);
  };
  offerBeginnings(words, typed, offer);
  offerLonger(words, typed, offer);
  offerSlips(words, typed, offer);
  if (whole >= 0) found.set(whole, FIT.whole);
  return found;
}

function offerBeginnings(words: readonly string[], typed: string, offer: Offer): void {
  if (typed.length < 2) return;
  const [first, end] = beginningWith(words, typed);
  for (let number = first; number < end; number++) {
    const part = typed.length / (words[number] ?? '').replace('*', '').length;
    offer(number, part === 1 ? FIT.whole : FIT.beginning + (1 - FIT.beginning) * 0.9 * part);
  }
}

function offerLonger(words: readonly string[], typed: string, offer: Offer): void {
  for (let length = typed.length - 1; length >= Math.max(3, typed.length * 0.5); length--) {
    const start = typed.slice(0, length);
    const open = numberOf(words, `${start}*`);
    if (open >= 0) offer(open, FIT.longer);
    const closed = length < 4 ? -1 : numberOf(words, start);
    if (closed >= 0) offer(closed, FIT.longer * (length / typed.length));
  }
  const stem = Math.max(4, Math.ceil(typed.length * 0.7));
  if (typed.length < 6 || stem >= typed.length) return;
  const [first, end] = beginningWith(words, typed.slice(0, stem));
  for (let number = first; number < end; number++)
    offer(number, FIT.sameStem * Math.min(1, (1.3 * stem) / (words[number] ?? '').length));
}

function offerSlips(words: readonly string[], typed: string, offer: Offer): void {
  if (typed.length < 4 || /\d/u.test(typed)) return;
  for (let at = 0; at < typed.length - 1; at++) {
    const [one = '', other = ''] = [typed[at], typed[at + 1]];
    const swapped = numberOf(words, typed.slice(0, at) + other + one + typed.slice(at + 2));
    if (swapped >= 0 && one !== other) offer(swapped, FIT.swapped);
  }
  withinEdits(words, typed, typed.length < LONG ? 1 : 2, (number, distance) => {
    // Shorter ones are met by chance; these begin no word.
    if ((words[number] ?? '').length > 2) offer(number, distance < 2 ? FIT.oneSlip : FIT.twoSlips);
  });
}
