import type { FailureCode } from '../../utils/annotation/library.ts';
import type { Annotation } from '../../utils/annotation/schema.ts';
import { useInterface } from '../interface.ts';
import { SafeText } from './SafeText.tsx';

/** Of these the panel has something of its own to say: that the draft stays. */
const ABOUT_DRAFT = [
  'conflict',
  'invalid',
  'not-found',
  'quota',
  'damaged',
  'unavailable',
] as const;

function isAboutDraft(code: FailureCode): code is (typeof ABOUT_DRAFT)[number] {
  return (ABOUT_DRAFT as readonly string[]).includes(code);
}

/** What went wrong and what to do; nothing that was typed is lost. */
export function FailureNotice({ code }: { code: FailureCode }) {
  const { t } = useInterface();
  return (
    <div role="alert" class="warning">
      <p>{t(isAboutDraft(code) ? `annotation.failure.${code}` : `failure.${code}`)}</p>
      {code === 'damaged' && (
        <p>
          <a href="desk.html#annotations" target="_blank" rel="noreferrer">
            {t('annotation.failure.damaged.desk')}
          </a>
        </p>
      )}
    </div>
  );
}

interface ConflictProps {
  stored: Annotation;
  onMine: () => void;
  onTheirs: () => void;
}

/** The annotation was saved elsewhere meanwhile: the person chooses. */
export function ConflictNotice({ stored, onMine, onTheirs }: ConflictProps) {
  const { t } = useInterface();
  return (
    <section role="alert" class="warning">
      <p>{t('annotation.failure.conflict')}</p>
      <p class="note">
        <strong>{t('annotation.conflict.stored')}</strong> <SafeText text={stored.note} />
      </p>
      <div class="actions">
        <button type="button" onClick={onMine}>
          {t('annotation.conflict.mine')}
        </button>
        <button type="button" onClick={onTheirs}>
          {t('annotation.conflict.theirs')}
        </button>
      </div>
    </section>
  );
}
