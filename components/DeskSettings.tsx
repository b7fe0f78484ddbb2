import { LANGS } from '../utils/i18n.ts';
import type { Settings } from '../utils/settings.ts';
import { Choice } from './Choice.tsx';
import { useInterface } from './interface.ts';
import { Switch } from './Switch.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

interface Props {
  settings: Settings;
  onSetting: <Key extends keyof Settings>(key: Key, value: Settings[Key]) => void;
}

/** How Siyaq behaves in pages, and how it looks. */
export function DeskSettings({ settings, onSetting }: Props) {
  const { t } = useInterface();
  return (
    <>
      <section class="plain">
        <h2>{t('desk.behaviour')}</h2>
        <Switch
          on={settings.highlights}
          label={t('sidebar.highlights')}
          onChange={(on) => onSetting('highlights', on)}
        />
        <Switch
          on={settings.openByItself}
          label={t('desk.openByItself')}
          onChange={(on) => onSetting('openByItself', on)}
        />
        <p class="facts hint">{t('desk.openByItself.hint')}</p>
        <Switch
          on={settings.mentionsTab}
          label={t('desk.mentionsTab')}
          onChange={(on) => onSetting('mentionsTab', on)}
        />
        <p class="facts hint">{t('desk.mentionsTab.hint')}</p>
      </section>
      <section class="plain">
        <h2>{t('desk.language')}</h2>
        <Choice
          label={t('desk.language')}
          chosen={settings.lang ?? 'auto'}
          onChoose={(lang) => onSetting('lang', lang === 'auto' ? null : lang)}
          options={[
            ['auto', t('desk.language.auto')],
            ...LANGS.map((lang) => [lang, t(`language.${lang}`)] as const),
          ]}
        />
        <h2>{t('popup.theme')}</h2>
        <ThemeChoice theme={settings.theme} onTheme={(theme) => onSetting('theme', theme)} />
      </section>
    </>
  );
}
