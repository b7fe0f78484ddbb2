/**
 * Finds what looks like personal data in a text: identity and account numbers, telephone numbers,
 * e-mail addresses and pay figures, as they occur in Morocco; and masks it. Warns, never decides. Errs
 * on the side of warning: a pay figure counts whether or not a name stands near. Pure.
 */
import { normalise } from './text/normalise.ts';

export type LeakKind = 'identity' | 'account' | 'phone' | 'email' | 'membership' | 'pay';

/** A suspicious passage. */
export interface Leak {
  kind: LeakKind;
  /** What was found, folded. */
  found: string;
  /** Where it stands in the text as given, UTF-16 offsets, `end` excluded. */
  start: number;
  end: number;
}

const SEPARATED = String.raw`[\s.\-/]?`;
const digits = (count: number) => String.raw`(?:\d${SEPARATED}){${count - 1}}\d`;
const alone = (pattern: string) =>
  new RegExp(String.raw`(?<![\p{L}\d])(?:${pattern})(?![\p{L}\d])`, 'giu');

const EMAIL =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+\s?(?:@|\[at\]|\(at\))\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu;
const IBAN = alone(String.raw`[a-z]{2}\d{2}${SEPARATED}${digits(20)}(?:${SEPARATED}\d){0,10}`);
/** A Moroccan bank identity (RIB) has 24 digits. */
const ACCOUNT = alone(digits(24));
const PHONE = alone(
  String.raw`(?:(?:\+|00)\s?212${SEPARATED}(?:\(0\)${SEPARATED})?[5-8]|0[5-8])(?:${SEPARATED}\d){8}`,
);
/** Moroccan identity card: one or two letters, then five to seven digits. */
const IDENTITY = alone(String.raw`[a-z]{1,2}${SEPARATED}\d{5,7}`);
/** Membership number of the fund: nine digits; only beside a word that says so. */
const MEMBERSHIP =
  /(?:cnss|immatriculation|affiliation|matricule|انخراط|تسجيل|الضمان)[^\d]{0,40}(?<!\d)(\d{3}[\s.]?\d{3}[\s.]?\d{3})(?!\d)/giu;

const CURRENCY = String.raw`(?:dirhams?|dhs?|mad|درهما?|دراهم|سنتيما?|centimes?|euros?|€)`;
/** No amount is longer; without the bound each digit of a long row would be tried with all behind it. */
const AMOUNT = String.raw`\d[\d\s.,']{0,30}(?:k|mille|الف|مليون|millions?)?\s*${CURRENCY}`;
const PAY = String.raw`(?:salaires?|salary|salaries|paie|paye|remunerations?|revenus?\s+mensuels?|gagne|touche|percoit|perçoit|earns?|wages?|paid|اجر|اجره|اجرها|اجور|راتب|راتبه|راتبها|رواتب|يتقاضي|تتقاضي|صالير|دخل\s+شهري)`;
const PAY_FIGURE = new RegExp(
  String.raw`${PAY}[^\n.؟!]{0,90}?${AMOUNT}|${AMOUNT}[^\n.؟!]{0,90}?${PAY}`,
  'giu',
);

const PATTERNS: [LeakKind, RegExp][] = [
  ['email', EMAIL],
  ['account', IBAN],
  ['account', ACCOUNT],
  ['phone', PHONE],
  ['identity', IDENTITY],
  ['membership', MEMBERSHIP],
  ['pay', PAY_FIGURE],
];

/** Stands for one UTF-16 unit that was taken out; no letter and no digit, so no pattern sees it. */
const BLOCK = '\u2588';

/** Of these only the digits are masked: the words around say what the passage is about. */
const DIGITS_ONLY = new Set<LeakKind>(['membership', 'pay']);

/**
 * Looks a text over.
 * @returns each suspicious passage, in the order of the kinds, then of the text; they may overlap
 */
export function findLeaks(text: string): Leak[] {
  const { text: folded, from, to } = normalise(text);
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...folded.matchAll(pattern)].map((match) => {
      const found = match[0].trim();
      const at = match.index + match[0].indexOf(found);
      const end = to[at + found.length - 1] ?? text.length;
      return { kind, found, start: from[at] ?? 0, end };
    }),
  );
}

/**
 * Masks what was found. The text keeps its length, so offsets into it stay right: each UTF-16 unit
 * becomes one block; blanks stay, and of pay figures and membership numbers the words stay too.
 * @param leaks as `findLeaks` gave them for this very text
 */
export function maskLeaks(text: string, leaks: readonly Leak[]): string {
  return leaks.reduce((masked, { kind, start, end }) => {
    const hidden = DIGITS_ONLY.has(kind) ? /\p{Nd}/gu : /\S/gu;
    const passage = masked.slice(start, end);
    const blocks = passage.replace(hidden, (one) => BLOCK.repeat(one.length));
    return masked.slice(0, start) + blocks + masked.slice(end);
  }, text);
}
