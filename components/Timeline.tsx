import { useState } from 'preact/hooks';
import type { FactSheet } from '../utils/messages.ts';
import type { Event } from '../utils/packs/schema.ts';
import { inOrder, knownBy } from '../utils/verdict/as-of.ts';
import { drawAxis } from '../utils/verdict/axis.ts';
import { parseEdtf, type Interval } from '../utils/verdict/time.ts';
import { useInterface } from './interface.ts';
import { TimelineAxis } from './TimelineAxis.tsx';
import { TimelineEvent } from './TimelineEvent.tsx';

interface Props {
  sheet: FactSheet;
  article: Interval | null;
  /** Leads to the card of a claim. */
  onClaim: (id: string) => void;
}

/** How many events are shown at once on either side of the article. */
const NEAR = 6;

/** The events drawn on an axis and told in a list, cut where the article stands. */
export function Timeline({ sheet, article, onClaim }: Props) {
  const { t } = useInterface();
  const events = inOrder(sheet.events);
  const [whole, setWhole] = useState(!article);
  const [first, cut, last] = whole
    ? [0, cutOf(events, article), events.length]
    : near(events, article);
  const shown = events.slice(first, last);
  const list = (some: readonly Event[]) =>
    some.map((event) => (
      <TimelineEvent
        key={event.id}
        event={event}
        sheet={sheet}
        known={article ? knownBy(event, article) : 'then'}
        onClaim={onClaim}
      />
    ));
  return (
    <>
      {article && (
        <div class="choice" role="group" aria-label={t('timeline.heading')}>
          <button type="button" aria-pressed={!whole} onClick={() => setWhole(false)}>
            {t('timeline.near')}
          </button>
          <button type="button" aria-pressed={whole} onClick={() => setWhole(true)}>
            {t('timeline.whole', { count: events.length })}
          </button>
        </div>
      )}
      <TimelineAxis axis={drawAxis(shown, article)} />
      <ul class="legend" aria-hidden="true">
        {(['day', 'range', 'about', 'since'] as const).map((kind) => (
          <li key={kind}>
            <i class={`mark mark-${kind}`} /> {t(`timeline.${kind}`)}
          </li>
        ))}
      </ul>
      <ol class="timeline">
        {list(events.slice(first, cut))}
        {article && <li class="cut">{t('timeline.cut')}</li>}
        {list(events.slice(cut, last))}
      </ol>
    </>
  );
}

/** How many events began by the end of the article's day. */
function cutOf(events: readonly Event[], article: Interval | null): number {
  const behind = events.findIndex((event) => article && parseEdtf(event.date).start >= article.end);
  return behind < 0 ? events.length : behind;
}

function near(events: readonly Event[], article: Interval | null): [number, number, number] {
  const cut = cutOf(events, article);
  return [Math.max(0, cut - NEAR), cut, Math.min(events.length, cut + NEAR)];
}
