import { useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { useInterface } from './interface.ts';

/** Selects what an element shows. */
function selectAll(element: Element | null): void {
  if (element) getSelection()?.selectAllChildren(element);
}

/** Copies a text that is made on demand; where the browser refuses, shows it selected, so that the reader can. */
export function CopyClaim({ write }: { write: () => string }) {
  const { t } = useInterface();
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');
  const copy = async () => {
    // Absent on pages without TLS: the call then fails like a refusal.
    await navigator.clipboard.writeText(write());
  };
  return (
    <div class="copy">
      <button
        type="button"
        class="quiet"
        onClick={() => {
          copy().then(
            () => setState('done'),
            () => setState('failed'),
          );
        }}
      >
        <Icon name="copy" />
        {t('copy.claim')}
      </button>
      <span role="status" class="facts">
        {state !== 'idle' && t(`copy.${state}`)}
      </span>
      {state === 'failed' && (
        <pre tabIndex={0} ref={selectAll}>
          {write()}
        </pre>
      )}
    </div>
  );
}
