import type { DraftState } from '../../utils/annotation/draft.ts';
import { useInterface } from '../interface.ts';

/** What becomes of what is typed; when it is refused, why and what to do. It is tried again meanwhile. */
export function DraftStatus({ state }: { state: DraftState }) {
  const { t } = useInterface();
  if (state === 'kept' || state === 'typed')
    return <span class="facts">{t(`annotation.draft.${state}`)}</span>;
  const why = state === 'invalid' || state === 'quota' ? state : 'later';
  return (
    <p role="alert" class="warning">
      {t(`annotation.draft.refused.${why}`)}
    </p>
  );
}
