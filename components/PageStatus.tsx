import type { FactSheet } from '../utils/fact-sheet.ts';
import type { PageStatus as Status } from '../utils/page-status.ts';
import type { Access } from '../utils/site-access.ts';
import { useInterface } from './interface.ts';
import { PageFindings } from './PageFindings.tsx';

/** What is known about the tab, silence included. */
export type TabStatus =
  Exclude<Status, { state: 'reading' }> | { state: 'uncovered' | 'reload' | 'withdrawn' };

/** The tab that the popup speaks of. */
export interface TabInfo {
  id: number;
  /** Match pattern of its site; null where no extension may read, or the browser does not say. */
  pattern: string | null;
  host: string;
  access: Access;
  status: TabStatus;
}

/** What can be done about the page. */
export interface PageActions {
  onReadNow: () => void;
  onAddSite: () => void;
  onRemoveSite: () => void;
  onReload: () => void;
  onOpenSidebar: () => void;
  onUnmute: () => void;
  /** A claim of the page, to be looked at. */
  onClaim: (topicId: string, id: string) => void;
}

interface Props extends PageActions {
  tab: TabInfo | null;
  /** Null until the facts are read, and where they cannot be. */
  sheets: readonly FactSheet[] | null;
  /** What was asked for could not be done. */
  failed: boolean;
}

/** The states of honest silence in words, what was found, and what can be done about it. */
export function PageStatus(props: Props) {
  const { tab, failed } = props;
  const { t } = useInterface();
  if (!tab) return null;
  const { status } = tab;
  return (
    <section class={`status status-${status.state}`} aria-label={t('popup.status')}>
      {tab.host && (
        <p class="facts">
          <bdi>{tab.host}</bdi>
        </p>
      )}
      {status.state === 'found' ? (
        <PageFindings {...props} status={status} />
      ) : (
        <p>
          <strong>{t(`popup.state.${status.state}`)}</strong>
        </p>
      )}
      <SiteOffers {...props} tab={tab} />
      {failed && <p role="alert">{t('popup.failed')}</p>}
    </section>
  );
}

/** Reading a site that is not on the list, once or always, and taking that back. */
function SiteOffers({ tab, ...on }: Props & { tab: TabInfo }) {
  const { t } = useInterface();
  const { access, pattern, host, status } = tab;
  if (status.state === 'reload')
    return (
      <div class="offers">
        <button type="button" onClick={on.onReload}>
          {t('popup.reload')}
        </button>
      </div>
    );
  if (pattern === null || access === 'listed') return null;
  if (access === 'added')
    return (
      <div class="offers">
        <span class="facts">{t('popup.added')}</span>
        <button type="button" class="quiet" onClick={on.onRemoveSite}>
          {t('popup.remove')}
        </button>
      </div>
    );
  return (
    <div class="offers">
      {status.state === 'uncovered' && (
        <button type="button" class="first" onClick={on.onReadNow}>
          {t('popup.readNow')}
        </button>
      )}
      <button type="button" onClick={on.onAddSite}>
        {t(access === 'withdrawn' ? 'popup.allowAgain' : 'popup.add', { host })}
      </button>
      {access === 'none' && <p class="facts">{t('popup.add.hint')}</p>}
    </div>
  );
}
