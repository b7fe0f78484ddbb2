import { useEffect, useRef } from 'preact/hooks';
import type { FieldLeak } from '../../utils/annotation/leaks.ts';
import { formatList } from '../../utils/i18n.ts';
import { useInterface } from '../interface.ts';

interface Props {
  leaks: readonly FieldLeak[];
  /** Whether it is about saving or about copying. */
  deed: 'save' | 'copy';
  onMask: () => void;
  onGoOn: () => void;
  onBack: () => void;
}

/** Warns of what looks like personal data and offers to mask it; the person decides. Escape goes back. */
export function LeakWarning({ leaks, deed, onMask, onGoOn, onBack }: Props) {
  const { lang, t } = useInterface();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    // Back to where the person was; what has gone meanwhile takes no focus.
    return () => before instanceof HTMLElement && before.focus();
  }, []);
  return (
    <section
      class="warning"
      aria-labelledby={`leaks-${deed}`}
      onKeyDown={({ key }) => key === 'Escape' && onBack()}
    >
      <h3 id={`leaks-${deed}`} tabIndex={-1} ref={heading}>
        {t('annotation.leak.heading')}
      </h3>
      <ul>
        {leaks.map(({ field, kinds }) => (
          <li key={field}>
            <strong>{t(`annotation.leak.in.${field}`)}</strong>{' '}
            {formatList(
              kinds.map((kind) => t(`leak.${kind}`)),
              lang,
            )}
          </li>
        ))}
      </ul>
      <p>{t('annotation.leak.why')}</p>
      {leaks.some(({ field }) => field === 'quote') && (
        <p class="facts">{t('annotation.leak.quote')}</p>
      )}
      <div class="actions">
        <button type="button" class="main" onClick={onMask}>
          {t(`annotation.leak.mask.${deed}`)}
        </button>
        <button type="button" onClick={onGoOn}>
          {t(`annotation.leak.goOn.${deed}`)}
        </button>
        <button type="button" onClick={onBack}>
          {t('annotation.leak.back')}
        </button>
      </div>
    </section>
  );
}
