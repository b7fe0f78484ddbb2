import { formatDate } from '../utils/i18n.ts';
import type { FactSheet } from '../utils/fact-sheet.ts';
import type { SearchHit } from '../utils/search/fact-search.ts';
import type { Span } from '../utils/search/marks.ts';
import { latest } from '../utils/verdict/as-of.ts';
import { useInterface } from './interface.ts';
import { Marked } from './Marked.tsx';
import { VerdictBadge } from './VerdictBadge.tsx';

interface Props {
  id: string;
  hit: SearchHit;
  sheet: FactSheet | undefined;
  spansIn: (text: string) => Span[];
  onOpen: () => void;
}

/** One result in the list: what it is called, and its verdict or date. */
export function SearchResult({ id, hit, sheet, spansIn, onOpen }: Props) {
  const { lang } = useInterface();
  const marked = (text: string) => <Marked text={text} spans={spansIn(text)} />;
  const claim = hit.kind === 'claim' && sheet?.claims.find((one) => one.id === hit.id);
  const event = hit.kind === 'event' && sheet?.events.find((one) => one.id === hit.id);
  const source = hit.kind === 'source' && sheet?.sources.find((one) => one.id === hit.id);
  const body = hit.kind === 'body' && sheet?.bodies.find((one) => one.id === hit.id);
  return (
    <button type="button" class="result" id={id} onClick={onOpen}>
      {claim && (
        <>
          <span>{marked(claim.statement[lang])}</span>
          <VerdictBadge verdict={latest(claim)?.verdict ?? 'none'} />
        </>
      )}
      {event && (
        <>
          <span>{marked(event.title[lang])}</span>
          <span class="facts">{marked(formatDate(event.date, lang))}</span>
        </>
      )}
      {source && (
        <>
          <bdi class="publisher">{marked(source.publisher)}</bdi>
          {source.title && <span>{marked(source.title[lang])}</span>}
          {source.date && <span class="facts">{marked(formatDate(source.date, lang))}</span>}
        </>
      )}
      {body && <span>{marked(body.name[lang])}</span>}
    </button>
  );
}
