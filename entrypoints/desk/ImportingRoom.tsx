import { ImportRoom } from '../../components/ImportRoom.tsx';
import { askOwn } from '../../utils/ask-own.ts';
import { exchanged } from './exchanged.ts';
import { WithLibrary } from './WithLibrary.tsx';

/** The way in for annotations. */
export function ImportingRoom() {
  return (
    <WithLibrary>
      {({ rows, rev, complete, status }, run) =>
        complete &&
        status.state === 'ok' && (
          <ImportRoom
            library={exchanged(rows)}
            rev={rev}
            onTakeOver={(annotations, planned) =>
              run(askOwn('applyImport', { annotations, rev: planned }))
            }
          />
        )
      }
    </WithLibrary>
  );
}
