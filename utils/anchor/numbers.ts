/**
 * Reads one number written in digits of any of our scripts, grouped or not, as its plain digits, so
 * that «١٬٩٩٦٬٠٢٦», "1.996.026" and « 1 996 026 » are one word and "1,5" is not "15". Pure.
 */
import { DIGIT, GAP, foldOf, kindOf } from './letters.ts';

const DECIMAL = '.,٫';
const GROUPING = " .,'٬’";
/** Between two digits these join («9-4-2025», «10:30»): which one it is does not matter. */
const JOINING = /[-‐‑‒–—−/:]/u;

/**
 * Where the number that begins at an offset ends.
 * @param text original text; a digit stands at `at`
 * @returns the end (excluded) and the digits, a decimal sign as "."
 */
export function readNumber(text: string, at: number): { end: number; digits: string } {
  let end = at;
  let digits = '';
  while (isDigit(text, end)) digits += String.fromCharCode(foldOf(text.charCodeAt(end++)));
  if (digits.length <= 3) {
    const sign = groupingAt(text, end);
    while (sign && groupingAt(text, end) === sign && isGroup(text, end + 1)) {
      for (let one = end + 1; one <= end + 3; one++)
        digits += String.fromCharCode(foldOf(text.charCodeAt(one)));
      end += 4;
    }
  }
  if (DECIMAL.includes(text.charAt(end) || ' ') && isDigit(text, end + 1)) {
    digits += '.';
    for (end++; isDigit(text, end); end++)
      digits += String.fromCharCode(foldOf(text.charCodeAt(end)));
  }
  return { end, digits };
}

/** Whether a sign between two numbers ties them together. */
export function joins(text: string, end: number): boolean {
  return isDigit(text, end + 1) && JOINING.test(text.charAt(end));
}

/** Whether a minus stands right before a number: not a dash inside a word or a date. */
export function isNegative(text: string, at: number): boolean {
  if (!/[-−]/u.test(text.charAt(at - 1))) return false;
  return at < 2 || kindOf(text.charCodeAt(at - 2)) === GAP;
}

/** All blanks of one line group alike: no-break, thin, plain. */
function groupingAt(text: string, at: number): string {
  const sign = text.charAt(at);
  if (sign !== '\n' && /\s/u.test(sign)) return ' ';
  return sign && GROUPING.includes(sign) ? sign : '';
}

function isGroup(text: string, at: number): boolean {
  return (
    isDigit(text, at) && isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3)
  );
}

function isDigit(text: string, at: number): boolean {
  return at < text.length && kindOf(text.charCodeAt(at)) === DIGIT;
}
