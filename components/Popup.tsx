import { formatDate } from '../utils/i18n.ts';
import type { FactSheet } from '../utils/messages.ts';
import type { Lang } from '../utils/packs/schema.ts';
import type { FactSearch } from '../utils/search/fact-search.ts';
import { useInterface } from './interface.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { PageStatus, type TabStatus } from './PageStatus.tsx';
import { SearchBox } from './SearchBox.tsx';

interface Props {
  sheets: FactSheet[] | null | 'unavailable';
  status: TabStatus | null;
  search: FactSearch;
  /** What to look for at once. */
  query?: string;
  onLang: (lang: Lang) => void;
}

/** The whole popup. */
export function Popup({ sheets, status, search, query = '', onLang }: Props) {
  const { lang, t } = useInterface();
  const loaded = Array.isArray(sheets) ? sheets : [];
  return (
    <main class="siyaq popup" lang={lang}>
      <header>
        <h1 class="brand">{t('name')}</h1>
        <LanguageSwitch onChoose={onLang} />
      </header>
      <PageStatus status={status} sheets={loaded} />
      {sheets === 'unavailable' ? (
        <p role="alert">{t('facts.unavailable')}</p>
      ) : (
        <SearchBox sheets={loaded} search={search} initialQuery={query} />
      )}
      {loaded.map(({ topic }) => (
        <p key={topic.id} class="facts">
          {t('knownUpTo', { date: formatDate(topic.knownUpTo, lang) })}
        </p>
      ))}
    </main>
  );
}
