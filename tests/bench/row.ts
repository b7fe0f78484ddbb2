/** A line of the benchmark's table, and the statistics that all lines share. */

export interface Row {
  /** Number of the goal in the performance anchors. */
  id: string;
  note: string;
  /** A ratio unless the note says otherwise. */
  value: number;
  /** Bound of the value. */
  goal: { most: number } | { least: number };
  /** The same measure of a thing against itself in the same run; 1 is no noise. */
  noise: number | null;
  pass: boolean;
}

/** Makes a row. */
export function row(
  id: string,
  note: string,
  value: number,
  goal: Row['goal'],
  noise: number | null = null,
): Row {
  const pass = 'most' in goal ? value <= goal.most : value >= goal.least;
  return { id, note, value, goal, noise, pass };
}

export function median(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** Median of the ratios of pairs that were measured in the same round. */
export function ratio(above: readonly number[], below: readonly number[]): number {
  return median(above.map((one, at) => one / (below[at] ?? NaN)));
}

/** A fixed other order each round, so that nobody always comes first. */
export function turned<One>(all: readonly One[], round: number): One[] {
  const at = round % all.length;
  const order = [...all.slice(at), ...all.slice(0, at)];
  return round % 2 ? order.reverse() : order;
}
