import { fanOf } from '../utils/verdict/fan.ts';
import type { Copy } from '../utils/verdict/provenance.ts';

interface Props {
  copies: readonly Copy[];
  /** The source that the open page is, where it is one. */
  page: string | undefined;
}

/** Widths in px of a drawing that a panel of 320 px still shows whole. */
const WIDTH = 300;
const STEP = 16;
const ROW = 28;
/** More copies, wider bow: lines that leave the origin too flat run into each other. */
const MOST_BOW = 18;
/** Where the origin's own mark stands above. */
const STEM = 8;

/**
 * One origin and the pages that have it from there: a line for each, all from one point. The list
 * beside it says the same in words, so the drawing is silent; right to left it is mirrored.
 */
export function CopyFan({ copies, page }: Props) {
  const { nodes, columns, rows } = fanOf(copies);
  const bow = Math.min(MOST_BOW, columns * 1.5);
  const step = Math.min(STEP, (WIDTH - 2 * STEM) / Math.max(1, columns - 1));
  const at = (index: number) => {
    const node = nodes[index];
    return node
      ? { x: STEM + node.column * step, y: node.row * ROW + bow - 6, half: ROW / 2 }
      : { x: STEM, y: 0, half: (ROW + bow) / 2 };
  };
  return (
    <svg class="fan" viewBox={`0 0 ${WIDTH} ${rows * ROW + bow + 2}`} aria-hidden="true">
      {nodes.map((node, index) => {
        const [from, to] = [at(node.parent), at(index)];
        const bend = from.y + from.half;
        return (
          <path
            key={node.id}
            d={`M${from.x} ${from.y}C${from.x} ${bend} ${to.x} ${bend} ${to.x} ${to.y}`}
          />
        );
      })}
      {nodes.map((node, index) => {
        const { x, y } = at(index);
        const here = node.id === page;
        return <circle key={node.id} class={here ? 'here' : ''} cx={x} cy={y} r={here ? 6 : 4} />;
      })}
    </svg>
  );
}
