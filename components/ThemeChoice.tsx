import type { Theme } from '../utils/settings.ts';
import { Choice } from './Choice.tsx';
import { useInterface } from './interface.ts';

interface Props {
  theme: Theme;
  onTheme: (theme: Theme) => void;
}

/** Light, dark, or as the system has it. */
export function ThemeChoice({ theme, onTheme }: Props) {
  const { t } = useInterface();
  return (
    <Choice
      label={t('popup.theme')}
      chosen={theme}
      onChoose={onTheme}
      options={[
        ['auto', t('popup.theme.auto')],
        ['light', t('popup.theme.light')],
        ['dark', t('popup.theme.dark')],
      ]}
    />
  );
}
