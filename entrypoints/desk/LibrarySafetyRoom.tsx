import { useState } from 'preact/hooks';
import { SafetyRoom } from '../../components/SafetyRoom.tsx';
import { isFailure } from '../../utils/annotation/library.ts';
import { askOwn } from '../../utils/ask-own.ts';
import { WithLibrary } from './WithLibrary.tsx';

/** How safe the annotations are; restoring and deleting. */
export function LibrarySafetyRoom() {
  const [left, setLeft] = useState<number | null>(null);
  return (
    <WithLibrary>
      {({ status }, run) => (
        <SafetyRoom
          status={status}
          left={left}
          onDelete={() => {
            const asking = askOwn('deleteEverything', null).then((answer) => {
              setLeft(isFailure(answer) ? null : answer.left);
              return answer;
            });
            void run(asking);
          }}
        />
      )}
    </WithLibrary>
  );
}
