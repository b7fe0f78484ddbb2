import type { LibraryStatus } from '../utils/annotation/library.ts';
import { instantInWords } from '../utils/date-words.ts';
import { DeleteEverything } from './DeleteEverything.tsx';
import { useInterface } from './interface.ts';

interface Props {
  status: LibraryStatus;
  onDelete: () => void;
  /** What was left when everything had been deleted; null = it was not asked for. */
  left: number | null;
}

/** How safe the library is, and the end of it. */
export function SafetyRoom({ status, onDelete, left }: Props) {
  const { lang, t } = useInterface();
  const { live, bin, drafts, copied } = status;
  return (
    <div class="exchange">
      <section class="plain">
        <h2>{t('safety.heading')}</h2>
        <ul>
          <li>{t('dossier.annotations', { count: live })}</li>
          <li>{t('safety.bin', { count: bin })}</li>
          <li>{t('safety.drafts', { count: drafts })}</li>
          <li>{t(copied ? 'safety.copied' : 'safety.notCopied')}</li>
          {status.state === 'ok' && (
            <li>
              {status.exported.at
                ? t('safety.exported', { date: instantInWords(status.exported.at, lang) })
                : t('safety.neverExported')}{' '}
              {status.exported.at && t('safety.changes', { count: status.exported.changes })}
            </li>
          )}
        </ul>
        <p class="facts">{t('safety.how')}</p>
      </section>
      <DeleteEverything onDelete={onDelete} left={left} />
    </div>
  );
}
