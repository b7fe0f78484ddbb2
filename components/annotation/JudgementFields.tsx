import { useId } from 'preact/hooks';
import type { Fault } from '../../utils/annotation/check-form.ts';
import type { DraftForm } from '../../utils/annotation/draft.ts';
import { REASONS, STATES } from '../../utils/annotation/schema.ts';
import { VERDICTS } from '../../utils/packs/schema.ts';
import { useInterface } from '../interface.ts';
import { VerdictBadge } from '../VerdictBadge.tsx';
import { FieldFaults, faultProps } from './FieldFaults.tsx';

interface Props {
  form: DraftForm;
  faults: readonly Fault[];
  onChange: (change: Partial<DraftForm>) => void;
}

/** One of our six verdicts, or none yet. */
export function VerdictField({ form, faults, onChange }: Props) {
  const { t } = useInterface();
  const name = useId();
  return (
    <fieldset class="field" tabIndex={-1} {...faultProps('verdict', faults)}>
      <legend>{t('annotation.verdict')}</legend>
      <FieldFaults field="verdict" faults={faults} />
      <div class="options chips">
        {(['', ...VERDICTS] as const).map((verdict) => (
          <label key={verdict} class="option">
            <input
              type="radio"
              name={name}
              checked={form.verdict === verdict}
              onChange={() => onChange({ verdict })}
            />
            {verdict === '' ? t('annotation.verdict.none') : <VerdictBadge verdict={verdict} />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Why: codes that can be counted and compared. */
export function ReasonField({ form, faults, onChange }: Props) {
  const { t } = useInterface();
  const toggle = (reason: string, on: boolean) =>
    onChange({
      reasons: [...form.reasons.filter((one) => one !== reason), ...(on ? [reason] : [])],
    });
  return (
    <fieldset class="field" tabIndex={-1} {...faultProps('reasons', faults)}>
      <legend>{t('annotation.reasons')}</legend>
      <FieldFaults field="reasons" faults={faults} />
      <div class="options chips">
        {REASONS.map((reason) => (
          <label key={reason} class="option">
            <input
              type="checkbox"
              checked={form.reasons.includes(reason)}
              onChange={(event) => toggle(reason, event.currentTarget.checked)}
            />
            {t(`reason.${reason}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** How far the work on it is. */
export function StateField({ form, onChange }: Omit<Props, 'faults'>) {
  const { t } = useInterface();
  const name = useId();
  return (
    <fieldset class="field">
      <legend>{t('annotation.state')}</legend>
      <p class="facts">{t('annotation.state.hint')}</p>
      <div class="options chips">
        {STATES.map((state) => (
          <label key={state} class="option">
            <input
              type="radio"
              name={name}
              checked={form.state === state}
              onChange={() => onChange({ state })}
            />
            {t(`state.${state}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
