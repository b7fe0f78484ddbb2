/** What every page of the extension itself begins with: strings, settings, facts, language, colours. */
import { render, type ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import pageStrings from 'virtual:siyaq/messages-pages';
import { LangContext } from '../../components/interface.ts';
import { openFacts } from '../../utils/db/bundled.ts';
import { addStrings, chooseLang, directionOf } from '../../utils/i18n.ts';
import type { FactSheet } from '../../utils/fact-sheet.ts';
import { readSettings, watchSettings, type Settings } from '../../utils/settings.ts';

/** What a page of ours shows from. */
export interface OwnPageProps {
  settings: Settings;
  /** Facts of all topics; null while they load, 'unavailable' when they are damaged. */
  sheets: FactSheet[] | null | 'unavailable';
}

/** Renders a page of ours, and again whenever a setting changes, here or elsewhere. */
export async function startOwnPage(View: ComponentType<OwnPageProps>): Promise<void> {
  // On their way before anything is drawn: results wait for them longest.
  const facts = readFacts();
  addStrings(pageStrings);
  const settings = await readSettings();
  const container = document.getElementById('root');
  if (container) render(<OwnPage View={View} first={settings} facts={facts} />, container);
}

/** All facts; what is damaged is said on the page, not thrown. */
function readFacts(): Promise<FactSheet[] | 'unavailable'> {
  return openFacts(browser.runtime.getURL('/'))
    .all()
    .catch(() => 'unavailable');
}

interface OwnPageSetup {
  View: ComponentType<OwnPageProps>;
  first: Settings;
  facts: ReturnType<typeof readFacts>;
}

function OwnPage({ View, first, facts }: OwnPageSetup) {
  const [settings, setSettings] = useState(first);
  const [sheets, setSheets] = useState<OwnPageProps['sheets']>(null);
  const lang = settings.lang ?? chooseLang(navigator.languages);
  useEffect(() => {
    watchSettings(() => void readSettings().then(setSettings));
    void facts.then(setSheets);
  }, []);
  useEffect(() => {
    document.documentElement.lang = lang;
    for (const element of [document.documentElement, document.body])
      element.dir = directionOf(lang);
    document.body.dataset['theme'] = settings.theme;
  }, [lang, settings.theme]);
  return (
    <LangContext.Provider value={lang}>
      <View settings={settings} sheets={sheets} />
    </LangContext.Provider>
  );
}
