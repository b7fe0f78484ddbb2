import type { UndoOffer } from '../utils/annotation/library.ts';
import { useInterface } from './interface.ts';

interface Props {
  offer: UndoOffer | null;
  onUndo: (rev: number) => void;
}

/** The last action, and the way back. */
export function LibraryUndo({ offer, onUndo }: Props) {
  const { t } = useInterface();
  if (!offer) return null;
  const { rev, action, count } = offer;
  return (
    <p class="undo">
      <span>{t('library.last', { count, action: t(`library.action.${action}`) })}</span>{' '}
      <button type="button" onClick={() => onUndo(rev)}>
        {t(action === 'undo' ? 'library.redo' : 'library.undo')}
      </button>
    </p>
  );
}
