import { useInterface } from './interface.ts';

interface Props {
  done: number;
  /** 0 = not known yet. */
  total: number;
  /** Absent where the work goes on beside and holds nobody up. */
  onCancel?: () => void;
}

/** How far long work is, and the way out of it. */
export function ProgressBar({ done, total, onCancel }: Props) {
  const { t } = useInterface();
  return (
    <p class="progress">
      <progress
        aria-label={t('progress.label')}
        {...(total > 0 && { value: Math.min(done, total), max: total })}
      />{' '}
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {t('progress.cancel')}
        </button>
      )}
    </p>
  );
}
