// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { useGrowing } from '../../../components/use-growing.ts';

const box = document.createElement('div');
const drawn: number[] = [];

function List({ length, first }: { length: number; first: number }) {
  const shown = useGrowing(length, first);
  drawn.push(shown);
  return <p>{shown}</p>;
}

afterEach(() => {
  render(null, box);
  drawn.length = 0;
});

it('draws what is in view at once, and the rest in later frames, each longer than the last', async () => {
  render(<List length={50} first={6} />, box);
  expect(drawn).toEqual([6]);
  await vi.waitFor(() => expect(box.textContent).toBe('50'));
  expect(drawn.length).toBeGreaterThan(3);
  expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
});

it('draws a short list whole, and what is added to it later', async () => {
  render(<List length={4} first={6} />, box);
  expect(drawn).toEqual([4]);
  render(<List length={9} first={6} />, box);
  await vi.waitFor(() => expect(box.textContent).toBe('9'));
});
