import { useEffect, useRef } from 'preact/hooks';
import { formatDate } from '../utils/i18n.ts';
import type { Level } from '../utils/match/decide.ts';
import type { Stance } from '../utils/match/rules.ts';
import type { FactSheet } from '../utils/fact-sheet.ts';
import type { Lang } from '../utils/packs/schema.ts';
import { parseEdtf } from '../utils/verdict/time.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { useInterface } from './interface.ts';
import { KnownUpTo } from './KnownUpTo.tsx';
import { PageChain } from './PageChain.tsx';
import { SidebarBar } from './SidebarBar.tsx';
import { Timeline } from './Timeline.tsx';
import { useGrowing } from './use-growing.ts';

export interface SidebarProps {
  sheet: FactSheet;
  level: Exclude<Level, 'none'>;
  /** In the article's order; `index` counts the detections of the article. */
  detections: readonly { id: string; stance: Stance; index: number }[];
  /** The article's date as found, EDTF, or null. */
  published: string | null;
  onClose: () => void;
  onLang: (lang: Lang) => void;
  /** Scrolls to the sentence of a detection and lights it. */
  onShow?: (index: number) => void;
  /** A claim to bring into view: the reader’s caret is in its sentence. `at` tells two visits apart. */
  focused?: { claim: string; at: number };
  /** Whether sentences are underlined in the article. */
  highlights?: boolean;
  onHighlights?: (on: boolean) => void;
  /** Hides Siyaq on this site. */
  onMute?: () => void;
  /** Whether the focus goes to the heading: not when the sidebar opened without a click. */
  takesFocus?: boolean;
}

/** The least that the sidebar shows before its first claim, and the height of a short one, CSS pixels. */
const [ABOVE, CARD] = [200, 220];

/** How many claims the window shows at once; the others are drawn in the frames after. */
const inView = () => Math.max(1, Math.ceil((innerHeight - ABOVE) / CARD));

/** The opened sidebar: pack text only, nothing of the page and nothing of the user. */
export function Sidebar(props: SidebarProps) {
  const { sheet, detections, published, focused, onShow, takesFocus = true } = props;
  const { t } = useInterface();
  const panel = useRef<HTMLElement>(null);
  const goTo = (id: string) => {
    const target = panel.current?.querySelector<HTMLElement>(`#${id}`);
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  };
  const article = published ? parseEdtf(published) : null;
  const position = (id: string) => detections.findIndex((one) => one.id === id);
  const claims = [...sheet.claims].sort((a, b) => position(a.id) - position(b.id));
  const shown = useGrowing(claims.length + 1, inView());
  const isWhole = shown > claims.length;
  useEffect(() => {
    // The reader's caret is in the page: the claim comes into view, the focus stays.
    if (focused) panel.current?.querySelector(`#claim-${focused.claim}`)?.scrollIntoView();
  }, [focused?.claim, focused?.at, isWhole]);
  useEffect(() => {
    if (!focused && takesFocus) panel.current?.querySelector<HTMLElement>('h2')?.focus();
  }, []);
  return (
    <section class="panel" aria-label={t('sidebar.label')} ref={panel}>
      <SidebarBar onLang={props.onLang} onClose={props.onClose} />
      <div class="content">
        <Intro {...props} />
        <nav class="jumps" aria-label={t('sidebar.label')}>
          <button type="button" onClick={() => goTo('claims')}>
            {t('claims.count', { count: claims.length })}
          </button>
          <button type="button" onClick={() => goTo('timeline')}>
            {t('timeline.heading')}
          </button>
        </nav>
        <h2 id="claims" tabIndex={-1}>
          {t('claims.heading')}
        </h2>
        {claims.length === 0 && <p>{t('claims.none')}</p>}
        {claims.slice(0, shown).map((claim) => (
          <ClaimCard
            key={claim.id}
            claim={claim}
            sheet={sheet}
            detections={detections.filter((one) => one.id === claim.id)}
            article={article}
            onShow={onShow}
            lit={claim.id === focused?.claim}
          />
        ))}
        {isWhole && (
          <>
            <PageChain sheet={sheet} />
            <h2 id="timeline" tabIndex={-1}>
              {t('timeline.heading')}
            </h2>
            <Timeline sheet={sheet} article={article} onClaim={(id) => goTo(`claim-${id}`)} />
          </>
        )}
        <footer>
          <p class="facts">{t('sidebar.verify')}</p>
          {props.onMute && (
            <button type="button" class="quiet mute" onClick={props.onMute}>
              {t('sidebar.mute')}
            </button>
          )}
        </footer>
      </div>
    </section>
  );
}

/** What article this is, up to when we know, and whether it is marked. */
function Intro({ sheet, level, published, highlights, onHighlights }: SidebarProps) {
  const { lang, t } = useInterface();
  return (
    <header>
      <KnownUpTo topic={sheet.topic} />
      <h2 tabIndex={-1}>{sheet.topic.title[lang]}</h2>
      <p class="facts">
        {t(level === 'about' ? 'sidebar.about' : 'sidebar.mentions')}{' '}
        {published
          ? t('article.dated', { date: formatDate(published, lang) })
          : t('article.undated')}
      </p>
      {onHighlights && (
        <button
          type="button"
          class="switch highlights-switch"
          role="switch"
          aria-checked={highlights ?? false}
          onClick={() => onHighlights(!highlights)}
        >
          {t('sidebar.highlights')}
        </button>
      )}
    </header>
  );
}
