import { useEffect, useRef } from 'preact/hooks';
import type { Fault } from '../../utils/annotation/check-form.ts';
import type { Draft, DraftForm, DraftState } from '../../utils/annotation/draft.ts';
import type { FactSheet } from '../../utils/fact-sheet.ts';
import { useInterface } from '../interface.ts';
import { ClaimField, type ClaimRef } from './ClaimField.tsx';
import { DraftStatus } from './DraftStatus.tsx';
import { EvidenceField } from './EvidenceField.tsx';
import { ReasonField, StateField, VerdictField } from './JudgementFields.tsx';
import { QuotedPassage } from './QuotedPassage.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  draft: Draft;
  sheets: readonly FactSheet[];
  suggested: readonly ClaimRef[];
  faults: readonly Fault[];
  /** Where the draft stands. */
  state: DraftState;
  onSearch: (query: string) => ClaimRef[];
  onChange: (form: DraftForm) => void;
  onSave: () => void;
  onDiscard: () => void;
}

/** All that is said about one passage. Control or Command with Enter saves from anywhere in it. */
export function AnnotationForm(props: Props) {
  const { draft, sheets, suggested, faults, state, onSearch, onChange, onSave, onDiscard } = props;
  const { t } = useInterface();
  const { form } = draft;
  const element = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [draft.id]);
  // To the first thing that must be mended.
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [faults]);
  const change = (part: Partial<DraftForm>) => onChange({ ...form, ...part });
  const text = (key: 'note' | 'tags' | 'author') => ({
    field: key,
    value: form[key],
    faults,
    onChange: (value: string) => change({ [key]: value }),
  });
  return (
    <form
      ref={element}
      class="annotation-form"
      aria-labelledby="form-heading"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
      }}
    >
      <h2 id="form-heading" tabIndex={-1} ref={heading}>
        {t(draft.base === 0 ? 'annotation.form.new' : 'annotation.form.edit')}
      </h2>
      <QuotedPassage quote={draft.quote} page={draft.page} />
      <ClaimField {...{ form, sheets, faults, suggested, onSearch }} onChange={change} />
      <VerdictField form={form} faults={faults} onChange={change} />
      <ReasonField form={form} faults={faults} onChange={change} />
      <TextField {...text('note')} kind="lines" label={t('annotation.note')} />
      <EvidenceField
        rows={form.evidence}
        faults={faults}
        onChange={(evidence) => change({ evidence })}
      />
      <TextField {...text('tags')} label={t('annotation.tags')} hint={t('annotation.tags.hint')} />
      <TextField {...text('author')} label={t('annotation.author')} />
      <StateField form={form} onChange={change} />
      <div class="actions sticky">
        <button type="submit" class="main">
          {t('annotation.save')}
        </button>
        <button type="button" onClick={onDiscard}>
          {t(draft.base === 0 ? 'annotation.discard' : 'annotation.cancel')}
        </button>
        <DraftStatus state={state} form={form} />
      </div>
    </form>
  );
}
