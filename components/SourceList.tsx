import { formatDate } from '../utils/i18n.ts';
import type { Source } from '../utils/packs/schema.ts';
import { useInterface } from './interface.ts';

/** Sources with publisher, date, kind, and what was seen of each. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.id}>
          <SourceLine source={source} />
        </li>
      ))}
    </ul>
  );
}

/** One source; leads there only where the pack allows it. */
export function SourceLine({ source }: { source: Source }) {
  const { lang, t } = useInterface();
  const date = source.date ? formatDate(source.date, lang) : t('source.undated');
  const facts = source.withheld
    ? [date, t('source.withheld')]
    : [
        t(`source.kind.${source.kind}`),
        date,
        t(source.seen === 'whole' ? 'source.whole' : 'source.opening'),
        ...(source.link ? [] : [t('source.noLink')]),
      ];
  const title = source.title?.[lang];
  return (
    <>
      <bdi class="publisher">{source.publisher}</bdi>
      {title && (
        <>
          {' · '}
          {source.link && source.url ? (
            <a
              href={source.url}
              target="_blank"
              rel="noopener noreferrer"
              title={t('source.newTab')}
            >
              {title}
            </a>
          ) : (
            title
          )}
        </>
      )}
      <span class="facts">{facts.join(' · ')}</span>
    </>
  );
}
