import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useInterface } from '../../components/interface.ts';
import { LibraryNotices } from '../../components/LibraryNotices.tsx';
import { LibraryUndo } from '../../components/LibraryUndo.tsx';
import { isFailure, type FailureCode } from '../../utils/annotation/library.ts';
import { askOwn } from '../../utils/ask-own.ts';
import { act, fetchLibrary, useLibrary, type HeldLibrary } from './library-held.ts';

/** Does something to the library; false when it was refused, which is told above the room. */
export type Do = (asking: Promise<unknown>) => Promise<boolean>;

interface Props {
  children: (held: HeldLibrary, run: Do) => ComponentChildren;
}

/** What every room about the library begins with: notices, the way back, and what went wrong. */
export function WithLibrary({ children }: Props) {
  const { t } = useInterface();
  const held = useLibrary();
  const [fault, setFault] = useState<FailureCode | null>(null);
  const [restored, setRestored] = useState<{ restored: number; lost: number } | null>(null);
  if (!held) return <p role="status">{t('library.loading')}</p>;
  const run: Do = async (asking) => {
    const failure = await act(asking);
    setFault(failure?.error ?? null);
    return failure === null;
  };
  const restore = async () => {
    const answer = await askOwn('restoreFromCopy', null);
    if (isFailure(answer)) setFault(answer.error);
    else setRestored(answer);
    await fetchLibrary();
  };
  const { status } = held;
  return (
    <>
      <LibraryNotices status={status} exportRoom="#export" onRestore={() => void restore()} />
      {restored && (
        <p role="status" class="plain">
          {t('damage.restored', { count: restored.restored })}{' '}
          {restored.lost > 0 && t('damage.lost', { count: restored.lost })}
        </p>
      )}
      {fault && (
        <p role="alert" class="plain warning">
          {t(`failure.${fault}`)}
        </p>
      )}
      {status.state === 'ok' && (
        <LibraryUndo offer={status.undo} onUndo={(rev) => void run(askOwn('undo', { rev }))} />
      )}
      {children(held, run)}
      {!held.complete && <p role="status">{t('library.loading')}</p>}
    </>
  );
}
