import { expect, it } from 'vitest';
import { lineBoxes, type Box } from '../../../utils/page/line-boxes.ts';

const box = (left: number, top: number, width: number, height = 20): Box => ({
  left,
  top,
  width,
  height,
});

it('joins what stands on one line, in either direction, whatever its height', () => {
  expect(lineBoxes([box(100, 10, 50), box(60, 12, 38, 16)])).toEqual([box(60, 10, 90)]);
});

it('keeps lines, columns and far pieces apart, and passes over empty rectangles', () => {
  const all = [box(0, 0, 50), box(0, 30, 50), box(400, 30, 50)];
  expect(lineBoxes([all[0]!, box(50, 0, 0), all[1]!, all[2]!])).toEqual(all);
});

it('outlines no more than the beginning of a page', () => {
  expect(lineBoxes(Array.from({ length: 900 }, (_, at) => box(0, at * 30, 50)))).toHaveLength(200);
});
