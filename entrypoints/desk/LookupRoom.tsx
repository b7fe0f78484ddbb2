import { useEffect, useState } from 'preact/hooks';
import readIndex from 'virtual:siyaq/lookup';
import { useInterface } from '../../components/interface.ts';
import { SearchBox } from '../../components/SearchBox.tsx';
import { takeOver } from '../../utils/lookup-query.ts';
import { FactSearch } from '../../utils/search/fact-search.ts';
import type { OwnPageProps } from '../own-page/start.tsx';

let search: FactSearch | undefined;

/** Lookup with room around it; begins with what was selected on a page. */
export function LookupRoom({ sheets }: OwnPageProps) {
  const { t } = useInterface();
  const [query, setQuery] = useState<string | null>(null);
  useEffect(() => {
    void takeOver().then(setQuery);
  }, []);
  if (sheets === 'unavailable') return <p role="alert">{t('facts.unavailable')}</p>;
  if (query === null) return null;
  search ??= new FactSearch(readIndex());
  return <SearchBox sheets={sheets ?? []} search={search} initialQuery={query} />;
}
