import { useState } from 'preact/hooks';
import type { FactSheet } from '../utils/fact-sheet.ts';
import type { Event } from '../utils/packs/schema.ts';
import { inOrder, knownBy } from '../utils/verdict/as-of.ts';
import { drawAxis, type Axis } from '../utils/verdict/axis.ts';
import { cutAt, eventsNear } from '../utils/verdict/near.ts';
import type { Interval } from '../utils/verdict/time.ts';
import { useInterface } from './interface.ts';
import { TimelineAxis } from './TimelineAxis.tsx';
import { TimelineEvent } from './TimelineEvent.tsx';

interface Props {
  sheet: FactSheet;
  article: Interval | null;
  /** Leads to the card of a claim. */
  onClaim: (id: string) => void;
}

/** The events drawn on an axis and told in a list, cut where the article stands. */
export function Timeline({ sheet, article, onClaim }: Props) {
  const { t } = useInterface();
  const [whole, setWhole] = useState(!article);
  const events = inOrder(sheet.events);
  const { before, after } =
    article && !whole ? eventsNear(events, article) : cutAt(events, article);
  const axis = drawAxis([...before, ...after], article);
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
      <TimelineAxis axis={axis} />
      <Legend axis={axis} />
      <ol class="timeline">
        {list(before)}
        {article && <li class="cut">{t('timeline.cut')}</li>}
        {list(after)}
      </ol>
    </>
  );
}

/** The signs that the drawing uses, in words. */
function Legend({ axis: { marks, columns } }: { axis: Axis }) {
  const { t } = useInterface();
  const used = new Set([
    ...marks.flatMap((mark) => [mark.certainty, mark.known]),
    ...columns.map((column) => (column.gap ? 'gap' : null)),
  ]);
  const signs = (['day', 'range', 'about', 'uncertain', 'since', 'gap'] as const).filter((sign) =>
    used.has(sign),
  );
  return (
    <ul class="legend" aria-hidden="true">
      {signs.map((sign) => (
        <li key={sign}>
          <i class={`mark mark-${sign}`} /> {t(`timeline.${sign}`)}
        </li>
      ))}
    </ul>
  );
}
