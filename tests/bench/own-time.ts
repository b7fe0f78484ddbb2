/** Thread time of our own scripts out of a browser trace. */

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: unknown;
}

/** What a trace must record for `ownTime`. */
export const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];

/**
 * Outermost spans of scripts of extensions.
 * @param trace JSON of `page.tracing.stop()`
 * @returns CPU ms in all, and of the longest one
 */
export function ownTime(trace: string): { total: number; longest: number } {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const ours = traceEvents
    .filter(
      (event) =>
        event.ph === 'X' && JSON.stringify(event.args ?? {}).includes('chrome-extension://'),
    )
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let end = -Infinity;
  const spans = ours.filter((event) => {
    if (event.ts < end) return false;
    end = event.ts + (event.dur ?? 0);
    return true;
  });
  const times = spans.map((event) => (event.tdur ?? event.dur ?? 0) / 1000);
  return {
    total: times.reduce((sum, one) => sum + one, 0),
    longest: times.reduce((most, one) => Math.max(most, one), 0),
  };
}
