import { formatDate, formatLanguage } from '../utils/i18n.ts';
import type { Source } from '../utils/packs/schema.ts';
import type { Copy } from '../utils/verdict/provenance.ts';
import { Icon } from './Icon.tsx';
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

/** The same as a tree: under each source those that have it from there. */
export function SourceTree({ copies }: { copies: readonly Copy[] }) {
  return copies.length === 0 ? null : (
    <ul class="sources">
      {copies.map((copy) => (
        <li key={copy.source.id}>
          <SourceLine source={copy.source} />
          <SourceTree copies={copy.copies} />
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
        formatLanguage(source.lang, lang),
        t(source.seen === 'whole' ? 'source.whole' : 'source.opening'),
        ...(source.link ? [] : [t('source.noLink')]),
      ];
  const title = source.title?.[lang];
  return (
    <>
      <bdi class="publisher">{source.publisher}</bdi>
      {title && (
        <>
          {'\u00a0· '}
          {source.link && source.url ? (
            <a
              href={source.url}
              target="_blank"
              rel="noopener noreferrer"
              referrerpolicy="no-referrer"
              title={t('source.newTab')}
            >
              <WithSign title={title} />
            </a>
          ) : (
            title
          )}
        </>
      )}
      <span class="facts">{facts.join('\u00a0· ')}</span>
    </>
  );
}

/** A title that leads out; the sign of it stays on the line of the last word. */
function WithSign({ title }: { title: string }) {
  const last = title.lastIndexOf(' ') + 1;
  return (
    <>
      {title.slice(0, last)}
      <span class="tail">
        {title.slice(last)}
        <Icon name="newTab" />
      </span>
    </>
  );
}
