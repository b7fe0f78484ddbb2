import { useEffect, useRef } from 'preact/hooks';
import type { Row } from '../utils/annotation/rows.ts';
import { inText } from '../utils/annotation/view.ts';
import { formatDate } from '../utils/i18n.ts';
import type { FactSheet } from '../utils/fact-sheet.ts';
import { parseEdtf } from '../utils/verdict/time.ts';
import { useInterface } from './interface.ts';
import { LibraryCard, Outward } from './LibraryCard.tsx';
import { Timeline } from './Timeline.tsx';

interface Props {
  url: string;
  /** All rows; those of this article are picked here. */
  rows: readonly Row[];
  sheets: readonly FactSheet[];
  claimName: (key: string) => string;
  onBack: () => void;
}

/** One article: its annotations in the order of its text, and where it stands in the timeline. */
export function LibraryArticle({ url, rows, sheets, claimName, onBack }: Props) {
  const { lang, t } = useInterface();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [url]);
  const own = rows
    .filter(({ annotation }) => annotation.page.url === url && annotation.deleted === null)
    .sort(inText);
  const pages = own.map(({ annotation }) => annotation.page);
  const title = pages.find((page) => page.title !== '')?.title ?? url;
  const published = pages.find((page) => page.published !== null)?.published ?? null;
  const topics = sheetsOf(own, sheets);
  return (
    <div class="article">
      <button type="button" class="back" onClick={onBack}>
        {t('library.back')}
      </button>
      <h2 ref={heading} tabIndex={-1} dir="auto">
        {title}
      </h2>
      <p>
        <Outward url={url} />
      </p>
      <p class="facts">
        {published
          ? t('article.dated', { date: formatDate(published, lang) })
          : t('library.undated')}{' '}
        · {t('dossier.annotations', { count: own.length })}
      </p>
      {own.map(({ annotation }) => (
        <LibraryCard key={annotation.id} annotation={annotation} claimName={claimName} />
      ))}
      {topics.map((sheet) => (
        <section key={sheet.topic.id} class="plain">
          <h3>{labelOf(sheet, lang, t('timeline.heading'))}</h3>
          <Timeline
            sheet={sheet}
            article={published === null ? null : parseEdtf(published)}
            onClaim={(id) => showClaim(`${sheet.topic.id}/${id}`)}
          />
        </section>
      ))}
    </div>
  );
}

const labelOf = ({ topic }: FactSheet, lang: 'ar' | 'fr' | 'en', word: string) =>
  `${word} · ${topic.title[lang]}`;

/**
 * The timelines of the topics judged here, with the claims judged here alone; where no claim of a
 * topic is judged yet, the article's day still has its place in every timeline.
 */
function sheetsOf(own: readonly Row[], sheets: readonly FactSheet[]): FactSheet[] {
  const claims = own.flatMap(({ annotation }) => annotation.claim ?? []);
  if (claims.length === 0) return sheets.map((sheet) => ({ ...sheet, claims: [] }));
  return sheets.flatMap((sheet) => {
    const ids = new Set(claims.filter(({ topic }) => topic === sheet.topic.id).map(({ id }) => id));
    if (ids.size === 0) return [];
    return [{ ...sheet, claims: sheet.claims.filter(({ id }) => ids.has(id)) }];
  });
}

function showClaim(key: string): void {
  document.querySelector(`[data-claim="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'center' });
}
