import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DraftKeeper } from '../../../entrypoints/sidepanel/draft-keeper.ts';
import { EMPTY_FORM, type Draft, type DraftState } from '../../../utils/annotation/draft.ts';
import type { FailureCode } from '../../../utils/annotation/library.ts';
import { record } from '../../helpers/annotations.ts';

const draft = (note: string): Draft => {
  const { id, page, quote, position } = record(1);
  return { id, base: 0, page, quote, position, form: { ...EMPTY_FORM, note } };
};
let stored: string[];
let answers: (FailureCode | null)[];
let states: DraftState[];
let keeper: DraftKeeper;

beforeEach(() => {
  vi.useFakeTimers();
  [stored, answers, states] = [[], [], []];
  keeper = new DraftKeeper(
    (one) => {
      stored.push(one.form.note);
      return Promise.resolve(answers.shift() ?? null);
    },
    (state) => states.push(state),
  );
});
afterEach(() => void vi.useRealTimers());

it('keeps the latest within a second of the first key, however fast one types', async () => {
  for (let at = 0; at < 9; at++) {
    keeper.typed(draft(String(at)));
    await vi.advanceTimersByTimeAsync(120);
  }
  expect(stored).toEqual(['8']);
  expect(states.at(-1)).toBe('kept');
});

it('tries again until the background has it', async () => {
  answers = ['unavailable', 'unavailable'];
  keeper.typed(draft('a'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(states).not.toContain('kept');
  await vi.advanceTimersByTimeAsync(2000);
  expect(stored).toEqual(['a', 'a', 'a']);
  expect(states.at(-1)).toBe('kept');
});

it('says why a draft was refused until one is kept, also while one types on', async () => {
  answers = ['invalid', 'invalid'];
  keeper.typed(draft('too long'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(states).toEqual(['typed', 'invalid']);
  keeper.typed(draft('still too long'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(new Set(states.slice(1))).toEqual(new Set(['invalid']));
  keeper.typed(draft('short'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(stored).toEqual(['too long', 'still too long', 'short']);
  expect(states.at(-1)).toBe('kept');
});

it('takes a background that throws for one that does not answer', async () => {
  keeper = new DraftKeeper(
    () => Promise.reject(new Error('gone')),
    (state) => states.push(state),
  );
  keeper.typed(draft('a'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(states.at(-1)).toBe('unavailable');
  keeper.forget();
});

it('does not bring back what was saved or discarded, not even after a failure', async () => {
  answers = ['quota'];
  keeper.typed(draft('a'));
  const flushing = keeper.flush();
  keeper.forget();
  await flushing;
  await vi.advanceTimersByTimeAsync(5000);
  expect(stored).toEqual(['a']);
});
