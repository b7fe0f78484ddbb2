import { tooLarge, type Fault } from '../../utils/annotation/check-form.ts';
import type { DraftForm, DraftState } from '../../utils/annotation/draft.ts';
import { formatNumber, type MessageKey } from '../../utils/i18n.ts';
import { useInterface } from '../interface.ts';

/** How the form calls the fields that can grow too large. */
const LABELS: Record<string, MessageKey> = {
  newClaim: 'annotation.claim.own',
  note: 'annotation.note',
  evidence: 'annotation.evidence',
  tags: 'annotation.tags',
  author: 'annotation.author',
};

interface Props {
  state: DraftState;
  form: DraftForm;
}

/** What becomes of what is typed; when it is refused, why and what to do. It is tried again meanwhile. */
export function DraftStatus({ state, form }: Props) {
  const { t } = useInterface();
  if (state === 'kept' || state === 'typed')
    return <span class="facts">{t(`annotation.draft.${state}`)}</span>;
  const large = state === 'invalid' ? tooLarge(form) : null;
  return (
    <p role="alert" class="warning">
      {large ? (
        <TooLarge fault={large} />
      ) : (
        t(`annotation.draft.refused.${state === 'quota' ? state : 'later'}`)
      )}
    </p>
  );
}

/** Which field, and how much of it is kept. */
function TooLarge({ fault: { field, code, most = 0 } }: { fault: Fault }) {
  const { lang, t } = useInterface();
  const label = t(LABELS[field] ?? 'annotation.note');
  return (
    <>
      {t(`annotation.draft.refused.${code === 'many' ? code : 'long'}`, {
        field: label,
        most: formatNumber(most, lang),
      })}
    </>
  );
}
