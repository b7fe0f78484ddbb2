import type { Verdict } from '../utils/packs/schema.ts';
import { useInterface } from './interface.ts';

/** A verdict, none yet, or one that may have held already. */
type Shown = Verdict | 'none' | 'uncertain';

/** Each verdict has a shape of its own: colour alone tells nobody anything. */
const SHAPES: Record<Shown, string> = {
  confirmed: 'M3 8.5l3.2 3.2L13 5',
  attributed: 'M4 5.5h3v3.2c0 1.6-.9 2.6-2.4 3M9 5.5h3v3.2c0 1.6-.9 2.6-2.4 3',
  disputed: 'M2.5 6h8l-2.2-2.4M13.5 10h-8l2.2 2.4',
  unverified: 'M5.6 6a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .8-1 1.6M8 12.4v.2',
  false: 'M4 4l8 8M12 4l-8 8',
  outdated: 'M8 3.6v4.6l3 1.8M13.4 8A5.4 5.4 0 1 1 8 2.6',
  none: 'M3.5 8h9',
  uncertain: 'M3 9.5c1.7-3 3.3-3 5 0s3.3 3 5 0',
};

/** A verdict as shape and words. */
export function VerdictBadge({ verdict }: { verdict: Shown }) {
  const { t } = useInterface();
  return (
    <span class={`verdict verdict-${verdict}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={SHAPES[verdict]} />
      </svg>
      {t(`verdict.${verdict}`)}
    </span>
  );
}
