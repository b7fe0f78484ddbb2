import type { KeptDraft } from '../../utils/annotation/draft.ts';
import { useInterface } from '../interface.ts';
import { SafeText } from './SafeText.tsx';

interface Props {
  drafts: readonly KeptDraft[];
  onOpen: (draft: KeptDraft) => void;
  onDiscard: (draft: KeptDraft) => void;
}

/** Drafts that wait, of this page and others. */
export function DraftList({ drafts, onOpen, onDiscard }: Props) {
  const { t } = useInterface();
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts-heading">
      <h2 id="drafts-heading">{t('annotation.drafts', { count: drafts.length })}</h2>
      <ul class="drafts">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <p>
              <SafeText text={draft.quote.exact.slice(0, 120)} />
            </p>
            <p class="facts">
              <SafeText text={draft.page.title || draft.page.url} />
            </p>
            <div class="actions">
              <button type="button" class="quiet" onClick={() => onOpen(draft)}>
                {t('annotation.drafts.open')}
              </button>
              <button type="button" class="quiet" onClick={() => onDiscard(draft)}>
                {t('annotation.discard')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
