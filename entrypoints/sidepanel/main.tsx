/** The side panel (Chrome, Edge) and sidebar (Firefox): annotations are written here, never in a page. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import pageStrings from 'virtual:siyaq/messages-pages';
import { AnnotationSwitch } from '../../components/AnnotationSwitch.tsx';
import { LangContext, useInterface } from '../../components/interface.ts';
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx';
import { isFailure } from '../../utils/annotation/library.ts';
import { openFacts } from '../../utils/db/bundled.ts';
import { addStrings, chooseLang, directionOf } from '../../utils/i18n.ts';
import { askOwn } from '../../utils/ask-own.ts';
import type { FactSheet } from '../../utils/fact-sheet.ts';
import { readSettings, watchSettings, writeSetting, type Settings } from '../../utils/settings.ts';
import { PagePanel } from './PagePanel.tsx';
import { watchTab } from './which-tab.ts';

type Look = Pick<Settings, 'lang' | 'theme'>;

function Panel({ first }: { first: Look }) {
  const [look, setLook] = useState(first);
  const [tab, setTab] = useState<number | null>(null);
  const [sheets, setSheets] = useState<FactSheet[]>([]);
  const lang = look.lang ?? chooseLang(navigator.languages);
  useEffect(() => {
    // Damaged facts: annotating goes on without claims to link.
    openFacts(browser.runtime.getURL('/'))
      .all()
      .then(setSheets, () => undefined);
    watchSettings(() => void readSettings().then(setLook));
    return watchTab(setTab);
  }, []);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = directionOf(lang);
  }, [lang]);
  return (
    <LangContext.Provider value={lang}>
      <main class="siyaq panel" lang={lang} data-theme={look.theme}>
        <Header onLang={(wanted) => void writeSetting('lang', wanted)} tab={tab} />
        {tab !== null && <PagePanel key={tab} tab={tab} sheets={sheets} />}
      </main>
    </LangContext.Provider>
  );
}

interface HeaderProps {
  tab: number | null;
  onLang: (lang: NonNullable<Settings['lang']>) => void;
}

function Header({ tab, onLang }: HeaderProps) {
  const { t } = useInterface();
  const [mode, setMode] = useState({ on: false, possible: true });
  const ask = async (on: boolean | null) => {
    const answer = tab === null ? null : await askOwn('annotationMode', { tab, on });
    if (answer && !isFailure(answer)) setMode(answer);
  };
  useEffect(() => {
    void ask(null);
    // Shortcut, menu and popup switch it too.
    const look = (_: unknown, area: string) => area === 'session' && void ask(null);
    browser.storage.onChanged.addListener(look);
    return () => browser.storage.onChanged.removeListener(look);
  }, [tab]);
  return (
    <>
      <header>
        <h1 class="brand">{t('name')}</h1>
        <LanguageSwitch onChoose={onLang} />
      </header>
      <AnnotationSwitch {...mode} onSwitch={(on) => void ask(on)} />
    </>
  );
}

async function start(): Promise<void> {
  addStrings(pageStrings);
  const settings = await readSettings();
  const container = document.getElementById('panel');
  if (container) render(<Panel first={settings} />, container);
}

void start();
