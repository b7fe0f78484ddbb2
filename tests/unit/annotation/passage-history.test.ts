import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDiff } from '../../../utils/anchor/text-diff.ts';
import { passageHistory } from '../../../utils/annotation/passage-history.ts';
import { record } from '../../helpers/annotations.ts';

const at = (day: number) => `2025-05-0${day}T00:00:00.000Z`;

describe('the history of a passage', () => {
  it('compares each visit with the words last seen, also when it was gone between', () => {
    const annotation = record(1, {
      quote: { exact: 'أكد الصندوق التسريب أمس', prefix: '', suffix: '' },
      sightings: [
        { at: at(1), outcome: 'changed', exact: 'نفى الصندوق التسريب أمس' },
        { at: at(2), outcome: 'gone', exact: null },
        { at: at(3), outcome: 'changed', exact: 'نفى الصندوق التسريب' },
      ],
    });
    expect(passageHistory(annotation)).toEqual([
      {
        at: at(1),
        outcome: 'changed',
        diff: [
          { kind: 'removed', text: 'أكد ' },
          { kind: 'added', text: 'نفى ' },
          { kind: 'same', text: 'الصندوق التسريب أمس' },
        ],
      },
      { at: at(2), outcome: 'gone', diff: null },
      {
        at: at(3),
        outcome: 'changed',
        diff: [
          { kind: 'same', text: 'نفى الصندوق التسريب' },
          { kind: 'removed', text: 'أمس' },
        ],
      },
    ]);
  });

  it('gives the new text to the letter, whatever the texts', () => {
    const word = fc.constantFrom(
      'الصندوق',
      'نفى',
      '2',
      'مليون',
      'CNSS',
      '؟',
      '،',
      '  ',
      '\n',
      '🙂',
      'é',
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (old, now) => {
        const parts = textDiff(old, now);
        const kept = parts.filter(({ kind }) => kind !== 'removed');
        expect(kept.map((part) => part.text).join('')).toBe(now);
      }),
      { numRuns: 500 },
    );
  });

  it('does not align what is too long for it', () => {
    const long = 'كلمة '.repeat(4_000);
    expect(textDiff(long, `${long}أخرى`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
