import { expect, it } from 'vitest';
import { visibleParts } from '../../../utils/text/controls.ts';

it.each([
  ['نص عادي\nوسطر', ['نص عادي\nوسطر']],
  ['مال\u202Eabc\u202C', ['مال', '<RLO>', 'abc', '<PDF>']],
  ['\u200F\u0007', ['<RLM>', '<U+0007>']],
  ['', []],
])('visibleParts %j', (text, wanted) => {
  expect(visibleParts(text).map((one) => (one.hidden ? `<${one.text}>` : one.text))).toEqual(
    wanted,
  );
});
