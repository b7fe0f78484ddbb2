import { useEffect, useRef } from 'preact/hooks';
import { formatDate } from '../utils/i18n.ts';
import type { FactSheet } from '../utils/messages.ts';
import type { Detection } from '../utils/match/detect.ts';
import type { Level } from '../utils/match/decide.ts';
import type { Lang } from '../utils/packs/schema.ts';
import { parseEdtf } from '../utils/verdict/time.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { useInterface } from './interface.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { PageChain } from './PageChain.tsx';
import { Timeline } from './Timeline.tsx';

export interface SidebarProps {
  sheet: FactSheet;
  level: Exclude<Level, 'none'>;
  detections: readonly Pick<Detection, 'id' | 'stance'>[];
  /** The article's date as found, EDTF, or null. */
  published: string | null;
  onClose: () => void;
  onLang: (lang: Lang) => void;
}

/** The opened sidebar: pack text only, nothing of the page and nothing of the user. */
export function Sidebar({ sheet, level, detections, published, onClose, onLang }: SidebarProps) {
  const { lang, t } = useInterface();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const article = published ? parseEdtf(published) : null;
  return (
    <section class="panel" aria-label={t('sidebar.label')}>
      <header>
        <div class="bar">
          <span class="brand">{t('name')}</span>
          <LanguageSwitch onChoose={onLang} />
          <button type="button" class="close" aria-label={t('sidebar.close')} onClick={onClose}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M4 4l8 8M12 4l-8 8" />
            </svg>
          </button>
        </div>
        <h2 ref={heading} tabIndex={-1}>
          {sheet.topic.title[lang]}
        </h2>
        <p>{t(level === 'about' ? 'sidebar.about' : 'sidebar.mentions')}</p>
        <p class="facts">
          {published
            ? t('article.dated', { date: formatDate(published, lang) })
            : t('article.undated')}
        </p>
        <p class="facts">{t('knownUpTo', { date: formatDate(sheet.topic.knownUpTo, lang) })}</p>
      </header>
      <div class="content">
        <h2>{t('claims.heading')}</h2>
        {sheet.claims.length === 0 && <p>{t('claims.none')}</p>}
        {sheet.claims.map((claim) => (
          <ClaimCard
            key={claim.id}
            claim={claim}
            sheet={sheet}
            stances={stancesOf(detections, claim.id)}
            article={article}
          />
        ))}
        <PageChain sheet={sheet} />
        <h2>{t('timeline.heading')}</h2>
        <Timeline sheet={sheet} article={article} />
        <p class="facts">{t('sidebar.verify')}</p>
      </div>
    </section>
  );
}

function stancesOf(detections: SidebarProps['detections'], id: string) {
  return [...new Set(detections.filter((one) => one.id === id).map((one) => one.stance))];
}
