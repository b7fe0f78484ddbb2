import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FactSheet } from '../utils/fact-sheet.ts';
import type { SearchAnswer, SearchHit } from '../utils/search/fact-search.ts';
import { useInterface } from './interface.ts';
import { SearchResult } from './SearchResult.tsx';

interface Props {
  answer: SearchAnswer;
  sheets: readonly FactSheet[];
  /** The result that was open a moment ago: it takes the focus back. */
  focused: SearchHit | null;
  onOpen: (hit: SearchHit) => void;
  /** Up from the first result, or Escape. */
  onLeave: () => void;
}

/** Results by kind, the kind of the best one first; arrow keys, Home and End move through all of them. */
export function SearchResults({ answer, sheets, focused, onOpen, onLeave }: Props) {
  const { t } = useInterface();
  const list = useRef<HTMLDivElement>(null);
  const kinds = [...new Set(answer.hits.map(({ kind }) => kind))];
  useLayoutEffect(() => {
    if (focused) list.current?.querySelector<HTMLElement>(`#${domId(focused)}`)?.focus();
  }, [focused]);
  return (
    <div class="results" ref={list} onKeyDown={(event) => move(event, onLeave)}>
      {kinds.map((kind) => (
        <section key={kind} aria-labelledby={`results-${kind}`}>
          <h3 id={`results-${kind}`} class="kind">
            {t(`search.kind.${kind}`)}
          </h3>
          <ul>
            {answer.hits
              .filter((hit) => hit.kind === kind)
              .map((hit) => (
                <li key={domId(hit)}>
                  <SearchResult
                    id={domId(hit)}
                    hit={hit}
                    sheet={sheets.find(({ topic }) => topic.id === hit.topicId)}
                    spansIn={(text) => answer.spansIn(text)}
                    onOpen={() => onOpen(hit)}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function domId({ topicId, kind, id }: SearchHit): string {
  return `result-${topicId}-${kind}-${id}`;
}

function move(event: KeyboardEvent & { currentTarget: HTMLElement }, leave: () => void): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const to: Record<string, number> = {
    ArrowDown: Math.min(at + 1, buttons.length - 1),
    ArrowUp: at - 1,
    Home: 0,
    End: buttons.length - 1,
    Escape: -1,
  };
  const next = to[event.key];
  if (next === undefined) return;
  event.preventDefault();
  if (next < 0) leave();
  else buttons[next]?.focus();
}
