/**
 * What kind of answer a question wants ("how many", «شكون», « pourquoi »), and which facts give such an
 * answer. Question words are no content, yet they say which of many facts on one thing is meant.
 */

export const ANSWERS = ['who', 'amount', 'time', 'cause', 'means'] as const;
/** A kind of answer: somebody, a figure, a day, a reason, a way. */
export type Answer = (typeof ANSWERS)[number];

const list = (words: string): Set<string> => new Set(words.trim().split(/\s+/u));

/** Words that ask for it, folded. */
const ASKED_BY: Record<Answer, Set<string>> = {
  who: list('شكون chkoun shkoun chkon who whom qui'),
  amount: list('شحال chhal ch7al كم combien many much عدد nombre number'),
  time: list('متي فوقاش امتي imta fouqach quand when'),
  cause: list('لماذا علاش 3lach alach pourquoi why سبب motif raison reason motive'),
  means: list('كيف كيفاش kifach kifash comment how'),
};

/** Words by which a statement gives it, folded. Figures and days are read as such instead. */
const GIVEN_BY: Record<Exclude<Answer, 'amount' | 'time'>, Set<string>> = {
  who: list('تسمي باسم revendique appeler calling claimed pirates hackers قراصنه'),
  cause: list('ردا رد riposte reaction retaliation because بسبب'),
  means: list('عبر استغل biais exploite passant through used'),
};

/** What a query asks for; nothing when it is no question. Statement words are never confused with it. */
export function wantedAnswers(words: readonly string[]): Answer[] {
  const amount = words.some((word) => ASKED_BY.amount.has(word));
  return ANSWERS.filter((answer) => {
    // "how many" does not ask for a way.
    if (answer === 'means' && amount) return false;
    return words.some((word) => ASKED_BY[answer].has(word));
  });
}

/**
 * What a text answers.
 * @param words folded words of the text
 * @param tells whether it tells a figure, and a day
 */
export function givenAnswers(
  words: readonly string[],
  tells: Record<'amount' | 'time', boolean>,
): Answer[] {
  return ANSWERS.filter((answer) =>
    answer === 'amount' || answer === 'time'
      ? tells[answer]
      : words.some((word) => GIVEN_BY[answer].has(word)),
  );
}
