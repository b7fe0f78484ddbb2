import { formatDate } from '../utils/i18n.ts';
import type { FactSheet } from '../utils/fact-sheet.ts';
import type { Event } from '../utils/packs/schema.ts';
import { latest, type Known } from '../utils/verdict/as-of.ts';
import { certaintyOf } from '../utils/verdict/axis.ts';
import { parseEdtf } from '../utils/verdict/time.ts';
import { Fold } from './Fold.tsx';
import { useInterface } from './interface.ts';
import { SourceList } from './SourceList.tsx';
import { VerdictBadge } from './VerdictBadge.tsx';

interface Props {
  event: Event;
  sheet: FactSheet;
  known: Known;
  /** Leads to the card of a claim. */
  onClaim: (id: string) => void;
}

/** One event in words, with the claims of this article that hang on it. */
export function TimelineEvent({ event, sheet, known, onClaim }: Props) {
  const { lang, t } = useInterface();
  const sources = sheet.sources.filter((source) => event.sources.includes(source.id));
  const claims = sheet.claims.filter((claim) => event.claims.includes(claim.id));
  return (
    <li class={`event event-${known} event-${certaintyOf(parseEdtf(event.date))}`}>
      <p class="when">{formatDate(event.date, lang)}</p>
      <h3>{event.title[lang]}</h3>
      {known !== 'then' && <p class="known">{t(`timeline.${known}`)}</p>}
      {claims.map((claim) => (
        <button key={claim.id} type="button" class="chip" onClick={() => onClaim(claim.id)}>
          <span>{claim.statement[lang]}</span>
          <VerdictBadge verdict={latest(claim)?.verdict ?? 'none'} />
        </button>
      ))}
      <Fold summary={`${t('timeline.more')} · ${t('source.list', { count: sources.length })}`}>
        {() => (
          <>
            <p>{event.text[lang]}</p>
            {event.dateNote && <p class="facts">{event.dateNote[lang]}</p>}
            <SourceList sources={sources} />
          </>
        )}
      </Fold>
    </li>
  );
}
