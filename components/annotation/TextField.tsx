import type { Fault } from '../../utils/annotation/check-form.ts';
import { FieldFaults, faultProps } from './FieldFaults.tsx';

interface Props {
  /** As faults name it. */
  field: string;
  label: string;
  hint?: string;
  value: string;
  faults: readonly Fault[];
  /** More than one line; an address is written from left to right in any language. */
  kind?: 'line' | 'lines' | 'address';
  onChange: (value: string) => void;
}

/** One labelled text, in the direction of what is typed. */
export function TextField({ field, label, hint, value, faults, kind = 'line', onChange }: Props) {
  const shared = {
    value,
    dir: kind === 'address' ? 'ltr' : 'auto',
    autocomplete: 'off',
    ...faultProps(field, faults),
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  } as const;
  return (
    <div class="field">
      <label>
        <span class="label">{label}</span>
        {hint && <span class="facts">{hint}</span>}
        {kind === 'lines' ? (
          <textarea rows={3} {...shared} />
        ) : (
          <input type="text" inputMode={kind === 'address' ? 'url' : 'text'} {...shared} />
        )}
      </label>
      <FieldFaults field={field} faults={faults} />
    </div>
  );
}
