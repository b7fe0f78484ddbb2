/**
 * What kind of answer a question wants ("how many", «شكون», « pourquoi »). Question words are no content,
 * yet they say which of many facts on one thing is meant; which facts answer so is said by their files.
 */
import { ANSWERS, type Answer } from '../packs/schema.ts';

const list = (words: string): Set<string> => new Set(words.trim().split(/\s+/u));

/** Words that ask for it, folded. */
const ASKED_BY: Record<Answer, Set<string>> = {
  who: list('شكون chkoun shkoun chkon who whom qui'),
  amount: list('شحال chhal ch7al 3adad كم combien many much عدد nombre number'),
  time: list('متي فوقاش امتي وقتاش imta fouqach fo9ach quand when'),
  cause: list('لماذا علاش 3lach alach pourquoi why سبب motif raison reason motive'),
  means: list('كيف كيفاش kifach kifash comment how'),
  right: list(
    'can may could should نقدر نقدرو ممكن يمكنني نستطيع يجوز puis peux peut droit حقي حق right',
  ),
};

/** «من يقف», «من سرب»: «من» is mostly "from", but at the start of a question it is "who". */
const WHO = 'من';

/** What a query asks for; nothing when it is no question. Statement words are never confused with it. */
export function wantedAnswers(words: readonly string[]): Answer[] {
  const asks = (answer: Answer) => words.some((word) => ASKED_BY[answer].has(word));
  return ANSWERS.filter((answer) => {
    // "how many" does not ask for a way.
    if (answer === 'means' && asks('amount')) return false;
    return asks(answer) || (answer === 'who' && words[0] === WHO && words.length > 2);
  });
}
