import { useState } from 'preact/hooks';
import { draftOf } from '../../utils/annotation/edit.ts';
import { leaksIn } from '../../utils/annotation/leaks.ts';
import { plainAnnotation } from '../../utils/annotation/plain.ts';
import type { Annotation } from '../../utils/annotation/schema.ts';
import { findLeaks, maskLeaks } from '../../utils/leak-guard.ts';
import { useInterface } from '../interface.ts';
import { LeakWarning } from './LeakWarning.tsx';

interface Props {
  annotation: Annotation;
  /** The wording of the linked claim, or null. */
  claim: string | null;
}

/** Copies an annotation as text; warns first of what looks like personal data. */
export function CopyAnnotation({ annotation, claim }: Props) {
  const { lang, t } = useInterface();
  const [state, setState] = useState<'idle' | 'warned' | 'done' | 'failed'>('idle');
  const text = plainAnnotation(annotation, claim, lang);
  const leaks = leaksIn(draftOf(annotation));
  const copy = (what: string) =>
    void navigator.clipboard.writeText(what).then(
      () => setState('done'),
      () => setState('failed'),
    );
  return (
    <>
      <button
        type="button"
        class="quiet"
        onClick={() => (leaks.length > 0 ? setState('warned') : copy(text))}
      >
        {t('annotation.copy')}
      </button>
      <span role="status" class="facts">
        {state === 'done' && t('copy.done')}
        {state === 'failed' && t('annotation.copy.failed')}
      </span>
      {state === 'warned' && (
        <LeakWarning
          leaks={leaks}
          deed="copy"
          onMask={() => copy(maskLeaks(text, findLeaks(text)))}
          onGoOn={() => copy(text)}
          onBack={() => setState('idle')}
        />
      )}
    </>
  );
}
