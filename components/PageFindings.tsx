import { formatList } from '../utils/i18n.ts';
import type { FactSheet } from '../utils/fact-sheet.ts';
import type { PageStatus } from '../utils/page-status.ts';
import { latest } from '../utils/verdict/as-of.ts';
import { Fold } from './Fold.tsx';
import { useInterface } from './interface.ts';
import { VerdictBadge } from './VerdictBadge.tsx';

interface Props {
  status: Extract<PageStatus, { state: 'found' }>;
  sheets: readonly FactSheet[] | null;
  onOpenSidebar: () => void;
  onUnmute: () => void;
  onClaim: (topicId: string, id: string) => void;
}

/** What was found in the page, why it is believed to be about the affair, and the way to it. */
export function PageFindings({ status, sheets, ...on }: Props) {
  const { lang, t } = useInterface();
  const sheet = sheets?.find((one) => one.topic.id === status.topic);
  // Without the facts, "no known claim in it" would be false.
  if (!sheet) return null;
  const claims = sheet.claims.filter((claim) => status.claims.includes(claim.id));
  const signs = status.signs.map((sign) => t(`popup.sign.${sign}`));
  return (
    <>
      <p>
        <strong>{t(`popup.state.${status.level}`, { topic: sheet.topic.title[lang] })}</strong>
      </p>
      {signs.length > 0 && (
        <p class="facts">{t('popup.signs', { signs: formatList(signs, lang) })}</p>
      )}
      {status.hidden && <p class="notice">{t(`popup.hidden.${status.hidden}`)}</p>}
      <div class="offers">
        {!status.hidden && (
          <button type="button" class="first" onClick={on.onOpenSidebar}>
            {t('popup.open')}
          </button>
        )}
        {status.hidden === 'muted' && (
          <button type="button" class="first" onClick={on.onUnmute}>
            {t('popup.unmute')}
          </button>
        )}
      </div>
      {claims.length === 0 ? (
        <p class="facts">{t('popup.claims', { count: 0 })}</p>
      ) : (
        <Fold summary={t('popup.claims', { count: claims.length })}>
          {() => (
            <ul class="claim-links">
              {claims.map((claim) => (
                <li key={claim.id}>
                  <button
                    type="button"
                    class="result"
                    onClick={() => on.onClaim(status.topic, claim.id)}
                  >
                    <span>{claim.statement[lang]}</span>
                    <VerdictBadge verdict={latest(claim)?.verdict ?? 'none'} />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Fold>
      )}
    </>
  );
}
