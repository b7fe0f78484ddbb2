import { describe, expect, it } from 'vitest';
import { anchorWithDiff } from '../../../utils/anchor/anchor-diff.ts';
import { anchor, anchorAll } from '../../../utils/anchor/anchor.ts';
import { anchorInSlices } from '../../../utils/anchor/slices.ts';
import { CASES } from './cases.ts';

describe('the adversarial table', () => {
  it('is long enough, and no case stands twice', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(120);
    expect(new Set(CASES.map((one) => one.id)).size).toBe(CASES.length);
  });

  it.each(CASES)('$id: $outcome', ({ quote, position, text, outcome, start, end }) => {
    const found = anchor(text, { quote, position });
    expect(found).toMatchObject({ outcome, start, end });
    expect(found.exact).toBe(start === null || end === null ? null : text.slice(start, end));
  });

  it.each(CASES.filter((one) => one.outcome === 'changed'))('$id: diff', (one) => {
    const { diff, exact } = anchorWithDiff(one.text, one);
    const join = (...kinds: string[]) =>
      (diff ?? [])
        .filter((part) => kinds.includes(part.kind))
        .map((part) => part.text)
        .join('');
    expect(join('same', 'added')).toBe(exact);
    expect(diff?.some((part) => part.kind !== 'same')).toBe(true);
    // A turn beside the quote shows the word before or behind it too.
    expect(join('same', 'removed').replace(/\s/gu, '')).toContain(
      one.quote.exact.replace(/\s|[^\p{L}\p{N}]+$/gu, '').slice(0, 3),
    );
  });
});

describe('many quotes in one text', () => {
  const text = CASES.map((one) => one.text).join('\n\n');
  const targets = CASES.map(({ quote, position }) => ({ quote, position }));

  it('answers the same, in order, as one by one', () => {
    expect(anchorAll(text, targets)).toEqual(targets.map((target) => anchor(text, target)));
  });

  it('answers the same in slices', async () => {
    expect(await anchorInSlices(text, targets)).toEqual(anchorAll(text, targets));
  });

  it('stops when the page has moved on', async () => {
    const many = Array.from({ length: 200 }, () => targets).flat();
    const control = new AbortController();
    const all = anchorInSlices(text, many, control.signal);
    control.abort(new Error('left'));
    await expect(all).rejects.toThrow('left');
  });
});

describe('a word diff', () => {
  it('names what went before what came', () => {
    const text = 'قال المدير إن الصندوق تعرض لهجوم كبير، حسب البيان.';
    const quote = {
      exact: 'الصندوق لم يتعرض لهجوم',
      prefix: 'قال المدير إن ',
      suffix: ' كبير، حسب',
    };
    expect(anchorWithDiff(text, { quote, position: null }).diff).toEqual([
      { kind: 'same', text: 'الصندوق ' },
      { kind: 'removed', text: 'لم يتعرض ' },
      { kind: 'added', text: 'تعرض ' },
      { kind: 'same', text: 'لهجوم' },
    ]);
  });

  it('shows a negation that came before an unchanged quote', () => {
    const text = 'Le maire assure que le site n’est pas touché par la panne du jour.';
    const quote = {
      exact: 'touché par la panne',
      prefix: 'Le maire assure que le site est ',
      suffix: ' du jour.',
    };
    const { diff, exact } = anchorWithDiff(text, { quote, position: null });
    expect(exact).toBe('pas touché par la panne');
    expect(diff).toEqual([
      { kind: 'added', text: 'pas ' },
      { kind: 'same', text: 'touché par la panne' },
    ]);
  });
});
