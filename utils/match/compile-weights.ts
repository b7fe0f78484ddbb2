/** Brings fitted weights into the form that a page reads. Build time only. */
import type { FittedQuestion } from '../packs/detection-schema.ts';
import type { SetWeights } from './likelihood.ts';

/**
 * Brings fitted weights into the order of the sets; what is called as no set any more says nothing.
 * @param questions names of the questions, in the order of their index
 */
export function compileWeights(
  questions: readonly string[],
  setKeys: readonly string[],
  fitted: Readonly<Record<string, FittedQuestion>>,
): SetWeights {
  const linesOf = (bank: 'here' | 'before') =>
    setKeys
      .map((key) =>
        questions.flatMap((name, question) => {
          const weight = fitted[name]?.[bank][key];
          return weight ? [`${question}:${weight}`] : [];
        }),
      )
      .map((pairs) => pairs.join(' '))
      .join('\n');
  return {
    bias: questions.map((name) => fitted[name]?.bias ?? null),
    here: linesOf('here'),
    before: linesOf('before'),
  };
}
