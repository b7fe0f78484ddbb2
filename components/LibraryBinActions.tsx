import { useState } from 'preact/hooks';
import { useInterface } from './interface.ts';

interface Props {
  /** How many are selected. */
  count: number;
  onRestore: () => void;
  onPurge: () => void;
}

/** What can be done with the bin's annotations; what cannot be undone asks twice. */
export function LibraryBinActions({ count, onRestore, onPurge }: Props) {
  const { t } = useInterface();
  const [asked, setAsked] = useState(false);
  return (
    <div class="bulk">
      <button type="button" class="main" onClick={onRestore}>
        {t('library.bulk.restore', { count })}
      </button>
      {asked ? (
        <>
          <span role="alert">{t('library.bulk.purge.sure', { count })}</span>
          <button type="button" class="danger" onClick={onPurge}>
            {t('library.bulk.purge.yes')}
          </button>
          <button type="button" onClick={() => setAsked(false)}>
            {t('library.bulk.purge.no')}
          </button>
        </>
      ) : (
        <button type="button" onClick={() => setAsked(true)}>
          {t('library.bulk.purge', { count })}
        </button>
      )}
    </div>
  );
}
