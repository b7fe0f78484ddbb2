import { useId } from 'preact/hooks';
import type { Fault } from '../../utils/annotation/check-form.ts';
import type { DraftForm } from '../../utils/annotation/draft.ts';
import { useInterface } from '../interface.ts';
import { FieldFaults, faultProps } from './FieldFaults.tsx';
import { TextField } from './TextField.tsx';

type Row = DraftForm['evidence'][number];

const STANCES = ['supports', 'refutes', 'limits'] as const;
const EMPTY: Row = { url: '', archive: '', shows: '', stance: 'supports' };

interface Props {
  rows: readonly Row[];
  faults: readonly Fault[];
  onChange: (rows: Row[]) => void;
}

/** What the verdict rests on: pages, a stored copy of each, what it shows and which way it points. */
export function EvidenceField({ rows, faults, onChange }: Props) {
  const { t } = useInterface();
  const change = (at: number, part: Partial<Row>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <fieldset class="field" tabIndex={-1} {...faultProps('evidence', faults)}>
      <legend>{t('annotation.evidence')}</legend>
      <FieldFaults field="evidence" faults={faults} />
      {rows.map((row, at) => (
        <EvidenceRow
          key={at}
          at={at}
          row={row}
          faults={faults}
          onChange={(part) => change(at, part)}
          onRemove={() => onChange(rows.filter((_, index) => index !== at))}
        />
      ))}
      <button type="button" onClick={() => onChange([...rows, EMPTY])}>
        {t('annotation.evidence.add')}
      </button>
    </fieldset>
  );
}

interface RowProps {
  at: number;
  row: Row;
  faults: readonly Fault[];
  onChange: (part: Partial<Row>) => void;
  onRemove: () => void;
}

function EvidenceRow({ at, row, faults, onChange, onRemove }: RowProps) {
  const { t } = useInterface();
  const name = useId();
  const text = (key: 'url' | 'archive' | 'shows') => ({
    field: `evidence.${at}.${key}`,
    value: row[key],
    faults,
    onChange: (value: string) => onChange({ [key]: value }),
  });
  const title = t('annotation.evidence.row', { number: at + 1 });
  return (
    <div class="row" role="group" aria-label={title}>
      <TextField {...text('url')} kind="address" label={t('annotation.evidence.url')} />
      <TextField {...text('archive')} kind="address" label={t('annotation.evidence.archive')} />
      <TextField {...text('shows')} kind="lines" label={t('annotation.evidence.shows')} />
      <div class="options chips" role="radiogroup" aria-label={t('annotation.evidence.stance')}>
        {STANCES.map((stance) => (
          <label key={stance} class="option">
            <input
              type="radio"
              name={name}
              checked={row.stance === stance}
              onChange={() => onChange({ stance })}
            />
            {t(`evidence.${stance}`)}
          </label>
        ))}
      </div>
      <button type="button" class="quiet" onClick={onRemove}>
        {t('annotation.evidence.remove', { number: at + 1 })}
      </button>
    </div>
  );
}
