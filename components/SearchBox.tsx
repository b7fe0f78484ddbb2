import { useMemo, useState } from 'preact/hooks';
import type { FactSheet } from '../utils/messages.ts';
import { FactSearch, type SearchHit } from '../utils/search.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { formatDate } from '../utils/i18n.ts';
import { useInterface } from './interface.ts';
import { SourceLine, SourceList } from './SourceList.tsx';

interface Props {
  sheets: FactSheet[];
}

/** One box over claims, events and sources; everything happens on this machine. */
export function SearchBox({ sheets }: Props) {
  const { lang, t } = useInterface();
  const [query, setQuery] = useState('');
  const search = useMemo(() => new FactSearch(sheets), [sheets]);
  const hits = query.trim() ? search.search(query) : [];
  return (
    <section class="search">
      <h2>
        <label for="query">{t('search.label')}</label>
      </h2>
      <input
        id="query"
        type="search"
        dir="auto"
        lang={lang}
        autocomplete="off"
        value={query}
        aria-describedby="query-hint"
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p id="query-hint" class="facts">
        {t('search.hint')}
      </p>
      <p role="status" class="facts">
        {query.trim() &&
          (hits.length > 0
            ? t('search.results', { count: hits.length })
            : t('search.empty', { query }))}
      </p>
      <ul class="results">
        {hits.map((hit) => (
          <li key={`${hit.kind}/${hit.topicId}/${hit.id}`}>
            <Result hit={hit} sheets={sheets} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Result({ hit, sheets }: { hit: SearchHit; sheets: FactSheet[] }) {
  const { t } = useInterface();
  const sheet = sheets.find((one) => one.topic.id === hit.topicId);
  if (!sheet) return null;
  return (
    <>
      <p class="kind">{t(`search.kind.${hit.kind}`)}</p>
      <ResultBody hit={hit} sheet={sheet} />
    </>
  );
}

function ResultBody({ hit, sheet }: { hit: SearchHit; sheet: FactSheet }) {
  const { lang } = useInterface();
  if (hit.kind === 'claim') {
    const claim = sheet.claims.find((one) => one.id === hit.id);
    return claim ? <ClaimCard claim={claim} sheet={sheet} article={null} /> : null;
  }
  if (hit.kind === 'source') {
    const source = sheet.sources.find((one) => one.id === hit.id);
    return source ? (
      <div class="plain">
        <SourceLine source={source} />
      </div>
    ) : null;
  }
  const event = sheet.events.find((one) => one.id === hit.id);
  if (!event) return null;
  return (
    <div class="plain">
      <p class="facts">{formatDate(event.date, lang)}</p>
      <h3>{event.title[lang]}</h3>
      <p>{event.text[lang]}</p>
      <SourceList sources={sheet.sources.filter((source) => event.sources.includes(source.id))} />
    </div>
  );
}
