import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DraftKeeper } from '../../../entrypoints/sidepanel/draft-keeper.ts';
import { EMPTY_FORM, type Draft } from '../../../utils/annotation/draft.ts';
import { record } from '../../helpers/annotations.ts';

const draft = (note: string): Draft => {
  const { id, page, quote, position } = record(1);
  return { id, base: 0, page, quote, position, form: { ...EMPTY_FORM, note } };
};
let stored: string[];
let answers: boolean[];
let kept: boolean[];
let keeper: DraftKeeper;

beforeEach(() => {
  vi.useFakeTimers();
  [stored, answers, kept] = [[], [], []];
  keeper = new DraftKeeper(
    (one) => {
      stored.push(one.form.note);
      return Promise.resolve(answers.shift() ?? true);
    },
    (is) => kept.push(is),
  );
});
afterEach(() => void vi.useRealTimers());

it('keeps the latest within a second of the first key, however fast one types', async () => {
  for (let at = 0; at < 9; at++) {
    keeper.typed(draft(String(at)));
    await vi.advanceTimersByTimeAsync(120);
  }
  expect(stored).toEqual(['8']);
  expect(kept.at(-1)).toBe(true);
});

it('tries again until the background has it', async () => {
  answers = [false, false];
  keeper.typed(draft('a'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept).not.toContain(true);
  await vi.advanceTimersByTimeAsync(2000);
  expect(stored).toEqual(['a', 'a', 'a']);
  expect(kept.at(-1)).toBe(true);
});

it('does not bring back what was saved or discarded, not even after a failure', async () => {
  answers = [false];
  keeper.typed(draft('a'));
  const flushing = keeper.flush();
  keeper.forget();
  await flushing;
  await vi.advanceTimersByTimeAsync(5000);
  expect(stored).toEqual(['a']);
});
