import type { Lang } from '../utils/packs/schema.ts';
import { Icon } from './Icon.tsx';
import { useInterface } from './interface.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';

interface Props {
  onLang: (lang: Lang) => void;
  onClose: () => void;
}

/** What stays in view above the scrolling facts: whose they are, the language, the way out. */
export function SidebarBar({ onLang, onClose }: Props) {
  const { t } = useInterface();
  return (
    <div class="bar">
      <span class="brand">{t('name')}</span>
      <LanguageSwitch onChoose={onLang} />
      <button type="button" class="close" aria-label={t('sidebar.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
