import { formatDate } from '../utils/i18n.ts';
import type { Correction } from '../utils/packs/room-data.ts';
import { useInterface } from './interface.ts';

/** What was wrong, what stands there now, and why; newest first. */
export function DeskCorrections({ corrections }: { corrections: readonly Correction[] }) {
  const { lang, t } = useInterface();
  return (
    <>
      <p>{t('desk.corrections.intro')}</p>
      {corrections.length === 0 && <p class="plain">{t('desk.corrections.none')}</p>}
      {corrections.map(({ date, about, was, is, why }) => (
        <section key={`${date} ${about}`} class="plain">
          <h2>{formatDate(date, lang)}</h2>
          <p class="facts">
            <code>{about}</code>
          </p>
          <dl>
            <dt>{t('desk.corrections.was')}</dt>
            <dd dir="auto">{was}</dd>
            <dt>{t('desk.corrections.is')}</dt>
            <dd dir="auto">{is}</dd>
            <dt>{t('desk.corrections.why')}</dt>
            <dd dir="auto">{why}</dd>
          </dl>
        </section>
      ))}
    </>
  );
}
