import { ExportRoom } from '../../components/ExportRoom.tsx';
import { askOwn } from '../../utils/ask-own.ts';
import type { OwnPageProps } from '../own-page/start.tsx';
import { exchanged } from './exchanged.ts';
import { sheetsOf } from './loaded-sheets.ts';
import { WithLibrary } from './WithLibrary.tsx';

/** The way out for annotations. */
export function ExportingRoom({ sheets }: OwnPageProps) {
  return (
    <WithLibrary>
      {(held, run) =>
        held.complete && (
          <ExportRoom
            library={exchanged(held.rows)}
            sheets={sheetsOf(sheets)}
            onExported={() => {
              // A damaged library or a newer one is not written to.
              if (held.status.state === 'ok')
                void run(askOwn('markExported', { changed: held.changed }));
            }}
          />
        )
      }
    </WithLibrary>
  );
}
