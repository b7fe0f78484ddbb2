/** The tasks of a page's main thread out of a browser trace, by processor time. */

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  tdur?: number;
  args?: { data?: { frames?: { url: string; processId: number }[] }; name?: string };
}

/** What a trace must record for `longestTasks`. */
export const TASKS_TRACED = ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata']; // prettier-ignore

/**
 * Tasks of the main thread of the process that shows a page.
 * @param trace JSON of `page.tracing.stop()`
 * @param url the page's address as the trace began
 * @returns processor ms, the longest first
 * @throws Error when the trace knows no such page, or timed none of its tasks
 */
export function longestTasks(trace: string, url: string): number[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const bare = (address: string) => address.replace(/#.*$/u, '');
  const pid = traceEvents
    .filter(({ name }) => name === 'TracingStartedInBrowser')
    .flatMap(({ args }) => args?.data?.frames ?? [])
    .find((frame) => bare(frame.url) === bare(url))?.processId;
  const main = traceEvents.find(
    (event) =>
      event.name === 'thread_name' && event.pid === pid && event.args?.name === 'CrRendererMain',
  );
  const tasks = traceEvents.filter(
    (event) =>
      event.name === 'RunTask' && event.ph === 'X' && event.pid === pid && event.tid === main?.tid,
  );
  if (tasks.length === 0) throw new Error('the trace holds no task of the page');
  return tasks.map(({ tdur = 0 }) => tdur / 1000).sort((a, b) => b - a);
}
