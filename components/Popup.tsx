import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FactSheet } from '../utils/fact-sheet.ts';
import type { FactSearch, SearchHit } from '../utils/search/fact-search.ts';
import { isMuted, type Settings } from '../utils/settings.ts';
import { Icon } from './Icon.tsx';
import { useInterface } from './interface.ts';
import { KnownUpTo } from './KnownUpTo.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { PageStatus, type PageActions, type TabInfo } from './PageStatus.tsx';
import { PopupSwitches } from './PopupSwitches.tsx';
import { SearchBox } from './SearchBox.tsx';

export interface PopupProps extends Omit<PageActions, 'onUnmute' | 'onClaim'> {
  sheets: FactSheet[] | null | 'unavailable';
  settings: Settings;
  tab: TabInfo | null;
  /** The last thing asked of the page could not be done. */
  failed: boolean;
  search: FactSearch;
  /** What to look for at once. */
  query?: string;
  /** Switches of annotation mode. */
  annotation?: ComponentChildren;
  onSetting: <Key extends keyof Settings>(key: Key, value: Settings[Key]) => void;
  onMuted: (host: string, muted: boolean) => void;
  /** Opens the desk at its settings. */
  onDesk: () => void;
}

/** The whole popup. */
export function Popup({ sheets, settings, tab, search, query = '', ...on }: PopupProps) {
  const { t } = useInterface();
  const [shown, setShown] = useState<SearchHit | null>(null);
  const loaded = Array.isArray(sheets) ? sheets : [];
  const host = tab && ['listed', 'added'].includes(tab.access) ? tab.host : null;
  const setMuted = (muted: boolean) => on.onMuted(tab?.host ?? '', muted);
  return (
    <main class="popup">
      <header>
        <h1 class="brand">{t('name')}</h1>
        <LanguageSwitch onChoose={(lang) => on.onSetting('lang', lang)} />
        <button type="button" class="quiet" aria-label={t('popup.desk')} onClick={on.onDesk}>
          <Icon name="settings" />
        </button>
      </header>
      <PageStatus
        {...on}
        tab={tab && withMute(tab, settings)}
        sheets={Array.isArray(sheets) ? sheets : null}
        onUnmute={() => setMuted(false)}
        onClaim={(topicId, id) => setShown({ kind: 'claim', topicId, id, score: 1 })}
      />
      {sheets === 'unavailable' ? (
        <p role="alert">{t('facts.unavailable')}</p>
      ) : (
        <SearchBox
          key={shown?.id}
          sheets={loaded}
          search={search}
          initialQuery={query}
          initialHit={shown}
        />
      )}
      <PopupSwitches
        settings={settings}
        host={host}
        isMuted={host !== null && isMuted(settings, host)}
        onMuted={setMuted}
        onSetting={on.onSetting}
        annotation={on.annotation}
      />
      {loaded.map(({ topic }) => (
        <KnownUpTo key={topic.id} topic={topic} />
      ))}
    </main>
  );
}

/** Whether the site is muted is known here first: the page follows a moment later. */
function withMute(tab: TabInfo, settings: Settings): TabInfo {
  const { status, host } = tab;
  if (status.state !== 'found' || host === '') return tab;
  const { hidden, ...found } = status;
  if (isMuted(settings, host)) return { ...tab, status: { ...found, hidden: 'muted' } };
  return hidden === 'muted' ? { ...tab, status: found } : tab;
}
