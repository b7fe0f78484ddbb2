import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { eagerFunctions } from '../../../utils/packs/eager.ts';

const CODE = `(function() {
  function first(a, b = 2) { return second(a) + b; }
  function second(a) { function inner() { return a; } return inner(); }
  async function third() { return 3; }
  function* fourth() { yield first(1); }
  return { first, second, third, fourth };
})()`;

const parse = (code: string) => parseSync('a.js', code).program;
const render = (names: string[], fileName = 'detector.js') =>
  eagerFunctions('detector.js', names).renderChunk.call({ parse }, CODE, { fileName });

describe('functions that are called at once', () => {
  it('stand in parentheses and do what they did', async () => {
    const code = render(['first', 'inner', 'third', 'fourth']) ?? '';
    expect(code.match(/var \w+ = \((?:async )?function/g)).toHaveLength(4);
    expect(code).toContain('function second(a)');
    type Made = Record<'first' | 'third' | 'fourth', (a?: number) => unknown>;
    const made = (0, eval)(code) as Made;
    expect(made.first(1)).toBe(3);
    await expect(made.third()).resolves.toBe(3);
    expect([...(made.fourth() as Iterable<number>)]).toEqual([3]);
  });

  it('must be there, so that a list of names cannot grow old', () => {
    expect(() => render(['first', 'gone'])).toThrow('detector.js has no function gone');
  });

  it('are left alone in other scripts', () => {
    expect(render(['gone'], 'reader.js')).toBeNull();
  });
});
