import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  summary: ComponentChildren;
  children: () => ComponentChildren;
}

/**
 * What is folded away, and made only when it is first opened: a sidebar has hundreds of sources, and
 * making them all at once would keep the reader waiting for what few open.
 */
export function Fold({ summary, children }: Props) {
  const [made, setMade] = useState(false);
  return (
    <details onToggle={(event) => event.currentTarget.open && setMade(true)}>
      <summary>{summary}</summary>
      {made && children()}
    </details>
  );
}
