/** What runs inside the page of the warm benchmarks: batches of one thing in turned rounds. */
import { mayMatch } from '../../utils/match/gate.ts';
import { highlightsOf } from '../../utils/page/highlight.ts';
import { roughFold } from '../../utils/text/rough-fold.ts';
import { turned } from './row.ts';

/** Walks over all text of the body, reading nothing but lengths. */
function floor(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  while (walker.nextNode()) sum += walker.currentNode.nodeValue?.length ?? 0;
  return sum;
}

/** The first of the detector's questions, asked of the whole body. */
function ask(gate: string): boolean {
  const text = document.body.textContent;
  return mayMatch(gate, roughFold(text));
}

/** So long a batch makes the clock's grain small, ms. */
const BATCH = 2;

function timed(work: () => unknown): number {
  const start = performance.now();
  let times = 0;
  do {
    work();
    times++;
  } while (performance.now() - start < BATCH);
  return (performance.now() - start) / times;
}

/** Milliseconds of each job in each round; `floor` is measured twice, as `floor` and `again`. */
function compare(gates: Record<string, string>, rounds: number): Record<string, number[]> {
  const jobs: Record<string, () => unknown> = { floor, again: floor };
  for (const [name, gate] of Object.entries(gates)) jobs[name] = () => ask(gate);
  const times: Record<string, number[]> = {};
  for (let round = -1; round < rounds; round++)
    for (const name of turned(Object.keys(jobs), round + 1)) {
      const ms = timed(jobs[name] as () => unknown);
      if (round >= 0) (times[name] ??= []).push(ms);
    }
  return times;
}

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** 300 passages underlined, to the frame behind it: our highlights, and `<mark>` around each. */
async function marks(
  rounds: number,
): Promise<{ ours: number[]; again: number[]; marks: number[] }> {
  const times = { ours: [] as number[], again: [] as number[], marks: [] as number[] };
  const highlights = highlightsOf(document);
  const ranges = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Range[] = [];
    while (found.length < 300 && walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.length < 30) continue;
      const range = document.createRange();
      range.setStart(node, 5);
      range.setEnd(node, 25);
      found.push(range);
    }
    return found;
  };
  const ours = async (list: number[]) => {
    const all = ranges();
    await frame();
    const start = performance.now();
    highlights.underline(all.map((range) => ({ range, kind: 'confirmed' as const })));
    await frame();
    list.push(performance.now() - start);
    highlights.clear();
    await frame();
  };
  const wrapped = async () => {
    const saved = document.body.innerHTML;
    const all = ranges();
    await frame();
    const start = performance.now();
    for (const range of all) range.surroundContents(document.createElement('mark'));
    await frame();
    times.marks.push(performance.now() - start);
    document.body.innerHTML = saved;
    await frame();
  };
  for (let round = 0; round < rounds; round++) {
    await ours(times.ours);
    await wrapped();
    await ours(times.again);
  }
  return times;
}

Object.assign(globalThis, { bench: { compare, marks, asks: ask } });
