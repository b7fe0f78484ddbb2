import { formatDate } from '../utils/i18n.ts';
import type { Topic } from '../utils/packs/schema.ts';
import { isStale } from '../utils/verdict/freshness.ts';
import { useInterface } from './interface.ts';

/** The day on which a topic's facts end; a warning once that lies more than six months back. */
export function KnownUpTo({ topic }: { topic: Topic }) {
  const { lang, t } = useInterface();
  const date = formatDate(topic.knownUpTo, lang);
  return isStale(topic.knownUpTo, Date.now()) ? (
    <p class="stale">{t('knownUpTo.stale', { date })}</p>
  ) : (
    <p class="facts">{t('knownUpTo', { date })}</p>
  );
}
