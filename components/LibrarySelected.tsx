import { LibraryBinActions } from './LibraryBinActions.tsx';
import { LibraryBulk } from './LibraryBulk.tsx';
import type { LibraryActions } from './library-actions.ts';
import type { Selection } from './selection.ts';

interface Props {
  selection: Selection;
  /** Whether the bin is shown. */
  bin: boolean;
  actions: LibraryActions;
  onDone: () => void;
}

/** What can be done with all that is selected; afterwards nothing is. */
export function LibrarySelected({ selection: { ids, clear }, bin, actions, onDone }: Props) {
  if (ids.length === 0) return null;
  const done = (act: () => void) => {
    act();
    clear();
    onDone();
  };
  return bin ? (
    <LibraryBinActions
      count={ids.length}
      onRestore={() => done(() => actions.onRestore(ids))}
      onPurge={() => done(() => actions.onPurge(ids))}
    />
  ) : (
    <LibraryBulk
      count={ids.length}
      onEdit={(edit) => done(() => actions.onEdit(ids, edit))}
      onBin={() => done(() => actions.onBin(ids))}
    />
  );
}
