/**
 * Words on which the meaning of a passage hangs. Every other word makes a passage *changed* anyway;
 * these decide in the two places where a passage is judged by less than all its words: when a
 * negation appears or vanishes right beside it, and when it was moved and edited at once. Pure.
 */
import { DIGIT, SIGN, QUESTION, kindOf } from './letters.ts';
import { readWords, type Words } from './words.ts';

/** Words that turn a statement round. */
const NEGATIONS =
  'لا لم لن ليس ليست ليسوا لست لسنا غير ما ماشي مش مو دون بدون عدم ne n pas non ni aucun aucune jamais rien sans nullement guère no not never none nor neither without cannot t';

/** Who speaks, and how sure: the stems of the verbs, folded. */
const ATTRIBUTION =
  /^[وفس]?(?:ا?ي?ت?زعم|ي?ت?ا?كد|ي?ت?وكد|ي?ت?نف[يت]|نفا|ي?ت?ا?علن|ادع[يت]|يدعي|تدعي|ي?ت?فند|ي?ت?قال|ي?ت?قول|وفق|بحسب|حسب|ي?ت?عترف|ي?ت?رجح)|^(?:affirm|dement|selon|pretend|confirm|assur|admet|reconn|conteste|revendiqu|suppos|presum|claim|den[iy]|alleg|admit|accord|said|says|report)/u;

/** What is called untrue. */
const DENIAL =
  /^(?:ال|وال|بال)?(?:كاذب[هت]?|كذب|باطل[هت]?|مزعوم[هت]?|مزاعم|اشاع[هت]|مفبرك)$|^(?:faux|fauss|inexact|rumeur|false|untrue|rumou?r)/u;

/** Heads of names of bodies: another word of this sort names another body. */
const BODIES =
  /^(?:[وفبكل]{0,2}(?:ال|لل)?)(?:وزار[هت]|وزير|صندوق|مديري[هت]|لجن[هت]|مجلس|وكال[هت]|حكوم[هت]|شرك[هت]|نقاب[هت]|بنك|محكم[هت]|نياب[هت])|^(?:ministere|ministre|caisse|fonds|direction|commission|conseil|agence|gouvernement|societe|syndicat|banque|tribunal|parquet|ministry|minister|fund|directorate|council|agency|government|company|union|bank|court)s?$/u;

const negations = hashesOf(NEGATIONS);

function hashesOf(list: string): ReadonlySet<number> {
  const words = readWords(list);
  return new Set(words.hashes.subarray(0, words.count));
}

/** Whether a word negates. */
export function isNegation(words: Words, at: number): boolean {
  return negations.has(words.hashes[at] ?? 0);
}

/** Whether a word is a question mark. */
export function isQuestion({ text, count, starts }: Words, at: number): boolean {
  return at < count && kindOf(text.charCodeAt(starts[at] ?? 0)) === QUESTION;
}

/**
 * Whether the meaning hangs on a word: negation, number or sign, attribution, named body.
 * @param spelled the folded letters of the word
 */
export function isProtected(words: Words, at: number, spelled: string): boolean {
  const start = words.starts[at] ?? 0;
  const kind = kindOf(words.text.charCodeAt(start));
  if (kind === DIGIT || kind === SIGN || kind === QUESTION || isNegation(words, at)) return true;
  // Abbreviations name bodies in every language.
  if (/^\p{Lu}{2,}$/u.test(words.text.slice(start, words.ends[at]))) return true;
  return ATTRIBUTION.test(spelled) || DENIAL.test(spelled) || BODIES.test(spelled);
}
