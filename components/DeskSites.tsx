import type { ComponentChildren } from 'preact';
import type { CoveredSite } from '../utils/packs/room-data.ts';
import { Fold } from './Fold.tsx';
import { useInterface } from './interface.ts';

interface Props {
  /** Sites that are covered from the start. */
  covered: readonly CoveredSite[];
  /** Sites that the user has added: pattern, host, and whether the browser still allows them. */
  added: readonly { pattern: string; host: string; isPermitted: boolean }[];
  muted: readonly string[];
  onRemove: (pattern: string) => void;
  onUnmute: (host: string) => void;
}

/** Where Siyaq works, by whose choice, and how to take it back. */
export function DeskSites({ covered, added, muted, onRemove, onUnmute }: Props) {
  const { lang, t } = useInterface();
  return (
    <section class="plain">
      <h2>{t('desk.sites')}</h2>
      <h3>{t('desk.added')}</h3>
      {added.length === 0 ? (
        <p class="facts">{t('desk.added.none')}</p>
      ) : (
        <ul class="sites">
          {added.map(({ pattern, host, isPermitted }) => (
            <SiteRow
              key={pattern}
              host={host}
              button={t('desk.remove')}
              onClick={() => onRemove(pattern)}
            >
              {!isPermitted && <span class="facts">{t('desk.added.withdrawn')}</span>}
            </SiteRow>
          ))}
        </ul>
      )}
      <h3>{t('desk.muted')}</h3>
      {muted.length === 0 ? (
        <p class="facts">{t('desk.muted.none')}</p>
      ) : (
        <ul class="sites">
          {muted.map((host) => (
            <SiteRow
              key={host}
              host={host}
              button={t('desk.unmute')}
              onClick={() => onUnmute(host)}
            />
          ))}
        </ul>
      )}
      <Fold summary={t('desk.covered', { count: covered.length })}>
        {() => (
          <ul class="covered">
            {covered.map(({ host, name }) => (
              <li key={host}>
                <bdi>{lang === 'ar' ? name.ar : name.fr}</bdi> <bdi class="facts">{host}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Fold>
    </section>
  );
}

interface RowProps {
  host: string;
  button: string;
  onClick: () => void;
  children?: ComponentChildren;
}

function SiteRow({ host, button, onClick, children }: RowProps) {
  return (
    <li>
      <bdi>{host}</bdi> {children}
      <button type="button" aria-label={`${button}: ${host}`} onClick={onClick}>
        {button}
      </button>
    </li>
  );
}
