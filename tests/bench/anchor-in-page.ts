/** What runs inside the benchmark's page: every tool over the same quotes in interleaved rounds. */
import { anchorAll, type AnchorTarget } from '../../utils/anchor/anchor.ts';
import { readPage } from '../../utils/anchor/passage.ts';
import { anchorInSlices } from '../../utils/anchor/slices.ts';
import { approx, domAnchor, type Found } from './anchor-rivals.ts';
import type { Job } from './anchor-page.ts';

export type Tool = 'siyaq' | 'siyaq again' | 'approx' | 'dom-anchor';

/** Median milliseconds and the share of quotes put where they stand (or reported gone). */
export type Row = Record<Tool, { ms: number; right: number }>;

const TOOLS: Record<Tool, (targets: AnchorTarget[]) => (Found | null)[]> = {
  siyaq: own,
  'siyaq again': own,
  approx: (targets) => {
    const text = document.body.textContent;
    return targets.map((target) => approx(text, target));
  },
  'dom-anchor': (targets) => targets.map((target) => domAnchor(document.body, target)),
};

function own(targets: AnchorTarget[]): (Found | null)[] {
  return anchorAll(document.body.textContent, targets).map(({ start, end }) =>
    start === null || end === null ? null : { start, end },
  );
}

const median = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1] ?? NaN;

/** The rivals take each quote by itself: they get so many of them, and the time is scaled up. */
const SAMPLES: Partial<Record<Tool, number>> = { approx: 100, 'dom-anchor': 40 };

/** A measurement takes at least so long, ms, or so many runs. */
const LEAST_MS = 5;
const MOST_RUNS = 50;

/** Runs the tools in another order each round; a slow one may be given fewer rounds. */
function compare(job: Job, rounds: Record<Tool, number>): Row {
  const names = Object.keys(TOOLS) as Tool[];
  const times = new Map<Tool, number[]>(names.map((name) => [name, []]));
  const right = new Map<Tool, number>();
  for (let round = 0; round < Math.max(...Object.values(rounds)); round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length] as Tool;
      if (round >= rounds[name]) continue;
      const targets = job.targets.slice(0, SAMPLES[name]);
      let runs = 0;
      let found: (Found | null)[];
      let took: number;
      const begun = performance.now();
      // A page's clock ticks every 0.1 ms: one run of a few ticks would be told in steps of a quarter.
      do {
        found = TOOLS[name](targets);
        took = performance.now() - begun;
      } while (++runs < MOST_RUNS && took < LEAST_MS);
      const scale = job.targets.length / targets.length;
      times.get(name)?.push((took / runs) * scale);
      right.set(name, share(job, found));
    }
  }
  const row = names.map((name) => [
    name,
    { ms: median(times.get(name) ?? []), right: right.get(name) ?? NaN },
  ]);
  return Object.fromEntries(row) as Row;
}

/** Right is a place that covers at least half of the true one, and half of which is true. */
function share({ truth }: Job, found: (Found | null)[]): number {
  const right = truth.slice(0, found.length).filter((place, at) => {
    const one = found[at];
    if (!place || !one) return !place && !one;
    const shared = Math.min(place.end, one.end) - Math.max(place.start, one.start);
    return shared * 2 >= Math.max(place.end - place.start, one.end - one.start);
  });
  return right.length / found.length;
}

/** Median time of reading the page as the extension does, ms. */
async function reading(): Promise<number> {
  const reads: number[] = [];
  for (let round = 0; round < 9; round++) {
    const begun = performance.now();
    readPage(document);
    reads.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return median(reads);
}

const kept: Job[] = [];

/** Many quotes in slices, in tasks of their own; ms in all. */
async function slices(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  const begun = performance.now();
  for (const { targets } of kept) await anchorInSlices(document.body.textContent, targets);
  return performance.now() - begun;
}

/** One run in a page that never ran this code. */
function cold(job: Job): number {
  const begun = performance.now();
  own(job.targets);
  return performance.now() - begun;
}

Object.assign(globalThis, {
  bench: { compare, reading, keep: (jobs: Job[]) => void kept.push(...jobs), slices, cold },
});
