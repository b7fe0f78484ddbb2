import type { LibraryStatus } from '../utils/annotation/library.ts';
import { exportDue } from '../utils/annotation/reminder.ts';
import { useInterface } from './interface.ts';

interface Props {
  status: LibraryStatus;
  /** Mends a damaged library from what is whole. */
  onRestore: () => void;
  /** Where exports are made, as an address within the page. */
  exportRoom: string;
}

/** What the person must know before anything else: damage, a newer library, an export that is due. */
export function LibraryNotices({ status, onRestore, exportRoom }: Props) {
  const { t } = useInterface();
  if (status.state === 'damaged') {
    const { damage, inDatabase, inCopy, restorable } = status;
    return (
      <section role="alert" class="plain warning">
        <h2>{t(`damage.${damage}`)}</h2>
        <p>{t('damage.what', { database: inDatabase, copy: inCopy })}</p>
        <p>{t('damage.restorable', { count: restorable })}</p>
        <button type="button" class="main" onClick={onRestore}>
          {t('damage.restore', { count: restorable })}
        </button>
      </section>
    );
  }
  if (status.state === 'newer-schema')
    return (
      <p role="alert" class="plain warning">
        {t('failure.newer-schema')}
      </p>
    );
  if (status.state === 'unavailable')
    return (
      <p role="alert" class="plain warning">
        {t('failure.unavailable')}
      </p>
    );
  const due = exportDue(status);
  return due === null ? null : (
    <p class="plain warning">
      {t(`due.${due}`, { count: status.exported.changes })}{' '}
      <a href={exportRoom}>{t('due.export')}</a>
    </p>
  );
}
