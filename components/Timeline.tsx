import { Fragment } from 'preact';
import { formatDate } from '../utils/i18n.ts';
import type { FactSheet } from '../utils/messages.ts';
import type { Event } from '../utils/packs/schema.ts';
import { inOrder, knownBy, type Known } from '../utils/verdict/as-of.ts';
import { parseEdtf, type Interval } from '../utils/verdict/time.ts';
import { useInterface } from './interface.ts';
import { SourceList } from './SourceList.tsx';

interface Props {
  sheet: FactSheet;
  article: Interval | null;
}

/** The events in their order, cut where the article stands. */
export function Timeline({ sheet, article }: Props) {
  const events = inOrder(sheet.events);
  const cut = article
    ? events.findIndex((event) => parseEdtf(event.date).start >= article.end)
    : -1;
  const at = cut < 0 && article ? events.length : cut;
  return (
    <ol class="timeline">
      {events.map((event, index) => (
        <Fragment key={event.id}>
          {index === at && <Cut />}
          <TimelineEvent
            event={event}
            sheet={sheet}
            known={article ? knownBy(event, article) : 'then'}
          />
        </Fragment>
      ))}
      {at === events.length && <Cut />}
    </ol>
  );
}

function Cut() {
  const { t } = useInterface();
  return <li class="cut">{t('timeline.cut')}</li>;
}

function TimelineEvent({ event, sheet, known }: { event: Event; sheet: FactSheet; known: Known }) {
  const { lang, t } = useInterface();
  const sources = sheet.sources.filter((source) => event.sources.includes(source.id));
  return (
    <li class={`event event-${known}`}>
      <p class="when">
        {formatDate(event.date, lang)}
        {event.dateNote && <span class="facts">{event.dateNote[lang]}</span>}
      </p>
      <h3>{event.title[lang]}</h3>
      <p>{event.text[lang]}</p>
      {known !== 'then' && <p class="known">{t(`timeline.${known}`)}</p>}
      <details>
        <summary>{t('source.list', { count: sources.length })}</summary>
        <SourceList sources={sources} />
      </details>
    </li>
  );
}
