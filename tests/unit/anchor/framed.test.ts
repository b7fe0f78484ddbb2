import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import type { Position, Quote } from '../../../utils/annotation/schema.ts';
import { anchorIn, openText, type Anchoring } from '../../../utils/anchor/anchor.ts';
import { decide } from '../../../utils/anchor/decide.ts';
import { describe } from '../../../utils/anchor/describe.ts';
import { framedEdit } from '../../../utils/anchor/framed.ts';
import { fittedTarget } from '../../../utils/anchor/target.ts';
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

function theLongWay(text: string, quote: Quote, position: Position | null): Anchoring {
  const index = indexText(text);
  return decide(index, fittedTarget(index, quote, position));
}

const sum = ({ diff }: Anchoring, ...kinds: string[]) =>
  (diff ?? []).map((part) => (kinds.includes(part.kind) ? part.text : '')).join('');

suite('an edit read off its frame', () => {
  it('names the true passage, with as small a difference as the long way', () => {
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
          const long = theLongWay(text, quote, position);
          expect(sum(found, 'same', 'added')).toBe(found.exact);
          if (long.start === found.start && long.end === found.end)
            expect(sum(found, 'same').length).toBeGreaterThanOrEqual(sum(long, 'same').length);
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
    const found = framedEdit(open, indexText(text), quote, position);
    expect(found).toMatchObject({ outcome: 'changed', exact: now });
    expect(found && sum(found, 'removed', 'added')).toBe(shown);
    expect(anchorIn(openText(text), { quote, position })).toEqual(found);
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
