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

/** How many events are shown at once on either side of the article. */
const NEAR = 6;

/** The events in their order, cut where the article stands; what is far from it is folded away. */
export function Timeline({ sheet, article }: Props) {
  const { t } = useInterface();
  const events = inOrder(sheet.events);
  const behind = events.findIndex((event) => article && parseEdtf(event.date).start >= article.end);
  const cut = !article || behind < 0 ? events.length : behind;
  const [first, last] = [Math.max(0, cut - NEAR), Math.min(events.length, cut + NEAR)];
  const list = (some: readonly Event[]) =>
    some.map((event) => (
      <TimelineEvent
        key={event.id}
        event={event}
        sheet={sheet}
        known={article ? knownBy(event, article) : 'then'}
      />
    ));
  const folded = (key: 'timeline.earlier' | 'timeline.later', some: readonly Event[]) =>
    some.length > 0 && (
      <details class="folded">
        <summary>{t(key, { count: some.length })}</summary>
        <ol class="timeline">{list(some)}</ol>
      </details>
    );
  return (
    <>
      {folded('timeline.earlier', events.slice(0, first))}
      <ol class="timeline">
        {list(events.slice(first, cut))}
        {article && <Cut />}
        {list(events.slice(cut, last))}
      </ol>
      {folded('timeline.later', events.slice(last))}
    </>
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
