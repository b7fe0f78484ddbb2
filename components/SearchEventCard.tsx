import { formatDate } from '../utils/i18n.ts';
import type { FactSheet } from '../utils/fact-sheet.ts';
import type { Event } from '../utils/packs/schema.ts';
import { useInterface } from './interface.ts';
import { SearchClaimLinks } from './SearchClaimLinks.tsx';
import { SourceList } from './SourceList.tsx';

interface Props {
  event: Event;
  sheet: FactSheet;
  onClaim: (id: string) => void;
}

/** An event on its own: when, what, from whom, and the claims it concerns. */
export function SearchEventCard({ event, sheet, onClaim }: Props) {
  const { lang, t } = useInterface();
  return (
    <article class="plain">
      <h3>{event.title[lang]}</h3>
      <p class="facts">
        {formatDate(event.date, lang)}
        {event.dateNote && <span class="facts">{event.dateNote[lang]}</span>}
      </p>
      <p>{event.text[lang]}</p>
      <SourceList sources={sheet.sources.filter(({ id }) => event.sources.includes(id))} />
      <SearchClaimLinks
        heading={t('search.about')}
        claims={sheet.claims.filter(
          ({ id, display }) => event.claims.includes(id) && display === 'core',
        )}
        onClaim={onClaim}
      />
    </article>
  );
}
