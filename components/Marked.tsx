import type { Span } from '../utils/search/marks.ts';

/** A text with stretches of it marked; they are in text order and do not overlap. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  return (
    <>
      {spans.map(({ start, end }, at) => (
        <>
          {text.slice(spans[at - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
