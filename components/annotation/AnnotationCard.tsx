import { isEdited } from '../../utils/annotation/visits.ts';
import type { Annotation } from '../../utils/annotation/schema.ts';
import type { FactSheet } from '../../utils/fact-sheet.ts';
import type { Seen } from '../../utils/marking.ts';
import { directionOf } from '../../utils/i18n.ts';
import { languageOf } from '../../utils/text/language.ts';
import { useInterface } from '../interface.ts';
import { VerdictBadge } from '../VerdictBadge.tsx';
import { claimOf } from './ClaimField.tsx';
import { CopyAnnotation } from './CopyAnnotation.tsx';
import { SafeText } from './SafeText.tsx';
import { WhatChanged } from './WhatChanged.tsx';

interface Props {
  annotation: Annotation;
  /** How this visit found it; absent when the page does not answer. */
  seen?: Seen | undefined;
  sheets: readonly FactSheet[];
  onShow: () => void;
  onEdit: () => void;
  onBin: () => void;
}

/** One annotation of the page: what was said, and how its passage stands today. */
export function AnnotationCard({ annotation, seen, sheets, onShow, onEdit, onBin }: Props) {
  const { lang, t } = useInterface();
  const claim = annotation.claim && claimOf(sheets, annotation.claim);
  const statement = claim?.statement[lang] ?? annotation.newClaim;
  const { exact } = annotation.quote;
  return (
    <article class="annotation" data-id={annotation.id}>
      <p class="marks">
        {annotation.verdict && <VerdictBadge verdict={annotation.verdict} />}
        <span class="chip">{t(`state.${annotation.state}`)}</span>
        {seen && <span class={`chip outcome-${seen.outcome}`}>{t(`outcome.${seen.outcome}`)}</span>}
      </p>
      <blockquote dir={directionOf(languageOf(exact))}>
        <SafeText text={exact.length > 300 ? `${exact.slice(0, 300)}…` : exact} />
      </blockquote>
      {seen && isEdited(seen) && <WhatChanged annotation={annotation} seen={seen} />}
      {statement && (
        <p class="statement">
          <SafeText text={statement} />
        </p>
      )}
      {annotation.note && (
        <p class="note">
          <SafeText text={annotation.note} />
        </p>
      )}
      <div class="actions">
        {seen && seen.outcome !== 'gone' && (
          <button type="button" class="quiet" onClick={onShow}>
            {t('annotation.show')}
          </button>
        )}
        <button type="button" class="quiet" onClick={onEdit}>
          {t('annotation.edit')}
        </button>
        <button type="button" class="quiet" onClick={onBin}>
          {t('annotation.bin')}
        </button>
        <CopyAnnotation annotation={annotation} claim={claim?.statement[lang] ?? null} />
      </div>
    </article>
  );
}
