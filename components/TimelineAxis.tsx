import { formatPart } from '../utils/i18n.ts';
import type { Axis } from '../utils/verdict/axis.ts';
import { ticksOf } from '../utils/verdict/ticks.ts';
import { useInterface } from './interface.ts';

/**
 * The drawing above the list of events, which says the same in words: silent for screen readers.
 * All positions are logical, so it runs right to left in Arabic.
 */
export function TimelineAxis({ axis }: { axis: Axis }) {
  const { lang, t } = useInterface();
  const place = (from: number, to: number, lane = 0) => ({
    '--from': `${from * 100}%`,
    '--width': `${(to - from) * 100}%`,
    '--lane': lane,
  });
  return (
    <div class="axis" aria-hidden="true">
      {axis.cut && (
        <p
          class={`axis-label${axis.cut.to > 0.5 ? ' axis-late' : ''}`}
          style={place(axis.cut.to, 1)}
        >
          {t('timeline.cut')}
        </p>
      )}
      <div class="axis-marks" style={{ '--lanes': axis.lanes }}>
        {axis.columns.map((column) => (
          <i
            key={column.start}
            class={column.gap ? 'axis-gap' : 'axis-column'}
            style={place(column.from, column.to)}
          />
        ))}
        {axis.cut && <i class="axis-cut" style={place(axis.cut.from, axis.cut.to)} />}
        {axis.marks.map((mark) => (
          <i
            key={mark.id}
            class={`mark mark-${mark.certainty} mark-${mark.known}`}
            style={place(mark.from, mark.to, mark.lane)}
          />
        ))}
      </div>
      <div class="axis-ticks">
        {ticksOf(axis).map(({ from, to, start, part }) => (
          <span key={`${part}${start}`} class={`tick-${part}`} style={place(from, to)}>
            {formatPart(start, part, lang)}
          </span>
        ))}
      </div>
    </div>
  );
}
