import type { FactSheet, PageStatus as Status } from '../utils/messages.ts';
import { useInterface } from './interface.ts';

/** What is known about the tab, silence included. */
export type TabStatus = Status | { state: 'uncovered' } | { state: 'reload' };

interface Props {
  status: TabStatus | null;
  sheets: readonly FactSheet[];
}

/** The states of honest silence in words, and what was found. */
export function PageStatus({ status, sheets }: Props) {
  const { lang, t } = useInterface();
  if (!status) return null;
  if (status.state !== 'found') {
    return (
      <section class="status" aria-label={t('popup.status')}>
        <p>{t(`popup.state.${status.state}`)}</p>
      </section>
    );
  }
  const sheet = sheets.find((one) => one.topic.id === status.topic);
  const topic = sheet?.topic.title[lang] ?? '';
  const claims = sheet?.claims.filter((claim) => status.claims.includes(claim.id)) ?? [];
  return (
    <section class="status status-found" aria-label={t('popup.status')}>
      <p>
        <strong>{t(`popup.state.${status.level}`, { topic })}</strong>
      </p>
      <p class="facts">{t('popup.claims', { count: claims.length })}</p>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>{claim.statement[lang]}</li>
        ))}
      </ul>
    </section>
  );
}
