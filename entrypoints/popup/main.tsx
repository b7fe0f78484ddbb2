/** The popup: what this page is, and a lookup that works without a connection. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import lookupIndex from 'virtual:siyaq/lookup';
import pageStrings from 'virtual:siyaq/messages-pages';
import { LangContext } from '../../components/interface.ts';
import { Popup } from '../../components/Popup.tsx';
import type { TabStatus } from '../../components/PageStatus.tsx';
import { openFacts } from '../../utils/db/bundled.ts';
import { addStrings, chooseLang, directionOf } from '../../utils/i18n.ts';
import type { FactSheet } from '../../utils/messages.ts';
import type { Lang } from '../../utils/packs/schema.ts';
import { FactSearch } from '../../utils/search/fact-search.ts';
import { readSettings, writeSetting } from '../../utils/settings.ts';
import { askTab } from './ask-tab.ts';

const search = new FactSearch(lookupIndex);
/** Text selected on a page, handed over by the context menu. */
const query = new URLSearchParams(location.search).get('q') ?? '';

/** Facts of all topics; null while they load, 'unavailable' when they are damaged. */
type Loaded = FactSheet[] | null | 'unavailable';

function Root({ firstLang }: { firstLang: Lang }) {
  const [lang, setLang] = useState(firstLang);
  const [sheets, setSheets] = useState<Loaded>(null);
  const [status, setStatus] = useState<TabStatus | null>(null);
  useEffect(() => {
    openFacts(browser.runtime.getURL('/'))
      .all()
      .then(setSheets, () => setSheets('unavailable'));
    void askTab().then(setStatus);
  }, []);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = directionOf(lang);
  }, [lang]);
  const choose = (wanted: Lang) => {
    setLang(wanted);
    void writeSetting('lang', wanted);
  };
  return (
    <LangContext.Provider value={lang}>
      <Popup sheets={sheets} status={status} search={search} query={query} onLang={choose} />
    </LangContext.Provider>
  );
}

async function start(): Promise<void> {
  addStrings(pageStrings);
  const settings = await readSettings();
  const container = document.getElementById('popup');
  if (container)
    render(<Root firstLang={settings.lang ?? chooseLang(navigator.languages)} />, container);
}

void start();
