import type { ComponentChildren } from 'preact';
import type { Settings } from '../utils/settings.ts';
import { useInterface } from './interface.ts';
import { Switch } from './Switch.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

interface Props {
  settings: Settings;
  /** Host of the open page where Siyaq reads it; null elsewhere. */
  host: string | null;
  isMuted: boolean;
  onMuted: (muted: boolean) => void;
  onSetting: <Key extends keyof Settings>(key: Key, value: Settings[Key]) => void;
  /** Switches of annotation mode. */
  annotation?: ComponentChildren;
}

/** What can be switched without leaving the page. */
export function PopupSwitches({ settings, host, isMuted, onMuted, onSetting, annotation }: Props) {
  const { t } = useInterface();
  return (
    <section class="switches" aria-label={t('popup.switches')}>
      {host !== null && (
        <Switch on={!isMuted} label={t('popup.site', { host })} onChange={(on) => onMuted(!on)} />
      )}
      <Switch
        on={settings.highlights}
        label={t('sidebar.highlights')}
        onChange={(on) => onSetting('highlights', on)}
      />
      {annotation}
      <div class="theme">
        <span class="facts" aria-hidden="true">
          {t('popup.theme')}
        </span>
        <ThemeChoice theme={settings.theme} onTheme={(theme) => onSetting('theme', theme)} />
      </div>
    </section>
  );
}
