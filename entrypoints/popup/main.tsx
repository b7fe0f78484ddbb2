/** The popup: what this page is, what can be done about it, and a lookup without a connection. */
import { useEffect, useState } from 'preact/hooks';
import readIndex from 'virtual:siyaq/lookup';
import type { TabInfo } from '../../components/PageStatus.tsx';
import { Popup } from '../../components/Popup.tsx';
import { FactSearch } from '../../utils/search/fact-search.ts';
import { setMuted, writeSetting } from '../../utils/settings.ts';
import { startOwnPage, type OwnPageProps } from '../own-page/start.tsx';
import { askTab } from './ask-tab.ts';
import { PopupAnnotation } from './PopupAnnotation.tsx';
import {
  addTabSite,
  openDesk,
  openSidebar,
  readNow,
  reload,
  removeTabSite,
} from './tab-actions.ts';

// Before all else: settings and facts are on their way while the index is read.
void startOwnPage(Root);

const search = new FactSearch(readIndex());
const query = new URLSearchParams(location.search).get('q') ?? '';

function Root({ settings, sheets }: OwnPageProps) {
  const [tab, setTab] = useState<TabInfo | null>(null);
  const [failed, setFailed] = useState(false);
  const look = () => askTab().then(setTab);
  // A setting may be what hides something in the page.
  useEffect(() => void look(), [settings]);
  const doing = (action: Promise<boolean>) =>
    void action
      .catch(() => false)
      .then(async (done) => {
        setFailed(!done);
        await look();
      });
  return (
    <Popup
      sheets={sheets}
      settings={settings}
      tab={tab}
      failed={failed}
      search={search}
      query={query}
      onSetting={(key, value) => void writeSetting(key, value)}
      onMuted={(host, muted) => void setMuted(host, muted)}
      onReadNow={() => tab && doing(readNow(tab))}
      onAddSite={() => tab && doing(addTabSite(tab))}
      onRemoveSite={() => tab && doing(removeTabSite(tab))}
      onReload={() => tab && doing(reload(tab))}
      onOpenSidebar={() => tab && doing(openSidebar(tab))}
      annotation={<PopupAnnotation />}
      onDesk={() => void openDesk('settings')}
    />
  );
}
