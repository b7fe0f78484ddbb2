import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { anchorWithDiff } from '../../../utils/anchor/anchor-diff.ts';
import { openText } from '../../../utils/anchor/anchor.ts';
import { describe } from '../../../utils/anchor/describe.ts';
import { framedEdit } from '../../../utils/anchor/framed.ts';
import { indexText } from '../../../utils/anchor/text-index.ts';

const WORDS =
  'الصندوق المدينة أعلن لم لا في من على بيان «سليم» حسب، أمس. 12 12,5 أَمْس caisse ville le la de pas ne U.S. n’est dit-il 1 996 026 ؟ % fonds'.split(
    ' ',
  );
/** Half of them rare, as in a newspaper. */
const word = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.nat(400).map((at) => `مدينة${at.toString(2).replaceAll('0', 'ل').replaceAll('1', 'ن')}`),
);
/** Sentences of which some stand twice or thrice, as in a page with a summary. */
const page = fc
  .tuple(
    fc.array(fc.array(word, { minLength: 4, maxLength: 14 }), { minLength: 4, maxLength: 7 }),
    fc.array(fc.nat(6), { minLength: 5, maxLength: 9 }),
  )
  .map(([sentences, order]) => order.flatMap((at) => sentences[at % sentences.length] ?? []));
/** A few words of the page that are put in, left out or replaced: by thousandths of its length. */
const edit = fc.record({
  at: fc.nat(999),
  drop: fc.nat(2),
  put: fc.array(fc.oneof(word, fc.constant('جديد'), fc.constant('neuf')), { maxLength: 2 }),
});

interface Edit {
  at: number;
  drop: number;
  put: string[];
}

/** Words from `from` on, `length` of them, with one edit among them. */
function withEdit(words: readonly string[], from: number, length: number, edit: Edit): string[] {
  const part = words.slice(from, from + length);
  part.splice(Math.floor((edit.at * part.length) / 1000), edit.drop, ...edit.put);
  return part;
}

suite('an edit read off its frame', () => {
  it('names the true passage', () => {
    let quick = 0;
    fc.assert(
      fc.property(
        fc.noBias(page),
        fc.noBias(fc.tuple(edit, edit)),
        fc.noBias(fc.nat()),
        fc.integer({ min: 4, max: 18 }),
        (words, edits, a, n) => {
          const first = a % Math.max(1, words.length - n);
          const start = words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
          const end = start + words.slice(first, first + n).join(' ').length;
          const { quote, position } = describe(words.join(' '), start, end);
          const lead = a % 2 === 0 ? '' : 'سطر جديد في أول الصفحة. ';
          const passage = withEdit(words, first, n, edits[0]);
          // The text behind the old surroundings is edited too.
          const behind = first + n + 16;
          const text =
            lead +
            [
              ...words.slice(0, first),
              ...passage,
              ...words.slice(first + n, behind),
              ...withEdit(words, behind, words.length, edits[1]),
            ].join(' ');
          const open = { ...openText(text), drift: lead.length };
          const found = framedEdit(open, indexText(text), quote, position);
          if (!found) return;
          quick++;
          expect(found).toMatchObject({
            outcome: 'changed',
            start: lead.length + position.start,
            end: lead.length + position.start + passage.join(' ').length,
            exact: passage.join(' '),
          });
        },
      ),
      { numRuns: 2_000 },
    );
    expect(quick).toBeGreaterThan(100);
  });
});

suite('a quote that grew', () => {
  const frame = 'Selon le bulletin de la ville imaginaire paru ce matin, Q, précise le communiqué.';
  const whole = (text: string, exact: string) => {
    const start = text.indexOf(exact);
    return describe(text, start, start + exact.length);
  };
  it.each([
    ['a word more', 'le fonds est resté intact', 'le fonds est toujours resté intact', 'toujours '],
    ['a word less', 'le fonds est toujours resté intact', 'le fonds est resté intact', 'toujours '],
    [
      'another word',
      'le fonds est resté ouvert hier',
      'le fonds est resté fermé hier',
      'ouvert fermé ',
    ],
  ])('shows %s', (_, old, now, shown) => {
    const { quote, position } = whole(frame.replace('Q', old), old);
    const text = `Une ligne de plus.\n${frame.replace('Q', now)}`;
    const open = { ...openText(text), drift: 19 };
    expect(framedEdit(open, indexText(text), quote, position)).toMatchObject({
      outcome: 'changed',
      exact: now,
    });
    // Saved one line higher up, and not yet known to have drifted: the long way agrees.
    const { diff, exact } = anchorWithDiff(text, { quote, position });
    expect(exact).toBe(now);
    expect(diff?.map((part) => (part.kind === 'same' ? '' : part.text)).join('')).toBe(shown);
    const here = { start: position.start + 19, end: position.end + 19 };
    expect(anchorWithDiff(text, { quote, position: here })).toEqual(
      anchorWithDiff(text, { quote, position }),
    );
  });

  it.each([
    ['spelling alone', 'le fonds est resté intact', 'le FONDS est reste intact'],
    ['punctuation alone', 'le fonds est resté intact', 'le fonds, est resté intact'],
    ['a number in groups', 'le fonds compte 1 996 026 noms', 'le fonds compte 1 996 027 noms'],
    ['most of the words', 'le fonds est resté intact', 'le maire a tout perdu et reste intact'],
  ])('leaves %s to the long way', (_, old, now) => {
    const { quote, position } = whole(frame.replace('Q', old), old);
    const text = frame.replace('Q', now);
    expect(framedEdit(openText(text), indexText(text), quote, position)).toBeNull();
  });
});
