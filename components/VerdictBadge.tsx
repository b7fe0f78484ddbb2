import type { Verdict } from '../utils/packs/schema.ts';
import { Icon } from './Icon.tsx';
import { useInterface } from './interface.ts';

/** A verdict, none yet, or one that may have held already. */
export type ShownVerdict = Verdict | 'none' | 'uncertain';

/** A verdict as shape, words and colour: colour alone tells nobody anything. */
export function VerdictBadge({ verdict }: { verdict: ShownVerdict }) {
  const { t } = useInterface();
  return (
    <span class={`verdict verdict-${verdict}`}>
      <Icon name={verdict} />
      {t(`verdict.${verdict}`)}
    </span>
  );
}
