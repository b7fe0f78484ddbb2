import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterPaint } from '../../../utils/page/after-paint.ts';

const shown = { hidden: false } as Document;
let frames: Map<number, () => void>;

beforeEach(() => {
  frames = new Map();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    frames.set(frames.size + 1, run);
    return frames.size;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const paint = () => {
  for (const run of frames.values()) run();
};

describe('work after the paint', () => {
  it('waits for the frame, and for the task behind it', () => {
    const work = vi.fn();
    afterPaint(shown).run(work);
    vi.runAllTimers();
    expect(work).not.toHaveBeenCalled();
    paint();
    expect(work).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(work).toHaveBeenCalledOnce();
  });

  it('gives way to newer work, before its frame and after it', () => {
    const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
    const later = afterPaint(shown);
    later.run(first);
    later.run(second);
    paint();
    later.run(third);
    paint();
    vi.runAllTimers();
    expect([first, second, third].map((one) => one.mock.calls.length)).toEqual([0, 0, 1]);
  });

  it('is called off', () => {
    const work = vi.fn();
    const later = afterPaint(shown);
    later.run(work);
    paint();
    later.callOff();
    vi.runAllTimers();
    expect(work).not.toHaveBeenCalled();
  });

  it('waits for no frame in a page out of view', () => {
    const work = vi.fn();
    afterPaint({ hidden: true } as Document).run(work);
    vi.runAllTimers();
    expect(work).toHaveBeenCalledOnce();
  });
});
