import { useEffect, useRef } from 'preact/hooks';
import type { FactSheet } from '../utils/fact-sheet.ts';
import type { SearchHit } from '../utils/search/fact-search.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { useInterface } from './interface.ts';
import { SearchBodyCard } from './SearchBodyCard.tsx';
import { SearchEventCard } from './SearchEventCard.tsx';
import { SearchSourceCard } from './SearchSourceCard.tsx';

interface Props {
  hit: SearchHit;
  sheets: readonly FactSheet[];
  /** Another fact that this one leads to. */
  onOpen: (hit: SearchHit) => void;
  onBack: () => void;
}

/** An opened result, with what stands behind it; Escape goes back to the results. */
export function SearchCard({ hit, sheets, onOpen, onBack }: Props) {
  const { t } = useInterface();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), [hit]);
  const sheet = sheets.find(({ topic }) => topic.id === hit.topicId);
  return (
    <div
      class="opened"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onBack();
      }}
    >
      <button type="button" class="back" ref={back} onClick={onBack}>
        {t('search.back')}
      </button>
      {sheet && <Opened hit={hit} sheet={sheet} onOpen={onOpen} />}
    </div>
  );
}

interface OpenedProps {
  hit: SearchHit;
  sheet: FactSheet;
  onOpen: (hit: SearchHit) => void;
}

function Opened({ hit, sheet, onOpen }: OpenedProps) {
  const openClaim = (id: string) => onOpen({ ...hit, kind: 'claim', id });
  const claim = hit.kind === 'claim' && sheet.claims.find(({ id }) => id === hit.id);
  const event = hit.kind === 'event' && sheet.events.find(({ id }) => id === hit.id);
  const source = hit.kind === 'source' && sheet.sources.find(({ id }) => id === hit.id);
  const body = hit.kind === 'body' && sheet.bodies.find(({ id }) => id === hit.id);
  return (
    <>
      {claim && <ClaimCard claim={claim} sheet={sheet} article={null} />}
      {event && <SearchEventCard event={event} sheet={sheet} onClaim={openClaim} />}
      {source && <SearchSourceCard source={source} sheet={sheet} onClaim={openClaim} />}
      {body && <SearchBodyCard body={body} sheet={sheet} onClaim={openClaim} />}
    </>
  );
}
