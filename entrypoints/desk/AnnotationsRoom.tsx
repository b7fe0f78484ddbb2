import { LibraryRoom } from '../../components/LibraryRoom.tsx';
import { askOwn } from '../../utils/ask-own.ts';
import type { OwnPageProps } from '../own-page/start.tsx';
import { sheetsOf } from './loaded-sheets.ts';
import { WithLibrary } from './WithLibrary.tsx';

/** All annotations and the bin. */
export function AnnotationsRoom({ sheets }: OwnPageProps) {
  return (
    <WithLibrary>
      {({ rows }, run) => (
        <LibraryRoom
          rows={rows}
          sheets={sheetsOf(sheets)}
          onEdit={(ids, edit) => void run(askOwn('editAnnotations', { ids, edit }))}
          onBin={(ids) => void run(askOwn('binAnnotations', { ids }))}
          onRestore={(ids) => void run(askOwn('restoreAnnotations', { ids }))}
          onPurge={(ids) => void run(askOwn('purgeBin', { ids }))}
        />
      )}
    </WithLibrary>
  );
}
