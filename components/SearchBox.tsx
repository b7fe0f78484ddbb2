import { useMemo, useRef, useState } from 'preact/hooks';
import type { FactSheet } from '../utils/fact-sheet.ts';
import type { FactSearch, SearchHit } from '../utils/search/fact-search.ts';
import { useInterface } from './interface.ts';
import { SearchCard } from './SearchCard.tsx';
import { SearchResults } from './SearchResults.tsx';

interface Props {
  sheets: FactSheet[];
  search: FactSearch;
  /** What to look for at once, for instance text that was selected on a page. */
  initialQuery?: string;
  /** A fact to open at once. */
  initialHit?: SearchHit | null;
}

/** One box over claims, events, sources and bodies; everything happens on this machine. */
export function SearchBox({ sheets, search, initialQuery = '', initialHit = null }: Props) {
  const { lang, t } = useInterface();
  const [query, setQuery] = useState(initialQuery);
  const [opened, setOpened] = useState<SearchHit | null>(initialHit);
  const [last, setLast] = useState<SearchHit | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const answer = useMemo(() => search.search(query, { lang }), [search, query, lang]);
  const asked = query.trim() !== '';
  const close = () => {
    setLast(opened);
    setOpened(null);
    // Without results to go back to, the box takes the focus.
    if (!asked) input.current?.focus();
  };
  return (
    <section class="search">
      <h2>
        <label for="query">{t('search.label')}</label>
      </h2>
      <input
        id="query"
        ref={input}
        type="search"
        dir="auto"
        lang={lang}
        autocomplete="off"
        value={query}
        aria-describedby="query-hint"
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setOpened(null);
          setLast(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          event.currentTarget
            .closest('.search')
            ?.querySelector<HTMLElement>('.results button')
            ?.focus();
        }}
      />
      <p id="query-hint" class="facts">
        {t('search.hint')}
      </p>
      <p role="status" class="facts">
        {asked &&
          (answer.hits.length > 0
            ? t('search.results', { count: answer.hits.length })
            : t('search.empty', { query }))}
      </p>
      {opened ? (
        <SearchCard hit={opened} sheets={sheets} onOpen={setOpened} onBack={close} />
      ) : (
        <SearchResults
          answer={answer}
          sheets={sheets}
          focused={last}
          onOpen={setOpened}
          onLeave={() => input.current?.focus()}
        />
      )}
    </section>
  );
}
