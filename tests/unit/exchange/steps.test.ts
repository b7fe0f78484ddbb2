import { describe, expect, it } from 'vitest';
import { finish, inSlices, type Steps } from '../../../utils/exchange/steps.ts';
import { exportSteps } from '../../../utils/exchange/write/export.ts';
import { readFile } from '../../../utils/exchange/read/file.ts';
import { annotation, libraryWith, wishFor, written } from '../../helpers/exchange.ts';

function* counting(most: number): Steps<string> {
  for (let done = 1; done <= most; done++) yield done;
  return 'done';
}

/** A clock that moves one millisecond each time it is asked. */
const clock = () => {
  let at = 0;
  return () => at++;
};

describe('long work', () => {
  it('pauses when its slice is used up, and says how far it is', async () => {
    const seen: number[] = [];
    let pauses = 0;
    const result = await inSlices(counting(25), {
      now: clock(),
      budget: 10,
      pause: () => {
        pauses++;
        return Promise.resolve();
      },
      onProgress: (done) => seen.push(done),
    });
    expect(result).toBe('done');
    expect(seen).toEqual([10, 20]);
    expect(pauses).toBe(2);
  });

  it('stops at once when it is cancelled', async () => {
    const controller = new AbortController();
    const work = inSlices(counting(1e9), {
      now: clock(),
      budget: 5,
      signal: controller.signal,
      pause: () => {
        controller.abort(new Error('enough'));
        return Promise.resolve();
      },
    });
    await expect(work).rejects.toThrow('enough');
  });

  it('exports and reads one record a step, to the same result', () => {
    const ids = [1, 2, 3].map((at) => `00000000-6d0f-4d4e-9d0a-0c8f3f1b2a1${at}`);
    const library = libraryWith(...ids.map((id) => annotation({ id })));
    for (const wish of [{ format: 'siyaq' } as const, wishFor('csv'), wishFor('dossier')]) {
      const steps = [...exportSteps(library, wish, String)];
      expect(steps.length).toBeGreaterThanOrEqual(4);
      expect(finish(exportSteps(library, wish, String)).join('')).toBe(written(library, wish));
    }
    expect([...readFile(written(library))]).toEqual([1, 2, 3]);
  });
});
