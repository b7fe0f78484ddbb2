import { LANGS } from '../utils/i18n.ts';
import type { Lang } from '../utils/packs/schema.ts';
import { useInterface } from './interface.ts';

interface Props {
  onChoose: (lang: Lang) => void;
}

/** Three buttons, each in its own language. */
export function LanguageSwitch({ onChoose }: Props) {
  const { lang, t } = useInterface();
  return (
    <div class="languages" role="group" aria-label={t('language.choose')}>
      {LANGS.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === lang}
          onClick={() => onChoose(one)}
        >
          {t(`language.${one}`)}
        </button>
      ))}
    </div>
  );
}
