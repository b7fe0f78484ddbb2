/**
 * Finds what looks like personal data in a text: identity and account numbers, telephone numbers,
 * e-mail addresses and pay figures, as they occur in Morocco. Warns, never decides. Errs on the side
 * of warning.
 */
import { foldText } from './text/fold.ts';

export type LeakKind = 'identity' | 'account' | 'phone' | 'email' | 'membership' | 'pay';

/** A suspicious passage; the text is what was found, folded. */
export interface Leak {
  kind: LeakKind;
  found: string;
}

const SEPARATED = String.raw`[\s.\-/]?`;
const digits = (count: number) => String.raw`(?:\d${SEPARATED}){${count - 1}}\d`;
const alone = (pattern: string) =>
  new RegExp(String.raw`(?<![\p{L}\d])(?:${pattern})(?![\p{L}\d])`, 'giu');

const EMAIL = /[\p{L}\d._%+-]+\s?(?:@|\[at\]|\(at\))\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu;
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
const AMOUNT = String.raw`\d[\d\s.,']*\s*(?:k|mille|الف|مليون|millions?)?\s*${CURRENCY}`;
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

/**
 * Looks a text over.
 * @returns each suspicious passage once, in the order of the kinds
 */
export function findLeaks(text: string): Leak[] {
  const folded = foldText(text);
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...new Set([...folded.matchAll(pattern)].map((match) => match[0].trim()))].map((found) => ({
      kind,
      found,
    })),
  );
}
